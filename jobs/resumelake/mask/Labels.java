package resumelake.mask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Labels of forms, tables and keys, by their first word; read once. */
final class Labels {
  /** What stands behind a label. */
  enum Field {
    OWNER,
    NAME,
    DATE_OF_BIRTH,
    PERSONAL,
    ID,
    ACCOUNT,
    SECRET,
    HANDLE,
    PHONE,
    EMAIL,
    URL,
    ADDRESS
  }

  /** The words after the first one, as hashes. */
  private record Label(long[] rest, Field field) {}

  /** A label in a text: its field and its last word. */
  record Found(Field field, int last) {}

  private final Map<Long, List<Label>> labels = new HashMap<>();

  /** Reads one line of the list file under the field. */
  void add(String field, String line) {
    for (String phrase : line.split(" ; ")) {
      String[] words = phrase.strip().toLowerCase(Locale.ROOT).split(" ");
      long[] rest = new long[words.length - 1];
      for (int i = 0; i < rest.length; i++) {
        rest[i] = Lexicon.hash(words[i + 1], 0, words[i + 1].length());
      }
      labels
          .computeIfAbsent(Lexicon.hash(words[0], 0, words[0].length()), k -> new ArrayList<>())
          .add(new Label(rest, Field.valueOf(field)));
    }
  }

  Iterable<Long> firstWords() {
    return labels.keySet();
  }

  /** The longest label that starts with word {@code i}; null where there is none. */
  Found at(Scan scan, int i) {
    Words words = scan.words();
    Found longest = null;
    for (Label label : labels.getOrDefault(words.hash(i), List.of())) {
      int last = i + label.rest.length;
      boolean longer = longest == null || last > longest.last;
      if (longer && last < words.size() && holds(scan, i, label)) {
        longest = new Found(label.field, last);
      }
    }
    return longest;
  }

  private static boolean holds(Scan scan, int i, Label label) {
    for (int k = 0; k < label.rest.length; k++) {
      if (scan.words().hash(i + 1 + k) != label.rest[k] || !isJoint(scan, i + k)) {
        return false;
      }
    }
    return true;
  }

  /** Signs that may stand between the words of one label. */
  private static boolean isJoint(Scan scan, int i) {
    int from = scan.words().end(i);
    int to = scan.words().start(i + 1);
    boolean free = to - from <= 5;
    for (int k = from; free && k < to; k++) {
      free = " ./'_-()#".indexOf(scan.charAt(k)) >= 0;
    }
    return free && !scan.text().startsWith("  ", from);
  }
}
