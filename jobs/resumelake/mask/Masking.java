package resumelake.mask;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import resumelake.model.Defect;

/** What became of one record: masked in all fields, or held because it could not be masked. */
public sealed interface Masking {
  /**
   * Every field is masked.
   *
   * @param fields field name to masked text, the same keys as went in
   * @param owner whom the record describes, for the restricted zone only
   */
  record Done(SortedMap<String, Masked> fields, Identity owner) implements Masking {
    public Done {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
  }

  /** The record must not leave: the masker failed on it. There is no weaker mode. */
  record Held(Defect defect) implements Masking {}
}
