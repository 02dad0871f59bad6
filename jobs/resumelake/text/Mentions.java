package resumelake.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import resumelake.model.Doubt;
import resumelake.model.Entity;
import resumelake.model.EntityType;
import resumelake.model.Span;

/** Finds every place where stretches that are to be masked stand in a text. */
public final class Mentions {
  private Mentions() {}

  /**
   * All mentions, in order and not overlapping; of two that overlap, the one that begins first and
   * then the longer one. A stretch that stands somewhere as whole words is found only as whole
   * words.
   */
  public static List<Entity> of(List<Doubt> doubts, String text, Function<Doubt, EntityType> type) {
    List<Entity> all = new ArrayList<>();
    for (Doubt doubt : doubts) {
      List<Span> places = places(doubt.text(), text);
      List<Span> whole = places.stream().filter(place -> isWhole(place, text)).toList();
      (whole.isEmpty() ? places : whole)
          .forEach(place -> all.add(new Entity(type.apply(doubt), place)));
    }
    all.sort(
        Comparator.comparingInt((Entity entity) -> entity.span().start())
            .thenComparing(Comparator.comparingInt((Entity e) -> e.span().end()).reversed()));
    List<Entity> apart = new ArrayList<>();
    int from = 0;
    for (Entity entity : all) {
      if (entity.span().start() >= from) {
        apart.add(entity);
        from = entity.span().end();
      }
    }
    return apart;
  }

  private static List<Span> places(String stretch, String text) {
    List<Span> places = new ArrayList<>();
    int at = stretch.isEmpty() ? -1 : text.indexOf(stretch);
    while (at >= 0) {
      int end = at + stretch.length();
      places.add(new Span(at, end));
      at = text.indexOf(stretch, end);
    }
    return places;
  }

  private static boolean isWhole(Span place, String text) {
    return !joins(text, place.start()) && !joins(text, place.end());
  }

  /** Whether the characters on both sides of a place belong to one word. */
  private static boolean joins(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isLetterOrDigit(text.charAt(place - 1))
        && Character.isLetterOrDigit(text.charAt(place));
  }
}
