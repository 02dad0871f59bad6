package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import resumelake.model.Entity;
import resumelake.model.Span;

/** Adds what a later round found, in a text that is masked already, to what earlier ones found. */
final class Layers {
  private Layers() {}

  static Masked add(String input, Masked before, List<Entity> found) {
    if (found.isEmpty()) {
      return before;
    }
    List<Entity> all = new ArrayList<>(before.entities());
    for (Entity entity : found) {
      int start = toInput(before.entities(), entity.span().start(), false);
      int end = toInput(before.entities(), entity.span().end(), true);
      all.add(new Entity(entity.type(), new Span(start, end)));
    }
    List<Entity> merged = Finds.merge(all);
    return new Masked(Masker.apply(input, merged), merged);
  }

  /** Place in the input of a place in the masked text; a place within a mark goes to its border. */
  private static int toInput(List<Entity> entities, int place, boolean end) {
    int shift = 0;
    for (Entity entity : entities) {
      int markStart = entity.span().start() + shift;
      int markEnd = markStart + entity.type().mark().length();
      if (place < markStart || place == markStart && !end) {
        break;
      }
      if (place < markEnd) {
        return end
            ? place == markStart ? entity.span().start() : entity.span().end()
            : entity.span().start();
      }
      shift += entity.type().mark().length() - entity.span().length();
    }
    return place - shift;
  }
}
