package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resumelake.model.EntityType;

/** The name that a resume opens with, on a line of its own or before its first words. */
final class HeaderName {
  private static final int LONGEST = 5;
  private static final int SKIPPED = 12;

  private HeaderName() {}

  static Optional<List<String>> read(Scan scan, NameWords names) {
    Words words = scan.words();
    int first = 0;
    while (first < words.size() && first < SKIPPED && isOpening(scan, first)) {
      first++;
    }
    int last = end(scan, names, first);
    if (last < first) {
      return Optional.empty();
    }
    boolean line = scan.breaksAfter(last) || closes(scan, last);
    if (!isName(names, first, last, line)
        || names.things().inPhrase(first, last)
        || names.things().namesThing(first, last)) {
      return Optional.empty();
    }
    scan.found(EntityType.NAME, words.start(first), words.end(last));
    List<String> parts = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      parts.add(words.word(i));
    }
    return Optional.of(parts);
  }

  /** Headings, labels and titles before the name. */
  static boolean isOpening(Scan scan, int i) {
    Words words = scan.words();
    if (words.is(i, Kind.TITLE) && scan.charAt(words.end(i)) == '.') {
      return true;
    }
    return switch (words.word(i).toLowerCase(java.util.Locale.ROOT)) {
      case "resume",
              "cv",
              "curriculum",
              "vitae",
              "name",
              "full",
              "of",
              "bio",
              "data",
              "biodata",
              "n",
              "profile",
              "personal",
              "details",
              "information",
              "mr",
              "mrs",
              "ms",
              "dr" ->
          true;
      default -> false;
    };
  }

  private static int end(Scan scan, NameWords names, int first) {
    Words words = scan.words();
    int last = first - 1;
    for (int i = first; i < words.size() && i < first + LONGEST; i++) {
      boolean joined = i == first || names.adjoins(i);
      boolean name = words.is(i, Kind.GIVEN | Kind.SURNAME);
      boolean small = words.shape(i) == Words.LOWER && i > first && name && !names.isThing(i);
      boolean part =
          names.isInitial(i) || names.isCapital(i) && (name || names.isUnknown(i)) || small;
      boolean particle =
          words.is(i, Kind.PARTICLE) && i > first && i + 1 < words.size() && names.adjoins(i + 1);
      if (!joined || !(part || particle)) {
        break;
      }
      last = i;
    }
    return last;
  }

  /** A comma, bar, bullet, bracket or number after the name ends it as a line break does. */
  private static boolean closes(Scan scan, int last) {
    Words words = scan.words();
    if (last + 1 >= words.size()) {
      return false;
    }
    String gap = scan.text().substring(words.end(last), words.start(last + 1));
    return gap.indexOf('|') >= 0
        || gap.indexOf('\u2022') >= 0
        || gap.indexOf('+') >= 0
        || gap.length() >= 2
        || words.shape(last + 1) == Words.DIGIT
        || words.is(last + 1, Kind.PHONE | Kind.ADDRESS | Kind.SERVICE);
  }

  /** Two parts, of which a list knows one well; or, alone on its line, at least not things. */
  private static boolean isName(NameWords names, int first, int last, boolean line) {
    int strong = 0;
    int weak = 0;
    int full = 0;
    for (int i = first; i <= last; i++) {
      boolean listed = names.isGiven(i) || names.isSurname(i);
      strong += listed && !names.isThing(i) ? 1 : 0;
      weak += listed && names.isThing(i) ? 1 : 0;
      full += names.isInitial(i) ? 0 : 1;
    }
    int initials = last - first + 1 - full;
    if (last == first) {
      return line && strong == 1;
    }
    if (strong > 0 || !line) {
      return strong > 0;
    }
    boolean weakOnly = weak == full && weak > 1;
    boolean unknownOnly = weak == 0 && (full > 1 || initials > 0) && last - first < 4;
    boolean mixed =
        full <= 3
            && weak == 1
            && (names.isGiven(first) || names.isSurname(first) || names.isSurname(last));
    return weakOnly || unknownOnly || mixed;
  }
}
