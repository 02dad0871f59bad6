package resumelake.gate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import resumelake.model.EntityType;

/** Marks such as {@code [NAME]} that are cut, nested or stand inside a word. */
final class Marks implements Detector {
  private static final List<String> NAMES =
      Arrays.stream(EntityType.values()).map(EntityType::name).toList();

  /** A beginning of a mark is told from other words in capitals by so many letters. */
  private static final int SHORTEST_CUT = 3;

  @Override
  public void look(Text text, Consumer<Sighting> found) {
    String value = text.value();
    for (int at = value.indexOf('['); at >= 0; at = value.indexOf('[', at + 1)) {
      int end = capitals(value, at + 1);
      if (isBrokenOpening(value, at, end)) {
        found.accept(Sighting.of(Kind.BROKEN_MARK, at, Math.min(value.length(), end + 1)));
      }
    }
    for (int at = value.indexOf(']'); at >= 0; at = value.indexOf(']', at + 1)) {
      int start = at;
      while (start > 0 && isCapital(value.charAt(start - 1))) {
        start--;
      }
      boolean opened = start > 0 && value.charAt(start - 1) == '[';
      if (!opened && at - start > 3 && NAMES.contains(value.substring(start, at))) {
        found.accept(Sighting.of(Kind.BROKEN_MARK, start, at + 1));
      }
    }
  }

  private static boolean isBrokenOpening(String value, int at, int end) {
    String name = value.substring(at + 1, end);
    char next = end < value.length() ? value.charAt(end) : '\0';
    if (NAMES.contains(name) && next == ']') {
      return isInWord(value, at, end);
    }
    if (NAMES.contains(name) && name.length() > SHORTEST_CUT) {
      return true;
    }
    // "[Name of firm]" and "[ID]" are text; "[NAM" and "[EMA" are cut marks
    boolean cut = name.length() >= SHORTEST_CUT && !Character.isLetterOrDigit(next) && next != ']';
    return cut && NAMES.stream().anyMatch(mark -> mark.startsWith(name) && !mark.equals(name));
  }

  private static boolean isInWord(String value, int at, int end) {
    boolean before = at > 0 && Character.isLetterOrDigit(value.charAt(at - 1));
    boolean after = end + 1 < value.length() && Character.isLetterOrDigit(value.charAt(end + 1));
    return before || after;
  }

  private static int capitals(String value, int from) {
    int end = from;
    while (end < value.length() && isCapital(value.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z' || c == '_';
  }
}
