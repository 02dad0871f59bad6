package resumelake.mask;

import resumelake.model.EntityType;

/** Persons in running text: after titles and cue words, and names that the lists know. */
final class People implements Detector {
  /** Longest name read, in words: "Maria del Carmen Garcia Lopez". */
  private static final int LONGEST = 6;

  /** Shorter given names are too often syllables of other things to stand alone. */
  private static final int LONE = 4;

  @Override
  public void look(Scan scan) {
    NameWords names = scan.names();
    Words words = scan.words();
    int i = 0;
    while (i < words.size()) {
      int end = i;
      if (words.is(i, Kind.TITLE) && isTitle(scan, i)) {
        end = afterTitle(scan, names, i);
      } else if (words.is(i, Kind.PERSON_CUE) || words.is(i, Kind.KIN)) {
        end = afterCue(scan, names, i);
      }
      if (end == i && words.is(i, Kind.GIVEN | Kind.SURNAME) && names.isCapital(i)) {
        end = listed(scan, names, i);
      } else if (end == i && words.shape(i) == Words.LOWER && isLowerPair(names, i)) {
        end = i + 2;
        scan.found(EntityType.NAME, words.start(i), words.end(i + 1));
      } else if (end == i && names.isInitial(i)) {
        end = initialed(scan, names, i);
      }
      i = Math.max(i + 1, end);
    }
  }

  /** "Ms" is a title, "MS" is Microsoft; "Sir" and "Miss" need a capital. */
  private static boolean isTitle(Scan scan, int i) {
    Words words = scan.words();
    boolean dotted = scan.charAt(words.end(i)) == '.';
    return words.shape(i) == Words.CAPITAL
        || dotted && words.shape(i) != Words.LOWER
        || words.shape(i) == Words.UPPER && !words.word(i).equals("MS");
  }

  private static int afterTitle(Scan scan, NameWords names, int i) {
    Words words = scan.words();
    int first = i + 1;
    while (words.is(first, Kind.TITLE) && first < i + 3) {
      first++;
    }
    int name = first;
    while (words.is(name, Kind.PARTICLE) && name < first + 2 && names.adjoins(name + 1)) {
      name++;
    }
    int last = read(scan, names, name, false);
    boolean lone = last == first && names.isInitial(first);
    if (last < first
        || lone
        || names.things().namesThing(first, last)
        || names.things().inPhrase(first, last)) {
      return i;
    }
    if (scan.breaksAfter(first - 1) || words.start(first) - words.end(first - 1) > 3) {
      return i;
    }
    scan.found(EntityType.NAME, words.start(first), words.end(last));
    return last + 1;
  }

  /** "reported to Jane Roe", "Father's name: John Roe", "References: ...". */
  private static int afterCue(Scan scan, NameWords names, int i) {
    Words words = scan.words();
    int first = i + 1;
    boolean sign = false;
    while (first < words.size() && first < i + 5) {
      String gap = scan.text().substring(words.end(first - 1), words.start(first));
      if (gap.contains("\n\n") || gap.indexOf(Folded.MARK) >= 0) {
        return i;
      }
      if (gap.length() > 5 || gap.indexOf('.') >= 0 && !gap.contains("/")) {
        return i;
      }
      sign |=
          gap.indexOf('|') >= 0
              || gap.indexOf(':') >= 0
              || gap.indexOf('=') >= 0
              || gap.indexOf('-') >= 0;
      boolean filler = words.is(first, Kind.TITLE) || isFiller(words.word(first));
      if (!filler) {
        break;
      }
      first++;
    }
    int last = read(scan, names, first, !sign);
    boolean kin = words.is(i, Kind.KIN);
    boolean enough =
        last > first
            || last == first
                && (names.isStrongGiven(first) || kin && sign && !names.isInitial(first));
    boolean known = names.isGiven(first) || names.isSurname(last) || sign || kin;
    if (!enough
        || !known
        || names.things().beforeState(last)
        || names.things().namesThing(first, last)
        || names.things().inPhrase(first, last)) {
      return i;
    }
    scan.found(EntityType.NAME, words.start(first), words.end(last));
    return last + 1;
  }

  private static boolean isFiller(String word) {
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "name",
              "names",
              "s",
              "by",
              "to",
              "of",
              "the",
              "is",
              "was",
              "with",
              "full",
              "my",
              "person",
              "no",
              "late",
              "under",
              "guide" ->
          true;
      default -> false;
    };
  }

  /**
   * Reads a name of capitalised words from {@code first}.
   *
   * @param strict whether each unknown word must be beside a listed one
   * @return index of its last word; {@code first - 1} where none stands there
   */
  static int read(Scan scan, NameWords names, int first, boolean strict) {
    Words words = scan.words();
    int last = first - 1;
    boolean listed = false;
    for (int i = first; i < words.size() && i < first + LONGEST; i++) {
      if (i > first && !names.adjoins(i)) {
        break;
      }
      boolean given =
          names.isCapital(i) && (names.isGiven(i) || names.isSurname(i)) && !names.isDate(i);
      boolean weak = given && names.isThing(i);
      boolean part =
          given && !weak
              || weak && (!strict || listed || i == first)
              || names.isUnknown(i)
              || names.isInitial(i);
      boolean particle =
          words.is(i, Kind.PARTICLE)
              && i > first
              && i + 1 < words.size()
              && names.isCapital(i + 1)
              && names.adjoins(i + 1)
              && !names.isThing(i + 1);
      if (!part && !particle) {
        break;
      }
      listed |= given;
      last = i;
    }
    boolean initialsOnly = true;
    for (int i = first; i <= last; i++) {
      initialsOnly &= names.isInitial(i);
    }
    return strict && !listed || initialsOnly ? first - 1 : last;
  }

  /** "jane roe": small letters, but both well known. */
  private static boolean isLowerPair(NameWords names, int i) {
    Words words = names.words();
    return names.isStrongGiven(i)
        && words.length(i) >= 4
        && names.adjoins(i + 1)
        && words.shape(i + 1) == Words.LOWER
        && words.length(i + 1) >= 4
        && names.isStrongSurname(i + 1);
  }

  /** A listed name in prose; an unlisted word before a family name belongs to it. */
  private static int listed(Scan scan, NameWords names, int start) {
    int i = start;
    boolean surname = names.isStrongSurname(start) && !names.isGiven(start);
    if (surname
        && start > 0
        && scan.charAt(scan.words().end(start - 1)) == ' '
        && names.adjoins(start)
        && names.isUnknown(start - 1)
        && scan.words().shape(start - 1) == Words.CAPITAL) {
      i = start - 1;
    }
    int last = read(scan, names, i, i == start);
    while (last > i && names.isInitial(last)) {
      last--;
    }
    if (last < i
        || !isPerson(scan, names, i, last)
        || names.things().inPhrase(i, last)
        || names.things().namesThing(i, last)
        || names.things().beforeState(last)) {
      return start;
    }
    scan.found(EntityType.NAME, scan.words().start(i), scan.words().end(last));
    return last + 1;
  }

  private static boolean isPerson(Scan scan, NameWords names, int first, int last) {
    if (first == last) {
      boolean acronym = scan.words().shape(first) == Words.UPPER && scan.words().length(first) < 5;
      return names.isStrongGiven(first)
          && !acronym
          && scan.words().length(first) >= LONE
          && !isListOfThings(scan, names, first);
    }
    int strong = 0;
    int weak = 0;
    for (int i = first; i <= last; i++) {
      strong += names.isStrongGiven(i) || names.isStrongSurname(i) ? 1 : 0;
      weak += (names.isGiven(i) || names.isSurname(i)) && names.isThing(i) ? 1 : 0;
    }
    boolean givenFirst = names.isGiven(first) || names.isInitial(first) || names.isUnknown(first);
    return givenFirst && (strong > 0 || weak == 0) && (strong > 0) || strong > 1;
  }

  /** A lone word between tools is a tool: "Selenium, Jasmine, Karma". */
  private static boolean isListOfThings(Scan scan, NameWords names, int i) {
    Words words = scan.words();
    boolean before =
        i > 0 && words.is(i - 1, Kind.PROTECTED) && words.start(i) - words.end(i - 1) <= 3;
    boolean after = words.is(i + 1, Kind.PROTECTED) && words.start(i + 1) - words.end(i) <= 3;
    boolean capitalBeside =
        names.isCapital(i + 1) && names.adjoins(i + 1)
            || i > 0 && names.isCapital(i - 1) && names.adjoins(i);
    return before || after || capitalBeside;
  }

  /** "A. Kadam", "J. R. Smith". */
  private static int initialed(Scan scan, NameWords names, int i) {
    Words words = scan.words();
    int k = i;
    while (names.isInitial(k)
        && scan.charAt(words.end(k)) == '.'
        && names.adjoins(k + 1)
        && k < i + 4) {
      k++;
    }
    boolean surname = k > i && names.isCapital(k) && names.isStrongSurname(k);
    if (!surname || names.things().namesThing(i, k) || names.things().inPhrase(i, k)) {
      return i;
    }
    scan.found(EntityType.NAME, words.start(i), words.end(k));
    return k + 1;
  }
}
