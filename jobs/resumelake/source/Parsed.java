package resumelake.source;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import resumelake.model.Defect;

/** What became of one payload: named fields, or the reason there are none. */
public sealed interface Parsed {
  /**
   * @param values text by field: {@code text title name skills location experience years}, and
   *     {@code hints} (file name, author and title of a document, one a line); of postings also
   *     {@code category company remote level employment salary_min salary_max currency period
   *     posted closes start end freelancer evaluation} (days as ISO 8601, enums by their names,
   *     skills one a line); {@code composed} where the text is ours; blank ones are absent
   * @param flawedEncoding whether characters could not be decoded, or are control characters
   */
  record Fields(SortedMap<String, String> values, boolean flawedEncoding) implements Parsed {
    public Fields {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /** The payload cannot be used. */
  record Failed(Defect defect) implements Parsed {}
}
