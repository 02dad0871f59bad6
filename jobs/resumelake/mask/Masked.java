package resumelake.mask;

import java.util.List;
import resumelake.model.Entity;

/**
 * One masked text.
 *
 * @param text the input with each entity replaced by its mark, all else unchanged
 * @param entities spans in the input, in Java {@code char}s, ordered, not overlapping
 */
public record Masked(String text, List<Entity> entities) {
  public Masked {
    entities = List.copyOf(entities);
  }

  /**
   * The same with more masked in it.
   *
   * @param input that the text was made from
   * @param found spans in {@link #text}, in order and not overlapping
   */
  public Masked also(String input, List<Entity> found) {
    return Layers.add(input, this, found);
  }
}
