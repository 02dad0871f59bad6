package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import resumelake.model.EntityType;

/** Words formed like a name, read where their place tells that a name stands. */
record NameRun(int first, int last) {
  private static final int LONGEST = 5;
  private static final int LISTED = Kind.GIVEN | Kind.SURNAME;
  private static final int NEVER =
      Kind.ROLE | Kind.FIRM | Kind.INSTITUTE | Kind.HEADING | Kind.PERSON_CUE;

  /** Capitalised words from {@code first}, with particles, and small letters after a hyphen. */
  static NameRun read(Scan scan, NameWords names, int first) {
    Words words = scan.words();
    int last = first - 1;
    for (int i = first; i < words.size() && i < first + LONGEST; i++) {
      boolean joined = i == first || names.adjoins(i) && words.start(i) - words.end(i - 1) < 3;
      boolean part = names.isCapital(i) || names.isInitial(i) || i > first && isTail(scan, i);
      boolean particle =
          i > first && words.is(i, Kind.PARTICLE) && names.adjoins(i + 1) && names.isCapital(i + 1);
      boolean over = i > first + 1 && words.is(i, Kind.COMMON) && !words.is(i, LISTED);
      if (!joined || !(part || particle) || over) {
        break;
      }
      last = i;
    }
    while (last > first && names.isInitial(last)) {
      last--;
    }
    return new NameRun(first, last);
  }

  /** "ah" in "Soo-ah". */
  private static boolean isTail(Scan scan, int i) {
    Words words = scan.words();
    return words.shape(i) == Words.LOWER
        && words.length(i) > 1
        && words.start(i) - words.end(i - 1) == 1
        && scan.charAt(words.start(i) - 1) == '-';
  }

  /** Two words or more that can be a name whatever else one of them is. */
  boolean canBeName(NameWords names) {
    Words words = names.words();
    int things = 0;
    int places = 0;
    boolean upper = true;
    for (int i = first; i <= last; i++) {
      upper &= words.shape(i) != Words.CAPITAL;
    }
    for (int i = first; i <= last; i++) {
      boolean listed = words.is(i, LISTED) || i > first && words.is(i, Kind.PARTICLE);
      boolean acronym = !upper && words.shape(i) == Words.UPPER && words.length(i) < 4;
      if (acronym || words.is(i, NEVER) && !listed || words.is(i, Kind.ROLE) && i == last) {
        return false;
      }
      things += !listed && words.is(i, Kind.COMMON | Kind.PROTECTED | Kind.METHOD) ? 1 : 0;
      places += !listed && words.is(i, Kind.PLACE) && words.length(i) > 2 ? 1 : 0;
    }
    boolean placeholder = things == 1 && (words.is(first, LISTED) || isThing(words, first));
    boolean enough = last - first >= 1 && things + places < last - first + 1;
    return enough
        && (things == 0 || placeholder && words.is(first, Kind.GIVEN) || isGivenLike(names))
        && places < 2
        && !words.is(first, Kind.PARTICLE)
        && !names.things().inPhrase(first, last)
        && !names.things().namesThing(first, last)
        && !isTown(words.word(first))
        && !names.things().beforeState(last);
  }

  /** "Los Angeles", "Fort Worth". */
  private static boolean isTown(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "los",
              "las",
              "san",
              "santa",
              "fort",
              "saint",
              "port",
              "lake",
              "mount",
              "new",
              "north",
              "south",
              "east",
              "west",
              "el" ->
          true;
      default -> false;
    };
  }

  private static boolean isThing(Words words, int i) {
    return words.is(i, Kind.COMMON | Kind.PROTECTED);
  }

  /** "Ebony Gadsden": an ordinary word before a word that no list of things holds. */
  private boolean isGivenLike(NameWords names) {
    Words words = names.words();
    return last == first + 1
        && words.is(first, Kind.COMMON | Kind.PROTECTED)
        && (words.is(last, Kind.SURNAME) || names.isUnknown(last))
        && !names.isThing(last);
  }

  /** Whether no word of the run is an ordinary word, a tool or the like, also by its form. */
  boolean isPlain(NameWords names) {
    Words words = names.words();
    for (int i = first; i <= last; i++) {
      boolean listed = words.is(i, LISTED | Kind.PARTICLE);
      if (!listed && words.is(i, Kind.COMMON | Kind.PROTECTED | Kind.METHOD)) {
        return false;
      }
    }
    return true;
  }

  List<String> parts(Words words) {
    List<String> parts = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      parts.add(words.word(i));
    }
    return parts;
  }

  /** Notes the name, and its family name where that stands alone elsewhere: "Mac Craith". */
  void note(Scan scan) {
    Words words = scan.words();
    scan.found(EntityType.NAME, words.start(first), words.end(last));
    if (last - first < 2 || !isIrish(words.word(last - 1))) {
      return;
    }
    String family = scan.text().substring(words.start(last - 1), words.end(last));
    String text = scan.text();
    for (int at = text.indexOf(family); at >= 0; at = text.indexOf(family, at + 1)) {
      scan.spend();
      int end = at + family.length();
      if (!Words.isWord(scan.charAt(at - 1)) && !Words.isWord(scan.charAt(end))) {
        scan.found(EntityType.NAME, at, end);
      }
    }
  }

  private static boolean isIrish(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "mac", "nic", "ni", "mc", "ui" -> true;
      default -> false;
    };
  }
}
