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
    Cells cells = new Cells(scan);
    Words words = scan.words();
    int i = 0;
    while (i < words.size()) {
      int end = i;
      if (words.is(i, Kind.TITLE) && isTitle(scan, i)) {
        end = afterTitle(scan, names, cells, i);
      } else if (words.is(i, Kind.PERSON_CUE) || words.is(i, Kind.KIN)) {
        end = afterCue(scan, names, i);
      }
      if (end == i && words.is(i, Kind.GIVEN | Kind.SURNAME | Kind.WIDE) && names.isCapital(i)) {
        end = listed(scan, names, cells, i);
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

  private static int afterTitle(Scan scan, NameWords names, Cells cells, int i) {
    Words words = scan.words();
    int first = i + 1;
    while (words.is(first, Kind.TITLE) && first < i + 3) {
      first++;
    }
    int name = first;
    while (words.is(name, Kind.PARTICLE) && name < first + 2 && names.adjoins(name + 1)) {
      name++;
    }
    int last = wholeCell(names, cells, name, read(scan, names, name, false));
    boolean lone = last == first && names.isInitial(first);
    if (last < first || lone) {
      last = titled(scan, names, cells, first);
      lone = false;
    }
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

  /** "Ms. Swift praised", "Prof. baltasar olazuchaga": any word that is no role or firm. */
  private static int titled(Scan scan, NameWords names, Cells cells, int first) {
    Words words = scan.words();
    if (words.shape(first) == Words.LOWER) {
      boolean dotted = scan.charAt(words.end(first - 1)) == '.';
      return dotted ? SmallName.end(scan, names, first, 0) : first - 1;
    }
    boolean product = words.length(first - 1) == 2 && scan.charAt(words.end(first - 1)) != '.';
    int never =
        Kind.ROLE
            | Kind.FIRM
            | Kind.INSTITUTE
            | Kind.HEADING
            | Kind.TITLE
            | Kind.METHOD
            | (product ? Kind.PROTECTED | Kind.COMMON : 0);
    boolean lone = !names.adjoins(first + 1) || words.shape(first + 1) == Words.LOWER;
    boolean fits =
        names.isCapital(first)
            && words.length(first) > 2
            && lone
            && (!words.is(first, never) || words.is(first, Kind.SURNAME | Kind.GIVEN))
            && (cells.pauses(first) || words.shape(first + 1) == Words.LOWER);
    return fits ? first : first - 1;
  }

  /**
   * "Ms Buddy Zemlak", "Dr Carol Toy": a word that is elsewhere an ordinary one belongs to the name
   * where the phrase ends with it.
   */
  private static int wholeCell(NameWords names, Cells cells, int first, int read) {
    int next = read + 1;
    boolean begins = read >= first || NameEdges.isEdge(names, first) && names.adjoins(first + 1);
    if (read < first && begins && (names.isName(first + 1) || names.isUnknown(first + 1))) {
      return first + 1;
    }
    boolean post = read > first && names.isCapital(next) && Referees.beforeRole(cells.scan(), next);
    boolean edge =
        read >= first
            && read < first + 3
            && names.adjoins(next)
            && (NameEdges.isEdge(names, next) || post)
            && cells.pauses(next);
    return edge ? next : read;
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
  private static int listed(Scan scan, NameWords names, Cells cells, int start) {
    int i = start;
    boolean surname =
        (names.isStrongSurname(start) || names.isWide(start)) && !names.isGiven(start);
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
    last = last == i && opensName(names, i) ? wholeCell(names, cells, i, last) : last;
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

  /** A given name that is nothing else, and long enough to tell. */
  private static boolean opensName(NameWords names, int i) {
    return names.isStrongGiven(i) && names.words().length(i) >= LONE;
  }

  private static boolean isPerson(Scan scan, NameWords names, int first, int last) {
    if (first == last) {
      boolean acronym = scan.words().shape(first) == Words.UPPER && scan.words().length(first) < 5;
      return names.isStrongGiven(first)
          && !acronym
          && scan.words().length(first) >= LONE
          && !isListOfThings(scan, names, first);
    }
    return isFullName(scan, names, first, last) && !isOfFirm(scan, names, first, last);
  }

  /** One part that a list knows well, and no more things than may stand in a name. */
  private static boolean isFullName(Scan scan, NameWords names, int first, int last) {
    int strong = 0;
    int wide = 0;
    int weak = 0;
    int full = 0;
    for (int i = first; i <= last; i++) {
      boolean listed = names.isStrongGiven(i) || names.isStrongSurname(i);
      strong += listed ? 1 : 0;
      wide += !listed && names.isWide(i) ? 1 : 0;
      weak += (names.isGiven(i) || names.isSurname(i)) && names.isThing(i) ? 1 : 0;
      full += names.isCapital(i) ? 1 : 0;
    }
    if (strong + wide == 0) {
      boolean tool = scan.words().is(first, Kind.PROTECTED) && isListOfThings(scan, names, first);
      return weak == 1
          && names.isGiven(first)
          && names.isUnknown(last)
          && scan.words().shape(last) == Words.CAPITAL
          && scan.words().length(last) > 3
          && !tool
          && !scan.words().is(first, Kind.MONTH | Kind.HEADING | Kind.FIRM | Kind.INSTITUTE);
    }
    boolean givenFirst =
        names.isGiven(first)
            || names.isWide(first)
            || names.isInitial(first)
            || names.isUnknown(first);
    return strong > 0 && givenFirst || strong + wide > 1 || wide > 0 && full > 1 && givenFirst;
  }

  /** "at Hugh Woods", "Owens & Duran", "Weber-Santana": persons whose name a firm bears. */
  private static boolean isOfFirm(Scan scan, NameWords names, int first, int last) {
    Words words = scan.words();
    String text = scan.text();
    boolean employer = first > 0 && words.word(first - 1).equals("at") && names.adjoins(first);
    boolean and =
        text.startsWith(" & ", words.end(last)) || text.startsWith("& ", words.start(first) - 2);
    boolean hyphened = !names.isStrongGiven(first);
    for (int i = first + 1; i <= last; i++) {
      hyphened &= scan.charAt(words.start(i) - 1) == '-';
    }
    return employer || and && !names.isStrongGiven(first) || hyphened;
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
    boolean town = names.adjoins(i + 1) && isPlaceWord(words.word(i + 1));
    return before
        || after
        || capitalBeside
        || town
        || names.adjoins(i) && isInThing(words.word(i - 1));
  }

  /** "dashboards in Lisa": what stands behind these words is hardly a person. */
  private static boolean isInThing(String word) {
    return switch (word) {
      case "in", "using", "via", "the", "into" -> true;
      default -> false;
    };
  }

  private static boolean isPlaceWord(String word) {
    return switch (word) {
      case "town", "city", "county", "region", "branch", "village", "area", "office", "plant" ->
          true;
      default -> false;
    };
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
