package resumelake.bench;

import java.util.Set;
import resumelake.model.EntityType;

/**
 * One identifier that a made-up record holds.
 *
 * @param type what its mark should be
 * @param alike other marks that are right as well
 * @param group measure it counts under: "owner", "others", "phone", "address", ...
 * @param value the identifier in full
 * @param half what already gives it away in part: surname, local part, street and number; may be
 *     empty
 * @param origin where its bearer's name comes from
 */
record Truth(
    EntityType type,
    Set<EntityType> alike,
    String group,
    String value,
    String half,
    String origin) {
  Truth {
    alike = Set.copyOf(alike);
  }

  boolean allows(EntityType found) {
    return found == type || alike.contains(found);
  }

  /** Whether it names a person: the owner or another. */
  boolean isName() {
    return group.equals("owner") || group.equals("others");
  }
}
