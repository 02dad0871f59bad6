package resumelake.mask;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private static final Set<String> OWN = Set.of("my", "our", "his", "her", "their");

  @Override
  public void look(Scan scan) {
    NameWords names = scan.names();
    Words words = scan.words();
    for (int i = 1; i < words.size(); i++) {
      if ((names.isCapital(i) || names.isInitial(i)) && isCue(scan, i)) {
        i = Math.max(i, read(scan, names, i));
      }
    }
  }

  private static boolean isCue(Scan scan, int i) {
    Words words = scan.words();
    int gap = words.start(i) - words.end(i - 1);
    char sign = scan.charAt(words.end(i - 1));
    if (gap > 2 || sign != ' ' && sign != ':' || words.length(i - 1) > 10) {
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
    while (last > i
        && (names.isInitial(last)
            || words.is(last, Kind.PARTICLE) && words.shape(last) == Words.LOWER)) {
      last--;
    }
    if (last == i || !isPerson(scan, names, i, last)) {
      return i;
    }
    scan.found(EntityType.NAME, words.start(i), words.end(last));
    boolean second =
        last + 2 < words.size() && words.word(last + 1).equals("and") && names.isCapital(last + 2);
    return second ? read(scan, names, last + 2) : last;
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
      boolean broken = k == first + 1 && isBroken(scan, names, k);
      if (!names.adjoins(k) && !broken || !part && !particle) {
        break;
      }
      last = k;
    }
    return last;
  }

  /** The line ends within the name: what follows is listed or unlisted, but no thing. */
  private static boolean isBroken(Scan scan, NameWords names, int k) {
    boolean line =
        scan.text().substring(scan.words().end(k - 1), scan.words().start(k)).equals("\n");
    boolean name = scan.words().is(k, Kind.GIVEN | Kind.SURNAME) || names.isUnknown(k);
    return line && name && !names.isThing(k);
  }

  static boolean isPerson(Scan scan, NameWords names, int first, int last) {
    Words words = scan.words();
    boolean listed = false;
    boolean named = false;
    for (int k = first; k <= last; k++) {
      boolean name = words.is(k, Kind.GIVEN | Kind.SURNAME) || names.isUnknown(k);
      if (!name && words.is(k, Kind.ROLE | Kind.FIRM | Kind.INSTITUTE | Kind.HEADING)) {
        return false;
      }
      listed |= name;
      named |= name && !names.isThing(k);
    }
    boolean begins =
        names.isInitial(first)
            || words.is(first, Kind.GIVEN | Kind.SURNAME)
            || names.isUnknown(first);
    boolean ends = words.is(last, Kind.SURNAME | Kind.GIVEN) || names.isUnknown(last);
    boolean whole = begins && (named || ends) || ends && named;
    return listed
        && whole
        && names.things().phraseLength(first) == 0
        && !names.things().namesThing(first, last);
  }
}
