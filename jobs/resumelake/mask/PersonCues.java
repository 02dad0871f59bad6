package resumelake.mask;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import resumelake.model.EntityType;

/**
 * Persons behind two words that only persons follow: "led by Frank Ossowski", "assistant to Hope
 * Zimmer", "my manager Rudy Best". Here a word counts that is elsewhere a tool, a town or a thing.
 */
final class PersonCues implements Detector {
  private static final int LONGEST = 6;

  /** The word before the name, and the words that may stand before that. */
  private static final Map<String, Set<String>> CUES =
      Map.of(
          "by",
          Set.of(
              "supervised",
              "mentored",
              "trained",
              "led",
              "guided",
              "managed",
              "signed",
              "interviewed",
              "prepared",
              "written",
              "coached",
              "headed",
              "directed",
              "hired",
              "recommended",
              "referred",
              "taught",
              "tutored",
              "advised",
              "approved",
              "chaired",
              "overseen",
              "authored",
              "inspired"),
          "to",
          Set.of(
              "reported",
              "reporting",
              "report",
              "reports",
              "assistant",
              "secretary",
              "aide",
              "deputy",
              "married",
              "tutor",
              "successor",
              "nanny"),
          "with",
          Set.of("closely", "authored", "coauthored", "paper", "collaborated", "partnered"),
          "under",
          Set.of("worked", "working", "trained", "studied", "served", "interned", "directly"),
          "of",
          Set.of(
              "tutor",
              "guidance",
              "supervision",
              "team",
              "website",
              "direction",
              "leadership",
              "mentorship",
              "report",
              "carer",
              "nanny",
              "behalf",
              "son",
              "daughter",
              "wife",
              "husband",
              "widow",
              "resume",
              "cv",
              "friend",
              "colleague",
              "assistant"),
          "for",
          Set.of("nanny", "tutor", "carer", "caregiver", "secretary", "housekeeper", "chauffeur"),
          "as",
          Set.of("quoted"),
          "am",
          Set.of("i"),
          "is",
          Set.of("name"));

  private static final Set<String> NEAR =
      Set.of(
          "manager",
          "supervisor",
          "mentor",
          "boss",
          "wife",
          "husband",
          "brother",
          "sister",
          "father",
          "mother",
          "son",
          "daughter",
          "colleague",
          "advisor",
          "friend",
          "client",
          "clients",
          "guide",
          "author",
          "tutor",
          "judge");

  /** Labels behind which no firm stands. */
  private static final Set<String> SUPERIORS = Set.of("manager", "supervisor", "mentor", "boss");

  /** Words before a preposition that only a person follows. */
  private static final Set<String> PERSONAL =
      Set.of(
          "tutor",
          "nanny",
          "carer",
          "assistant",
          "secretary",
          "reported",
          "report",
          "authored",
          "coauthored",
          "married",
          "supervised",
          "mentored",
          "tutored",
          "son",
          "daughter",
          "wife",
          "husband",
          "aide",
          "under",
          "worked",
          "caregiver",
          "widow",
          "coached",
          "interviewed");

  private static final Set<String> LONE = Set.of("of", "to", "by", "for", "with", "under");

  /** Hashes of all words right before a name. */
  private static final long[] BEFORE =
      Stream.concat(CUES.keySet().stream(), NEAR.stream())
          .mapToLong(word -> Lexicon.hash(word, 0, word.length()))
          .sorted()
          .toArray();

  private static final Set<String> OWN = Set.of("my", "our", "his", "her", "their");

  @Override
  public void look(Scan scan) {
    NameWords names = scan.names();
    Words words = scan.words();
    for (int i = 1; i < words.size(); i++) {
      if ((names.isCapital(i) || names.isInitial(i)) && isCue(scan, i)) {
        i = Math.max(i, read(scan, names, i));
      } else if (names.isCapital(i) && isFamily(scan, names, i)) {
        scan.found(EntityType.NAME, words.start(i), words.end(i));
      }
    }
    for (int i = 1; i < words.size(); i++) {
      if (words.shape(i) == Words.LOWER && mayOpenSmall(words, i) && isCue(scan, i)) {
        i = Math.max(i, small(scan, names, i));
      }
    }
  }

  /** A word in small letters that is no English one, or that a list of names holds. */
  private static boolean mayOpenSmall(Words words, int i) {
    boolean name = words.is(i, Kind.GIVEN | Kind.SURNAME | Kind.WIDE);
    return !words.is(i, Kind.COMMON) && (name || !words.is(i, Kind.ENGLISH));
  }

  private static boolean isCue(Scan scan, int i) {
    Words words = scan.words();
    int gap = words.start(i) - words.end(i - 1);
    char sign = scan.charAt(words.end(i - 1));
    boolean cue = Arrays.binarySearch(BEFORE, words.hash(i - 1)) >= 0;
    if (!cue || gap > 2 || sign != ' ' && sign != ':') {
      return false;
    }
    String before = words.word(i - 1).toLowerCase(Locale.ROOT);
    if (NEAR.contains(before)) {
      return sign == ':' || i > 1 && OWN.contains(words.word(i - 2).toLowerCase(Locale.ROOT));
    }
    Set<String> first = CUES.getOrDefault(before, Set.of());
    return i > 1
        && gap == 1
        && words.start(i - 1) - words.end(i - 2) == 1
        && first.contains(words.word(i - 2).toLowerCase(Locale.ROOT));
  }

  /** Notes the person that begins at word {@code i}; gives its last word. */
  private static int read(Scan scan, NameWords names, int i) {
    Words words = scan.words();
    if (words.is(i, Kind.TITLE)) {
      return i;
    }
    int last = end(scan, names, i);
    last = Math.max(last, initialled(scan, names, i));
    while (last > i
        && (names.isInitial(last)
            || words.is(last, Kind.PARTICLE) && words.shape(last) == Words.LOWER)) {
      last--;
    }
    boolean lone = last == i && isLone(scan, names, i);
    lone |= isInitialled(scan, names, i, last);
    if (!lone && (last == i || !isPerson(scan, names, i, last) && !isPair(scan, names, i, last))) {
      return i;
    }
    scan.found(EntityType.NAME, words.start(i), words.end(last));
    boolean second =
        last + 2 < words.size() && words.word(last + 1).equals("and") && names.isCapital(last + 2);
    return second ? read(scan, names, last + 2) : last;
  }

  /** "Nanny for the Featherstone family". */
  private static boolean isFamily(Scan scan, NameWords names, int i) {
    Words words = scan.words();
    return i > 1
        && i + 1 < words.size()
        && words.word(i - 1).equals("the")
        && names.adjoins(i)
        && names.adjoins(i + 1)
        && words.word(i + 1).equals("family")
        && (names.isName(i) || names.isUnknown(i))
        && !words.is(i + 2, Kind.FIRM);
  }

  private static int small(Scan scan, NameWords names, int i) {
    Words words = scan.words();
    boolean strict =
        i > 1 && PERSONAL.contains(words.word(i - 2).toLowerCase(Locale.ROOT))
            || scan.charAt(words.end(i - 1)) == ':';
    int last = SmallName.end(scan, names, i, strict ? 0 : 1);
    if (last >= i) {
      scan.found(EntityType.NAME, scan.words().start(i), scan.words().end(last));
    }
    return last;
  }

  /** "Tutor of Mythili and family": one name where a firm can hardly stand. */
  private static boolean isLone(Scan scan, NameWords names, int i) {
    Words words = scan.words();
    if (names.isInitial(i) || words.length(i) < 3 || names.things().namesThing(i, i)) {
      return false;
    }
    boolean strict =
        i > 1
            && LONE.contains(words.word(i - 1).toLowerCase(Locale.ROOT))
            && PERSONAL.contains(words.word(i - 2).toLowerCase(Locale.ROOT));
    boolean ends = !names.isCapital(i + 1) || !names.adjoins(i + 1);
    return (strict || isLabelled(scan, i)) && ends && (names.isName(i) || names.isUnknown(i));
  }

  /**
   * "Manager: Mythili in the audit team", "Client: Mythili and family", "Client: Mythili, dentist".
   */
  private static boolean isLabelled(Scan scan, int i) {
    Words words = scan.words();
    if (scan.charAt(words.end(i - 1)) != ':') {
      return false;
    }
    String behind =
        scan.text().substring(words.end(i), Math.min(scan.text().length(), words.end(i) + 12));
    boolean family = behind.startsWith(" and family");
    boolean post =
        behind.startsWith(", ")
            && words.shape(i + 1) == Words.LOWER
            && (words.is(i + 1, Kind.ROLE) || behind.startsWith(", a "));
    return family || post || SUPERIORS.contains(words.word(i - 1).toLowerCase(Locale.ROOT));
  }

  /** "Co-authored with D. Law": the word behind initials, whatever it is elsewhere. */
  private static int initialled(Scan scan, NameWords names, int i) {
    int k = i;
    while (k < i + 3 && names.isInitial(k) && names.adjoins(k + 1)) {
      k++;
    }
    return k > i && names.isCapital(k) ? k : i;
  }

  private static boolean isInitialled(Scan scan, NameWords names, int i, int last) {
    int never = Kind.ROLE | Kind.FIRM | Kind.INSTITUTE | Kind.HEADING;
    boolean dotted = names.isInitial(i) && scan.charAt(scan.words().end(i)) == '.';
    return dotted && last > i && names.isCapital(last) && !scan.words().is(last, never);
  }

  /** "Client: Autumn Fields, dentist": two words of which a list of names holds the first. */
  private static boolean isPair(Scan scan, NameWords names, int first, int last) {
    Words words = scan.words();
    int never = Kind.ROLE | Kind.FIRM | Kind.INSTITUTE | Kind.HEADING | Kind.METHOD | Kind.PLACE;
    int name = Kind.GIVEN | Kind.SURNAME | Kind.WIDE;
    boolean listed = words.is(first, name) || words.is(last, name);
    for (int k = first; k <= last; k++) {
      boolean given = words.is(first, Kind.GIVEN);
      boolean thing = words.is(k, never) || words.is(k, Kind.PROTECTED) && k > first && !given;
      if (thing && !words.is(k, name)) {
        return false;
      }
    }
    return last == first + 1
        && listed
        && (!words.is(first, Kind.PROTECTED) || words.is(first, Kind.GIVEN))
        && !names.things().inPhrase(first, last)
        && !names.things().namesThing(first, last);
  }

  static int end(Scan scan, NameWords names, int first) {
    Words words = scan.words();
    int last = first;
    for (int k = first + 1; k < words.size() && k < first + LONGEST; k++) {
      boolean hyphen =
          scan.charAt(words.end(k - 1)) == '-' || scan.charAt(words.end(k - 1)) == '\'';
      boolean part =
          names.isCapital(k) || names.isInitial(k) || hyphen && words.shape(k) == Words.LOWER;
      boolean particle = words.is(k, Kind.PARTICLE);
      boolean broken = k <= first + 2 && isBroken(scan, names, k);
      boolean over =
          k > first + 1
              && words.is(k, Kind.ROLE | Kind.FIRM | Kind.INSTITUTE | Kind.COMMON)
              && !words.is(k, Kind.GIVEN | Kind.SURNAME | Kind.WIDE | Kind.PARTICLE);
      boolean third = over && k == first + 2 && isThird(names, first);
      if (!names.adjoins(k) && !broken || !part && !particle || over && !third) {
        break;
      }
      last = k;
    }
    return last;
  }

  /** "Law" of "Rosalind Jocelyn Law": an ordinary word behind two listed names ends the phrase. */
  private static boolean isThird(NameWords names, int first) {
    Words words = names.words();
    int listed = Kind.GIVEN | Kind.SURNAME | Kind.WIDE;
    int k = first + 2;
    return names.isCapital(k)
        && words.is(first, listed)
        && words.is(first + 1, listed)
        && !words.is(k, Kind.ROLE | Kind.FIRM | Kind.INSTITUTE | Kind.HEADING)
        && (!names.adjoins(k + 1) || words.shape(k + 1) == Words.LOWER);
  }

  /** The line ends within the name: what follows is listed or unlisted, but no thing. */
  private static boolean isBroken(Scan scan, NameWords names, int k) {
    boolean line =
        scan.text()
            .substring(scan.words().end(k - 1), scan.words().start(k))
            .replaceFirst("^[.]", "")
            .equals("\n");
    boolean name = scan.words().is(k, Kind.GIVEN | Kind.SURNAME | Kind.WIDE) || names.isUnknown(k);
    boolean particle = scan.words().is(k, Kind.PARTICLE) && names.adjoins(k + 1);
    boolean initial = scan.charAt(scan.words().end(k - 1)) == '.' && names.isInitial(k - 1);
    return line
        && (particle || name && (initial || !names.isThing(k) || scan.words().is(k, Kind.SURNAME)));
  }

  static boolean isPerson(Scan scan, NameWords names, int first, int last) {
    Words words = scan.words();
    boolean listed = false;
    boolean named = false;
    for (int k = first; k <= last; k++) {
      boolean name = words.is(k, Kind.GIVEN | Kind.SURNAME | Kind.WIDE) || names.isUnknown(k);
      if (!name && words.is(k, Kind.ROLE | Kind.FIRM | Kind.INSTITUTE | Kind.HEADING)) {
        return false;
      }
      listed |= name;
      named |= name && !names.isThing(k);
    }
    boolean begins =
        names.isInitial(first)
            || words.is(first, Kind.GIVEN | Kind.SURNAME | Kind.WIDE)
            || names.isUnknown(first)
            || names.isShortAccented(first);
    boolean ends =
        words.is(last, Kind.SURNAME | Kind.GIVEN | Kind.WIDE)
            || names.isUnknown(last)
            || names.isShortAccented(last);
    boolean whole = begins && (named || ends) || ends && named;
    return listed
        && whole
        && names.things().phraseLength(first) == 0
        && !names.things().namesThing(first, last);
  }
}
