package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import resumelake.model.Entity;
import resumelake.model.Span;

/** Adds what a later round found, in a text that is masked already, to what earlier ones found. */
final class Layers {
  private final List<Entity> before;
  private int next;
  private int shift;

  private Layers(List<Entity> before) {
    this.before = before;
  }

  /**
   * Joins two layers.
   *
   * @param found in order and not overlapping, spans in the text of {@code before}
   */
  static Masked add(String input, Masked before, List<Entity> found) {
    if (found.isEmpty()) {
      return before;
    }
    Layers layers = new Layers(before.entities());
    List<Entity> all = new ArrayList<>(before.entities());
    for (Entity entity : found) {
      int start = layers.toInput(entity.span().start(), false);
      int end = layers.toInput(entity.span().end(), true);
      all.add(new Entity(entity.type(), new Span(start, end)));
    }
    List<Entity> merged = Finds.merge(all);
    return new Masked(Masker.apply(input, merged), merged);
  }

  /**
   * Place in the input of a place in the masked text; one within a mark goes to the mark's border.
   * Places are asked for in order.
   */
  private int toInput(int place, boolean isEnd) {
    while (next < before.size()) {
      Entity entity = before.get(next);
      int markStart = entity.span().start() + shift;
      int markEnd = markStart + entity.type().mark().length();
      if (place < markStart || place == markStart && isEnd) {
        return place - shift;
      }
      if (place < markEnd) {
        return isEnd ? entity.span().end() : entity.span().start();
      }
      shift += entity.type().mark().length() - entity.span().length();
      next++;
    }
    return place - shift;
  }
}
