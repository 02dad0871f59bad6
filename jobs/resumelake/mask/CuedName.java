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
      last = label && isBounded(scan, first) ? Math.max(last, capitals(scan, names, first)) : last;
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
    boolean cue = words.length(i) == 4 && isNameOrThis(scan, i);
    if (!cue && words.shape(i) != Words.INITIAL || words.start(i + 1) - words.end(i) > 6) {
      return -1;
    }
    String gap = scan.text().substring(words.end(i), words.start(i + 1));
    if (words.length(i) == 4 && words.word(i).equalsIgnoreCase("name") && !isOthers(scan, i)) {
      boolean sign = gap.indexOf(':') >= 0 || gap.indexOf('-') >= 0;
      boolean is = words.word(i + 1).equals("is");
      boolean bare = gap.equals(" ") && words.shape(i) != Words.LOWER && isBounded(scan, i + 1);
      return sign || bare ? i + 1 : is && i + 2 < words.size() ? i + 2 : -1;
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

  private static int capitals(Scan scan, NameWords names, int first) {
    int last = first;
    while (last < first + 4
        && names.adjoins(last + 1)
        && names.isCapital(last + 1)
        && !scan.words().is(last + 1, STOPS | Kind.ROLE | Kind.FIRM)) {
      last++;
    }
    return last;
  }

  private static boolean isNameOrThis(Scan scan, int i) {
    char first = scan.charAt(scan.words().start(i));
    return first == 'T' || (first | 32) == 'n' && scan.words().is(i, Kind.HEADING);
  }

  /** "Name Vu Tuan Khoi Address": capitalised words up to the next label or the end of the cell. */
  private static boolean isBounded(Scan scan, int first) {
    Words words = scan.words();
    int k = first;
    while (k < words.size()
        && k < first + 5
        && (words.shape(k) == Words.CAPITAL || words.shape(k) == Words.UPPER)
        && !words.is(k, STOPS)) {
      if (scan.breaksAfter(k)) {
        return true;
      }
      k++;
    }
    return k > first && k < words.size() && words.is(k, STOPS) && words.shape(k) != Words.LOWER;
  }

  private static final int STOPS =
      Kind.LABEL | Kind.HEADING | Kind.BIRTH | Kind.ADDRESS | Kind.PHONE | Kind.FACT | Kind.ID;

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
