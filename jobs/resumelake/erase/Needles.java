package resumelake.erase;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import resumelake.gate.Glyphs;
import resumelake.gate.Kind;
import resumelake.gate.KnownForms;

/**
 * The identifiers of a person in the writings that are looked for: by letters and digits alone, as
 * the gate compares them, plain, percent, HTML, JSON and base64 coded.
 *
 * <p>Letters are looked up by the last four of them; what ends so is compared backwards.
 */
final class Needles implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Letters by which needles are found; each has more. */
  static final int TAIL = 4;

  /** A stretch of base64 that is the same whatever stands around is long enough to be no chance. */
  private static final int SHORTEST_CODED = 10;

  /** Bits of the table that says whether any needle ends so. */
  private static final int FILTER_BITS = 20;

  private final List<Identifier> identifiers;
  private final HashMap<Long, List<Needle>> byTail = new HashMap<>();
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  /**
   * One writing.
   *
   * @param compact letters and digits, folded
   * @param limits as in {@link KnownForms}
   * @param identifier its place in the list of identifiers
   */
  record Needle(String compact, int limits, int identifier) implements Serializable {}

  Needles(List<Identifier> identifiers) {
    this.identifiers = List.copyOf(identifiers);
    for (int i = 0; i < identifiers.size(); i++) {
      Set<String> seen = new HashSet<>();
      for (KnownForms.Form form :
          KnownForms.everywhere(identifiers.get(i).kind(), identifiers.get(i).folded())) {
        add(new Needle(form.compact(), form.limits(), i), seen);
      }
      if (!seen.isEmpty()) {
        for (String coded : coded(identifiers.get(i))) {
          add(new Needle(coded, 0, i), seen);
        }
      }
    }
  }

  private void add(Needle needle, Set<String> seen) {
    if (needle.compact().length() > TAIL
        && needle.compact().length() <= Looking.LONGEST
        && seen.add(needle.compact() + needle.limits())) {
      long tail = 0;
      for (int i = needle.compact().length() - TAIL; i < needle.compact().length(); i++) {
        tail = tail << 16 | needle.compact().charAt(i);
      }
      byTail.computeIfAbsent(tail, t -> new ArrayList<>()).add(needle);
      int bit = bit(tail);
      filter[bit >> 6] |= 1L << bit;
    }
  }

  /** The identifiers, in the order given; findings name them by their places. */
  List<Identifier> identifiers() {
    return identifiers;
  }

  /** Needles that end with four letters. */
  List<Needle> ending(long tail) {
    int bit = bit(tail);
    return (filter[bit >> 6] >>> bit & 1) == 0 ? List.of() : byTail.getOrDefault(tail, List.of());
  }

  private static int bit(long tail) {
    return (int) (tail * 0x9E3779B97F4A7C15L >>> 64 - FILTER_BITS);
  }

  /** Letters and digits of a text, folded. */
  static String compact(String text) {
    StringBuilder compact = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = Glyphs.fold(text.charAt(i));
      if (c != 0) {
        compact.append(c);
      }
    }
    return compact.toString();
  }

  /** Codings whose letters and digits differ from the plain writing. */
  private static Set<String> coded(Identifier identifier) {
    Set<String> coded = new TreeSet<>();
    for (String written : written(identifier)) {
      for (String format : List.of("%%%02X", "&#%d;", "&#x%x;", "\\u%04x")) {
        StringBuilder text = new StringBuilder();
        written
            .chars()
            .forEach(
                c ->
                    text.append(
                        Character.isLetterOrDigit(c) ? "" + (char) c : format.formatted(c)));
        coded.add(compact(text.toString()));
      }
      base64(written.getBytes(StandardCharsets.UTF_8), coded);
      base64(written.getBytes(StandardCharsets.UTF_16LE), coded);
    }
    coded.removeIf(code -> code.length() < SHORTEST_CODED);
    return coded;
  }

  private static List<String> written(Identifier identifier) {
    String folded = identifier.folded();
    if (identifier.kind() != Kind.NAME) {
      return List.of(folded);
    }
    StringBuilder title = new StringBuilder();
    for (String part : folded.split(" ")) {
      title.append(title.isEmpty() ? "" : " ");
      title.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
    }
    return List.of(folded, title.toString(), folded.toUpperCase(Locale.ROOT));
  }

  /** The letters that stay the same whatever stands before and behind, for each of three places. */
  private static void base64(byte[] bytes, Set<String> coded) {
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      String code = Base64.getEncoder().encodeToString(shifted);
      int from = before == 0 ? 0 : before + 1;
      int to = shifted.length / 3 * 4;
      if (to > from) {
        coded.add(compact(code.substring(from, to)));
      }
    }
  }

  /** Kinds of identifiers by how many there are, for people. */
  Map<Kind, Long> kinds() {
    Map<Kind, Long> kinds = new java.util.TreeMap<>();
    identifiers.forEach(identifier -> kinds.merge(identifier.kind(), 1L, Long::sum));
    return kinds;
  }
}
