package resumelake.silver;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import resumelake.mask.Masked;
import resumelake.mask.Masking;
import resumelake.model.Doubt;
import resumelake.model.EntityType;
import resumelake.text.Mentions;

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
                masked.put(
                    name,
                    field.also(
                        fields.get(name), Mentions.of(doubts, field.text(), Reviewed::type))));
    return new Masking.Done(masked, done.owner());
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
