package resumelake.model;

import java.util.OptionalInt;

/**
 * One statement about work: a bullet of a list, or a sentence that stands like one.
 *
 * @param text the statement without bullet sign and outer blanks, as written
 * @param span where it stands
 * @param position index of its position in the resume's list; absent outside of positions
 */
public record Bullet(String text, Span span, OptionalInt position) {}
