package resumelake.model;

import java.io.Serializable;

/**
 * A stretch of masked text in which the gate still sees an identifier.
 *
 * @param kind what it looks like: the name of a kind of the gate, e.g. {@code NAME}
 * @param text the stretch as it stands in the masked text; may be a personal identifier
 */
public record Doubt(String kind, String text) implements Serializable {}
