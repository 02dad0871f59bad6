package resumelake.silver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import resumelake.mask.Masked;
import resumelake.mask.Masking;
import resumelake.model.Doubt;
import resumelake.model.Entity;
import resumelake.model.EntityType;
import resumelake.model.Span;

/** Masks in a released record what the gate saw in it when it was held. */
final class Reviewed {
  private Reviewed() {}

  /**
   * The record with every mention of the doubts masked, in all fields.
   *
   * @param fields as they went into the masker
   */
  static Masking.Done mask(Map<String, String> fields, Masking.Done done, List<Doubt> doubts) {
    if (doubts.isEmpty()) {
      return done;
    }
    SortedMap<String, Masked> masked = new TreeMap<>();
    done.fields()
        .forEach(
            (name, field) ->
                masked.put(name, field.also(fields.get(name), mentions(field.text(), doubts))));
    return new Masking.Done(masked, done.owner());
  }

  private static List<Entity> mentions(String text, List<Doubt> doubts) {
    List<Entity> all = new ArrayList<>();
    for (Doubt doubt : doubts) {
      int at = doubt.text().isEmpty() ? -1 : text.indexOf(doubt.text());
      while (at >= 0) {
        int end = at + doubt.text().length();
        all.add(new Entity(type(doubt), new Span(at, end)));
        at = text.indexOf(doubt.text(), end);
      }
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

  /** The mark of a kind of the gate; a broken mark was most likely one of a name. */
  private static EntityType type(Doubt doubt) {
    for (EntityType type : EntityType.values()) {
      if (type.name().equals(doubt.kind())) {
        return type;
      }
    }
    return EntityType.NAME;
  }
}
