package resumelake.mask;

import java.util.List;
import java.util.Optional;
import resumelake.model.EntityType;

/**
 * The owner's name in one of the first cells of a resume: "Resume Template | Shayne White | Justin
 * Street". The cell is the name, whatever one of its words is elsewhere.
 */
final class OpeningCells {
  /** The header of a resume, in characters. */
  private static final int HEADER = 450;

  private static final int MOST_CELLS = 8;
  private static final int LONGEST = 5;

  /** Words of a cell that is prose. */
  private static final int PROSE = 14;

  private OpeningCells() {}

  static Optional<List<String>> read(Scan scan, NameWords names) {
    Words words = scan.words();
    Cells cells = new Cells(scan);
    int first = 0;
    for (int cell = 0; cell < MOST_CELLS && first < words.size(); cell++) {
      if (words.start(first) > HEADER) {
        return Optional.empty();
      }
      int last = first;
      while (!cells.closes(last) && last - first < PROSE) {
        last++;
      }
      if (last - first >= PROSE) {
        return Optional.empty();
      }
      NameRun name = name(scan, names, cells, first, last);
      if (name.last() >= name.first()) {
        scan.found(EntityType.NAME, words.start(name.first()), words.end(name.last()));
        return Optional.of(name.parts(words));
      }
      first = last + 1;
    }
    return Optional.empty();
  }

  /** The name that the cell begins with or is; an empty run where it holds none. */
  private static NameRun name(Scan scan, NameWords names, Cells cells, int open, int close) {
    Words words = scan.words();
    int first = open;
    while (first < close && HeaderName.isOpening(scan, first)) {
      first++;
    }
    if (words.shape(first) == Words.LOWER) {
      return small(scan, names, cells, first, close);
    }
    int last = first - 1;
    for (int i = first; i <= close && i < first + LONGEST; i++) {
      boolean joined = i == first || names.adjoins(i);
      boolean part =
          names.isInitial(i)
              || NameEdges.isEdge(names, i)
              || i > first && i < close && words.is(i, Kind.PARTICLE);
      if (!joined || !part) {
        break;
      }
      last = i;
    }
    boolean whole = last == close || last >= first && isClosed(scan, cells, last);
    NameRun run = new NameRun(first, last);
    boolean alone = last == first && names.isName(first) && open == 0 && words.length(first) > 2;
    boolean fits =
        whole && (last > first ? isName(names, first, last) : alone)
            || alone && isBeforeRole(words, first, close)
            || last == first && whole && isFirstLine(scan, names, first);
    boolean thing =
        last < first
            || names.things().inPhrase(first, last)
            || names.things().namesThing(first, last)
            || names.things().beforeState(last);
    return fits && !thing ? run : new NameRun(first, first - 1);
  }

  /** A cell all in small letters, of words that no dictionary holds. */
  private static NameRun small(Scan scan, NameWords names, Cells cells, int first, int close) {
    Words words = scan.words();
    boolean opens = first == 0 || cells.meetsContact(close);
    int end = SmallName.end(scan, names, first, opens ? 0 : 1);
    if (end == close) {
      return new NameRun(first, close);
    }
    boolean reversed =
        close > first
            && close < first + LONGEST
            && scan.text().startsWith(", ", words.end(first))
            && !names.isEnglish(first)
            && words.length(first) > 2;
    for (int i = first; reversed && i <= close; i++) {
      boolean listed = words.is(i, Kind.GIVEN | Kind.SURNAME | Kind.WIDE);
      reversed = words.shape(i) == Words.LOWER && (listed || !names.isEnglish(i));
    }
    return reversed ? new NameRun(first, close) : new NameRun(first, first - 1);
  }

  private static boolean isClosed(Scan scan, Cells cells, int last) {
    return ",.(".indexOf(scan.charAt(scan.words().end(last))) >= 0 && cells.pauses(last);
  }

  /** A name that a list knows, or two words that lists of names hold beside other things. */
  private static boolean isName(NameWords names, int first, int last) {
    int known = 0;
    int listed = 0;
    int full = 0;
    for (int i = first; i <= last; i++) {
      known += names.isName(i) ? 1 : 0;
      listed += names.isGiven(i) || names.isSurname(i) || names.isWide(i) ? 1 : 0;
      full += names.isCapital(i) ? 1 : 0;
    }
    boolean ends = names.isSurname(last) || names.isUnknown(last);
    return full > 1 && (known > 0 || listed > 1 || names.isGiven(first) && ends);
  }

  /** One unlisted word that is the first line, above a role. */
  private static boolean isFirstLine(Scan scan, NameWords names, int first) {
    Words words = scan.words();
    boolean role = false;
    for (int k = first + 1; k < words.size() && k <= first + 4; k++) {
      role |= words.is(k, Kind.ROLE);
      if (k > first + 1 && scan.breaksAfter(k - 1)) {
        break;
      }
    }
    return first == 0 && names.isUnknown(first) && words.length(first) > 3 && role;
  }

  /** "Bernier Software Engineer": a role ends the cell. */
  private static boolean isBeforeRole(Words words, int first, int close) {
    return close > first && close <= first + 4 && words.is(close, Kind.ROLE);
  }
}
