package resumelake.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import resumelake.model.Entity;
import resumelake.model.EntityType;

/**
 * What belongs to a name that another word showed to be one: ordinary words that end or open its
 * cell ("Carol Toy"), particles before it, a hyphened end, and what stands between two of its
 * parts. Called after the names are found.
 */
final class NameEdges {
  private static final int LONGEST = 5;

  /** The first characters of a resume, where any capitalised word beside a name belongs to it. */
  private static final int TOP = 200;

  /** What no name ends or begins with, unless a list of names holds it too. */
  private static final int NEVER =
      Kind.ROLE
          | Kind.HEADING
          | Kind.FIRM
          | Kind.INSTITUTE
          | Kind.METHOD
          | Kind.PERSON_CUE
          | Kind.STREET
          | Kind.STREET_FIRST
          | Kind.UNIT
          | Kind.PHONE
          | Kind.SERVICE
          | Kind.ADDRESS
          | Kind.BIRTH
          | Kind.ID
          | Kind.FACT
          | Kind.KIN
          | Kind.MONTH
          | Kind.PROTECTED;

  private final Scan scan;
  private final Words words;
  private final NameWords names;
  private final Cells cells;

  private NameEdges(Scan scan) {
    this.scan = scan;
    words = scan.words();
    names = scan.names();
    cells = new Cells(scan);
  }

  static void look(Scan scan) {
    List<Entity> found = new ArrayList<>();
    for (Entity find : scan.finds()) {
      if (find.type() == EntityType.NAME) {
        found.add(find);
      }
    }
    if (found.isEmpty()) {
      return;
    }
    NameEdges edges = new NameEdges(scan);
    found.sort(Comparator.comparingInt(find -> find.span().start()));
    int before = -1;
    for (Entity find : found) {
      int first = edges.words.at(find.span().start());
      int last = edges.words.at(find.span().end() - 1);
      if (first < edges.words.size() && last < edges.words.size()) {
        edges.widen(first, last);
        edges.join(before, first);
        before = last;
      }
    }
  }

  private void widen(int first, int last) {
    int from = particles(first);
    int to = tail(last);
    boolean capital = names.isCapital(first) || words.is(first, Kind.PARTICLE);
    if (capital && to - from + 1 < LONGEST) {
      from -= openers(from);
    }
    if (names.isInitial(to + 1) && names.adjoins(to + 1) && to - from > 0) {
      to += scan.charAt(words.end(to + 1)) == '.' ? 1 : 0;
    }
    int family = behindParticles(to);
    if (family > to) {
      to = family;
    } else if (capital && to - from + 1 < LONGEST && closesBehind(first, to)) {
      to++;
    } else if (first == last) {
      to = brokenLine(first);
    }
    if ((from < first || to > last) && !names.things().inPhrase(from, to)) {
      scan.found(EntityType.NAME, words.start(from), words.end(to));
    }
  }

  /** "van der" before "Terpstra", also where the line breaks. */
  private int particles(int first) {
    int from = first;
    while (from > 0
        && first - from < 3
        && (words.shape(from - 1) == Words.LOWER
            || words.shape(from - 1) == Words.UPPER && words.shape(first) == Words.UPPER)
        && isParticle(words.word(from - 1).toLowerCase(java.util.Locale.ROOT))
        && words.start(from) - words.end(from - 1) == 1) {
      from--;
    }
    return from;
  }

  /** Those that English prose does not use. */
  private static boolean isParticle(String word) {
    return switch (word) {
      case "de",
              "la",
              "del",
              "della",
              "di",
              "da",
              "dos",
              "das",
              "von",
              "van",
              "der",
              "den",
              "ter",
              "ten",
              "zu",
              "zur",
              "bin",
              "bint",
              "ibn",
              "abu",
              "el",
              "al" ->
          true;
      default -> false;
    };
  }

  /** "ri" behind "Gyu-". */
  private int tail(int last) {
    int next = last + 1;
    boolean tail =
        next < words.size()
            && words.shape(next) == Words.LOWER
            && words.length(next) <= 5
            && words.length(last) <= 5
            && words.start(next) - words.end(last) == 1
            && scan.charAt(words.end(last)) == '-'
            && (!words.is(next, Kind.ENGLISH | Kind.COMMON)
                || words.is(next, Kind.PARTICLE)
                || words.length(next) == 2 && !isEnglishTail(words.word(next)));
    return tail ? next : last;
  }

  private static boolean isEnglishTail(String word) {
    return switch (word) {
      case "in", "on", "up", "to", "by", "of", "at", "or", "is", "as", "an", "ed", "re" -> true;
      default -> false;
    };
  }

  /** How many words before the name belong to it: two where the first of them opens the cell. */
  private int openers(int first) {
    if (opensBefore(first)) {
      return 1;
    }
    boolean two =
        first > 1
            && words.start(first) < TOP
            && names.adjoins(first)
            && names.isCapital(first - 1)
            && (isEdge(names, first - 1) || isLoose(first - 1))
            && opensBefore(first - 1);
    return two ? 2 : 0;
  }

  private boolean opensBefore(int first) {
    int before = first - 1;
    if (before < 0 || !names.isCapital(before)) {
      return false;
    }
    boolean top = words.start(before) < TOP;
    boolean joined =
        names.adjoins(first)
            || top && cells.opens(before) && isComma(before) && cells.pauses(first);
    joined |= isBrokenName(before);
    boolean opens =
        cells.opens(before)
            || words.is(before - 1, Kind.TITLE)
            || scan.charAt(words.start(before) - 2) == ':';
    boolean whole = words.is(before, Kind.PROTECTED) && names.isName(first);
    return joined && opens && (isEdge(names, before) || whole || top && isLoose(before));
  }

  /** "de la Arroitia" behind a given name; {@code last} where no such thing follows. */
  private int behindParticles(int last) {
    int k = last + 1;
    while (k < words.size()
        && k < last + 4
        && names.adjoins(k)
        && words.shape(k) == Words.LOWER
        && isParticle(words.word(k))) {
      k++;
    }
    boolean family =
        k > last + 1 && names.isCapital(k) && names.adjoins(k) && !words.is(k, NEVER | Kind.PLACE);
    return family ? k : last;
  }

  /** "Spouse: Sayuri", and the family name alone on the next line. */
  private int brokenLine(int first) {
    int place = words.start(first);
    boolean quoted = scan.charAt(place - 1) == '"';
    boolean labelled =
        quoted || scan.charAt(place - 1) == ' ' && ":|-".indexOf(scan.charAt(place - 2)) >= 0;
    int last = first;
    if (!labelled || scan.charAt(words.end(first)) != '\n') {
      return first;
    }
    for (int k = first + 1; k < words.size() && k < first + LONGEST; k++) {
      boolean particle = isParticle(words.word(k));
      boolean part = isEdge(names, k) || particle;
      if (!part || k > first + 1 && !names.adjoins(k) || words.start(k) - words.end(k - 1) != 1) {
        break;
      }
      last = k;
    }
    char closing = scan.charAt(words.end(last));
    boolean alone = last + 1 >= words.size() || closing == '\n' || quoted && closing == '"';
    boolean rest = last > first && alone && (names.isName(last) || names.isUnknown(last));
    return rest ? last : first;
  }

  /** A given name alone on the line above the family name. */
  private boolean isBrokenName(int i) {
    return words.is(i, Kind.GIVEN | Kind.WIDE)
        && words.start(i + 1) - words.end(i) == 1
        && scan.charAt(words.end(i)) == '\n'
        && cells.opens(i);
  }

  private boolean closesBehind(int first, int last) {
    int next = last + 1;
    if (next >= words.size() || !names.isCapital(next)) {
      return false;
    }
    boolean given = names.isGiven(first) || words.is(first, Kind.WIDE);
    boolean name = names.isName(next) || names.isUnknown(next);
    if (isComma(last) && first == last) {
      boolean opens = cells.opens(first) || words.word(first - 1).equals("by");
      return opens && cells.closes(next) && (isEdge(names, next) || isLoose(next));
    }
    return names.adjoins(next)
        && scan.charAt(words.end(last)) != '-'
        && (cells.closes(next) || name && cells.pauses(next))
        && (name || given)
        && isEdge(names, next);
  }

  private boolean isComma(int i) {
    return i + 1 < words.size()
        && words.start(i + 1) - words.end(i) == 2
        && scan.text().startsWith(", ", words.end(i));
  }

  /** A word of another list that can stand in the name which the top of a resume is. */
  private boolean isLoose(int i) {
    int never = NEVER & ~Kind.PROTECTED | Kind.PLACE | Kind.TITLE;
    return words.length(i) > 1 && !words.is(i, never) && !HeaderName.isOpening(scan, i);
  }

  /** Particles, initials or one capitalised word between two names of one line. */
  private void join(int before, int next) {
    if (before < 0 || next - before < 2 || next - before > 4) {
      return;
    }
    for (int i = before + 1; i <= next; i++) {
      boolean joined = names.adjoins(i) || scan.charAt(words.end(i - 1)) == '.' && gap(i) <= 2;
      boolean part =
          i == next
              || words.is(i, Kind.PARTICLE)
              || names.isInitial(i)
              || next - before == 2 && isEdge(names, i)
              || next - before == 2 && names.isCapital(i) && words.is(i, Kind.PROTECTED);
      if (!joined || !part) {
        return;
      }
    }
    scan.found(EntityType.NAME, words.start(before), words.end(next));
  }

  private int gap(int i) {
    return words.start(i) - words.end(i - 1);
  }

  /** A capitalised word that can end or begin a name which another word shows to be one. */
  static boolean isEdge(NameWords names, int i) {
    Words words = names.words();
    boolean listed = words.is(i, Kind.GIVEN | Kind.SURNAME | Kind.WIDE);
    return names.isCapital(i)
        && words.length(i) > 2 - (names.isUnknown(i) ? 1 : 0)
        && !words.is(i, Kind.TITLE)
        && (listed
            || names.isShortAccented(i)
            || !words.is(i, NEVER) && (!words.is(i, Kind.COMMON) || words.is(i, Kind.PLACE)));
  }
}
