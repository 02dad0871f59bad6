package resumelake.mask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import resumelake.model.Entity;
import resumelake.model.EntityType;

/** Names that no list knows, told by their place: among references, after cues, at the top. */
final class PlacedNames implements Detector {
  /** Characters after a heading "References" in which items are sought. */
  private static final int SECTION = 1500;

  /** Words after a name in which its role or contact stands. */
  private static final int NEAR = 7;

  /** Syllables of which given names of Korea are made, in the usual spellings. */
  private static final Set<String> SYLLABLES =
      Set.of(
          "ah", "ae", "bae", "baek", "beom", "bi", "bin", "bo", "bok", "bong", "bum", "byung",
          "byeong", "cha", "chae", "chan", "chang", "cheol", "cho", "chul", "chun", "da", "dae",
          "dal", "deok", "do", "dong", "duk", "eun", "ga", "geun", "gi", "gu", "gun", "gyeong",
          "gyu", "gyun", "ha", "hae", "han", "haneul", "he", "hee", "heon", "ho", "hong", "hoon",
          "hui", "hun", "hwa", "hwan", "hye", "hyeok", "hyeon", "hyo", "hyuk", "hyun", "hyung",
          "hyeong", "il", "in", "ja", "jae", "jeong", "ji", "jin", "jong", "joo", "joon", "ju",
          "jun", "jung", "kang", "ki", "koo", "kook", "ku", "kuk", "kwan", "kwang", "kyeong", "kyo",
          "kyu", "kyun", "kyung", "lim", "man", "mi", "min", "moon", "mun", "myeong", "myung", "na",
          "nam", "neul", "ok", "pil", "ra", "ram", "ran", "rae", "ri", "rin", "rim", "roo", "ryul",
          "sa", "sam", "san", "sang", "se", "seo", "seok", "seon", "seong", "seul", "seung", "si",
          "sik", "sin", "so", "sol", "song", "soo", "sook", "soon", "su", "suk", "sun", "sung",
          "tae", "taek", "tak", "ui", "ung", "won", "woo", "wook", "woong", "ya", "yang", "ye",
          "yee", "yeon", "yeong", "yi", "yong", "yoo", "yoon", "you", "young", "yu", "yul", "yun",
          "yung");

  @Override
  public void look(Scan scan) {
    NameWords names = scan.names();
    Words words = scan.words();
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, Kind.PERSON_CUE | Kind.ROLE)) {
        if (isReferences(scan, i)) {
          section(scan, names, i);
        } else {
          cue(scan, names, i);
        }
      } else if (names.isCapital(i) && isKorean(scan, names, i)) {
        korean(scan, names, i);
      }
    }
  }

  /** The owner's name on the first line, above a job title or a contact. */
  static Optional<List<String>> header(Scan scan, NameWords names) {
    Words words = scan.words();
    if (words.size() < 3 || !isBare(scan.text().substring(0, words.start(0)))) {
      return Optional.empty();
    }
    NameRun run = NameRun.read(scan, names, 0);
    boolean line = run.last() > 0 && run.last() + 1 < words.size() && scan.breaksAfter(run.last());
    if (!line || !run.canBeName(names) || !run.isPlain(names)) {
      return Optional.empty();
    }
    int next = run.last() + 1;
    String gap = scan.text().substring(words.end(run.last()), words.start(next));
    boolean marked = gap.indexOf(Folded.MARK) >= 0;
    if (!isBare(gap.replace(Folded.MARK, ' ')) || !marked && !follows(scan, run.last(), true)) {
      return Optional.empty();
    }
    run.note(scan);
    return Optional.of(run.parts(words));
  }

  private static boolean isBare(String gap) {
    return gap.chars().allMatch(c -> " \t\r\n#*_=-+(@\uFEFF".indexOf(c) >= 0);
  }

  /** A heading "References" or "Professional Referees:". */
  static boolean isReferences(Scan scan, int i) {
    Words words = scan.words();
    boolean heading =
        switch (words.word(i).toLowerCase(Locale.ROOT)) {
          case "references", "referees", "reference", "referee" -> true;
          default -> false;
        };
    return heading
        && (words.shape(i) != Words.LOWER
            || i == 0
            || scan.charAt(words.start(i) - 1) == '"'
            || scan.breaksAfter(i - 1))
        && (scan.breaksAfter(i)
            || ":\"".indexOf(scan.charAt(words.end(i))) >= 0
            || opensList(scan, i));
  }

  /** In flowing text: "Referees Zlata Novotna - Nurse", not "References available". */
  private static boolean opensList(Scan scan, int i) {
    Words words = scan.words();
    boolean capital = words.shape(i + 1) == Words.CAPITAL || words.shape(i + 1) == Words.UPPER;
    return words.shape(i) != Words.LOWER
        && words.start(i + 1) - words.end(i) == 1
        && capital
        && !words.is(i + 1, Kind.COMMON | Kind.HEADING | Kind.PROTECTED);
  }

  private static void section(Scan scan, NameWords names, int heading) {
    Words words = scan.words();
    int end = words.end(heading) + SECTION;
    for (int i = heading + 1; i < words.size() && words.start(i) < end; i++) {
      String gap = scan.text().substring(words.end(i - 1), words.start(i));
      boolean line = gap.indexOf('\n') >= 0;
      boolean item = i == heading + 1 || line || gap.indexOf(';') >= 0;
      if (line && i > heading + 1 && words.is(i, Kind.HEADING) && scan.breaksAfter(i)) {
        return;
      }
      int first = item && words.is(i, Kind.TITLE) ? i + 1 : i;
      NameRun run = item ? NameRun.read(scan, names, first) : new NameRun(i, i);
      if (run.last() > first && run.canBeName(names) && follows(scan, run.last(), false)) {
        run.note(scan);
        i = run.last();
      }
    }
  }

  /** Whether a role or a contact follows the name. */
  private static boolean follows(Scan scan, int last, boolean nextLineOnly) {
    Words words = scan.words();
    int breaks = 0;
    int k = last + 1;
    for (; k < words.size() && k <= last + NEAR; k++) {
      String gap = scan.text().substring(words.end(k - 1), words.start(k));
      if (gap.indexOf(Folded.MARK) >= 0) {
        return true;
      }
      breaks += gap.indexOf('\n') >= 0 ? 1 : 0;
      if (breaks > 1 || gap.indexOf(';') >= 0) {
        break;
      }
      if (words.is(k, Kind.ROLE) && (breaks == 1 || !nextLineOnly)) {
        return true;
      }
    }
    int from = words.end(last);
    int to = k < words.size() ? words.start(k) : scan.text().length();
    if (scan.text().substring(from, to).indexOf(Folded.MARK) >= 0) {
      return true;
    }
    return scan.finds().stream().anyMatch(find -> isContact(find, from, to));
  }

  private static boolean isContact(Entity find, int from, int to) {
    boolean contact =
        switch (find.type()) {
          case EMAIL, PHONE, URL, HANDLE, ADDRESS -> true;
          default -> false;
        };
    return contact && find.span().start() >= from && find.span().start() < to;
  }

  /** "Reported to Soo-ah Kim.", "Supervisor: Cormac Mac Craith". */
  private static void cue(Scan scan, NameWords names, int i) {
    Words words = scan.words();
    int first = announced(scan, i);
    if (first < 0 || first >= words.size()) {
      return;
    }
    first = words.is(first, Kind.TITLE) ? first + 1 : first;
    NameRun run = NameRun.read(scan, names, first);
    if (run.last() > first && run.canBeName(names) && run.isPlain(names)) {
      run.note(scan);
    }
  }

  /** First word of what the cue announces; -1 where it announces nothing. */
  private static int announced(Scan scan, int i) {
    Words words = scan.words();
    if (i + 2 >= words.size()) {
      return -1;
    }
    String gap = scan.text().substring(words.end(i), words.start(i + 1));
    boolean colon = gap.length() <= 4 && gap.startsWith(":") && gap.indexOf('\n') < 0;
    return switch (words.word(i).toLowerCase(Locale.ROOT)) {
          case "reported", "reporting", "reports" -> gap.equals(" ") && isLink(scan, i, "to");
          case "supervised", "mentored", "managed" -> gap.equals(" ") && isLink(scan, i, "by");
          case "supervisor", "mentor", "manager" -> colon;
          default -> false;
        }
        ? colon ? i + 1 : i + 2
        : -1;
  }

  private static boolean isLink(Scan scan, int i, String link) {
    Words words = scan.words();
    String gap = scan.text().substring(words.end(i + 1), words.start(i + 2));
    return words.word(i + 1).equals(link) && (gap.equals(" ") || gap.equals(": "));
  }

  /** "Soo-ah", "In-Sung". */
  private static boolean isKorean(Scan scan, NameWords names, int i) {
    Words words = scan.words();
    int next = i + 1;
    return words.length(i) <= 6
        && scan.charAt(words.end(i)) == '-'
        && next < words.size()
        && words.start(next) - words.end(i) == 1
        && words.length(next) <= 6
        && scan.charAt(words.end(next)) != '-'
        && scan.charAt(words.start(i) - 1) != '-'
        && SYLLABLES.contains(words.word(i).toLowerCase(Locale.ROOT))
        && SYLLABLES.contains(words.word(next).toLowerCase(Locale.ROOT))
        && !names.things().namesThing(i, next);
  }

  /** Notes the given name with the family name on either side, if one stands there. */
  private static void korean(Scan scan, NameWords names, int i) {
    int first = names.adjoins(i) && isFamily(names, i - 1) ? i - 1 : i;
    int last = i + 1;
    if (first == i && names.adjoins(last + 1) && isFamily(names, last + 1)) {
      last++;
    }
    scan.found(EntityType.NAME, scan.words().start(first), scan.words().end(last));
  }

  private static boolean isFamily(NameWords names, int i) {
    Words words = names.words();
    int never = Kind.ROLE | Kind.FIRM | Kind.INSTITUTE | Kind.HEADING | Kind.TITLE | Kind.PROTECTED;
    boolean syllable =
        i >= 0
            && i < words.size()
            && words.length(i) < 7
            && SYLLABLES.contains(words.word(i).toLowerCase(Locale.ROOT));
    boolean name = words.is(i, Kind.GIVEN | Kind.SURNAME | Kind.WIDE) || names.isUnknown(i);
    return names.isCapital(i) && !words.is(i, never) && (syllable || name || words.length(i) < 5);
  }
}
