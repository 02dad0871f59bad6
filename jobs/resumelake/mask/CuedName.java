package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import resumelake.model.EntityType;

/** The owner's name where the text says so: "Name: ...", "I, ..., hereby", "My name is ...". */
final class CuedName {
  private CuedName() {}

  static List<List<String>> read(Scan scan, NameWords names) {
    List<List<String>> found = new ArrayList<>();
    Words words = scan.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      int first = start(scan, i);
      if (first < 0) {
        continue;
      }
      boolean label = words.word(i).length() == 4;
      int last = People.read(scan, names, first, !label);
      last = label && last < first ? anyCapitals(scan, names, first) : last;
      boolean enough = last > first || last == first && words.is(first, Kind.GIVEN | Kind.SURNAME);
      if (!enough || scan.breaksAfter(first - 1) && !label) {
        continue;
      }
      scan.found(EntityType.NAME, words.start(first), words.end(last));
      List<String> parts = new ArrayList<>();
      for (int k = first; k <= last; k++) {
        parts.add(words.word(k));
      }
      found.add(parts);
    }
    return found;
  }

  /** After an explicit label also words count that are elsewhere tools or places. */
  private static int anyCapitals(Scan scan, NameWords names, int first) {
    Words words = scan.words();
    int last = first - 1;
    for (int i = first; i < words.size() && i < first + 4; i++) {
      boolean stop = words.is(i, Kind.COMMON | Kind.HEADING | Kind.FIRM | Kind.INSTITUTE);
      if (!names.isCapital(i) || stop || i > first && !names.adjoins(i)) {
        break;
      }
      last = i;
    }
    return last;
  }

  /** First word of the name that word {@code i} announces; -1 where it announces none. */
  private static int start(Scan scan, int i) {
    Words words = scan.words();
    boolean cue = words.length(i) == 4 || words.shape(i) == Words.INITIAL;
    if (!cue || words.start(i + 1) - words.end(i) > 6) {
      return -1;
    }
    String gap = scan.text().substring(words.end(i), words.start(i + 1));
    if (words.length(i) == 4 && words.word(i).equalsIgnoreCase("name") && !isOthers(scan, i)) {
      boolean sign = gap.indexOf(':') >= 0 || gap.indexOf('-') >= 0;
      boolean is = words.word(i + 1).equals("is");
      return sign ? i + 1 : is && i + 2 < words.size() ? i + 2 : -1;
    }
    boolean self = words.shape(i) == Words.INITIAL && words.word(i).equals("I");
    if (self && gap.equals(", ")) {
      return i + 1;
    }
    boolean am =
        self && words.word(i + 1).equals("am")
            || words.word(i).equals("This") && words.word(i + 1).equals("is");
    return am && i + 2 < words.size() ? i + 2 : -1;
  }

  /** "Company name: ...", "Father's name: ...". */
  private static boolean isOthers(Scan scan, int i) {
    Words words = scan.words();
    if (i == 0 || scan.breaksAfter(i - 1)) {
      return false;
    }
    return switch (words.word(i - 1).toLowerCase(java.util.Locale.ROOT)) {
      case "company",
              "firm",
              "project",
              "product",
              "file",
              "domain",
              "host",
              "user",
              "s",
              "father",
              "mother",
              "spouse",
              "husband",
              "school",
              "college",
              "server",
              "database",
              "table",
              "class",
              "brand",
              "client",
              "employer",
              "institute",
              "university",
              "organization",
              "organisation",
              "team",
              "field",
              "display",
              "package",
              "role",
              "course",
              "degree",
              "board" ->
          words.start(i) - words.end(i - 1) <= 2;
      default -> false;
    };
  }
}
