package resumelake.source;

import java.io.Serializable;

/**
 * One item of a page.
 *
 * @param id the source's own id; {@code cursor#ordinal} where it has none
 * @param json the item as it was written, UTF-8
 */
public record ApiItem(String id, byte[] json) implements Serializable {}
