package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name that a user name is made of, wherever the text opens or ends: "Min-ji Paegong" beside
 * {@code minji.paegong286@...}. No list is asked.
 */
final class ContactRun {
  private static final int HEADER = 900;
  private static final int FOOTER = 700;
  private static final int LONGEST = 6;
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

  private final Scan scan;
  private final NameWords names;
  private final Words words;

  ContactRun(Scan scan, NameWords names) {
    this.scan = scan;
    this.names = names;
    words = scan.words();
  }

  /** Names of two parts or more, of which the user name holds one in full. */
  List<List<String>> of(String userName) {
    String user = NO_LETTER.matcher(Folded.key(userName)).replaceAll("");
    List<List<String>> found = new ArrayList<>();
    if (user.length() < 4) {
      return found;
    }
    int next = 0;
    for (int part = nextPart(0, user);
        part < words.size();
        part = nextPart(Math.max(part + 1, next), user)) {
      for (int i = nextNear(opening(part, next)); i <= part; i = nextNear(next)) {
        int last = runEnd(i, user);
        if (last > i && isUser(i, last, user)) {
          found.add(parts(i, last));
        }
        next = Math.max(i, last) + 1;
      }
    }
    return found;
  }

  /** A run that holds the word begins nowhere before here: the word before stands in no run. */
  private int opening(int part, int least) {
    int first = part;
    while (first > least && mayStand(first - 1)) {
      first--;
    }
    return first;
  }

  /** Whether the word may stand in a run, whoever's it is. */
  private boolean mayStand(int i) {
    boolean hyphened = words.start(i) > 0 && scan.charAt(words.start(i) - 1) == '-';
    return words.shape(i) != Words.LOWER && words.shape(i) != Words.DIGIT
        || hyphened
        || words.is(i, Kind.PARTICLE);
  }

  /** Word {@code i} where it stands at the top or the end, else the first word of the end. */
  private int nextNear(int i) {
    int footer = scan.text().length() - FOOTER;
    boolean between = i < words.size() && words.start(i) >= HEADER && words.start(i) <= footer;
    if (!between) {
      return i;
    }
    int last = words.at(footer);
    return last < words.size() && words.start(last) <= footer ? last + 1 : last;
  }

  /**
   * The next word that is a part of the user name, as one of each run sought must be; a run may
   * lead some words out of the top.
   */
  private int nextPart(int from, String user) {
    for (int i = from; i < words.size(); i++) {
      int near = nextNear(Math.max(0, i - LONGEST + 1));
      if (near > i) {
        i = near - 1;
        continue;
      }
      if (words.key(i).length() >= 2 && user.contains(words.key(i))) {
        return i;
      }
    }
    return words.size();
  }

  private int runEnd(int first, String user) {
    int last = first - 1;
    for (int k = first; k < words.size() && k < first + LONGEST; k++) {
      boolean hyphened = k > first && scan.charAt(words.start(k) - 1) == '-';
      boolean part =
          names.isCapital(k) || names.isInitial(k) || hyphened && words.shape(k) == Words.LOWER;
      boolean particle = k > first && words.is(k, Kind.PARTICLE);
      boolean joined =
          k == first || names.adjoins(k) || k < first + 3 && !names.isThing(k) && isReversed(k);
      boolean role =
          words.is(k, Kind.ROLE | Kind.HEADING | Kind.FIRM | Kind.INSTITUTE)
              && !words.is(k, Kind.GIVEN | Kind.SURNAME);
      boolean thing =
          names.isThing(k)
              && !words.is(k, Kind.GIVEN | Kind.SURNAME)
              && !user.contains(words.key(k))
              && !isSecond(first, k, user);
      if (!joined || role || thing || words.is(k, Kind.TITLE) || !part && !particle) {
        break;
      }
      last = k;
    }
    return last;
  }

  /** "Law" of "Sage Law", which its line ends with, where the user name is "sagel". */
  private boolean isSecond(int first, int k, String user) {
    if (k != first + 1 || user.length() != words.length(first) + 1 || !scan.breaksAfter(k)) {
      return false;
    }
    char initial = Character.toLowerCase(scan.charAt(words.start(k)));
    String name = Folded.key(words.word(first));
    return user.equals(name + initial) || user.equals(initial + name);
  }

  private boolean isReversed(int k) {
    return words.length(k - 1) > 1
        && words.start(k) - words.end(k - 1) == 2
        && scan.charAt(words.end(k - 1)) == ',';
  }

  /** One part of four letters, or two of two, and no part that is a tool. */
  private boolean isUser(int first, int last, String user) {
    int whole = 0;
    int letters = 0;
    for (int k = first; k <= last; k++) {
      String part = words.key(k);
      boolean name = words.is(k, Kind.GIVEN | Kind.SURNAME);
      if (words.is(k, Kind.PROTECTED) && !name && !user.contains(part)) {
        return false;
      }
      if (part.length() >= 2 && user.contains(part)) {
        whole++;
        letters += part.length();
      }
    }
    return isInitials(first, last, user)
        || letters >= 4 && (whole > 1 || letters >= 5 || last - first < 2);
  }

  /** One part and the first letters of others and no more: "iyeom" of In-sung Yeom. */
  private boolean isInitials(int first, int last, String user) {
    for (int k = first; k <= last; k++) {
      String part = words.key(k);
      int at = part.length() < 2 ? -1 : user.indexOf(part);
      String rest = at < 0 ? "" : user.substring(0, at) + user.substring(at + part.length());
      boolean all = at >= 0 && !rest.isEmpty() && rest.length() <= 3;
      for (int c = 0; all && c < rest.length(); c++) {
        all = begins(first, last, k, rest.charAt(c));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(int first, int last, int except, char letter) {
    for (int k = first; k <= last; k++) {
      if (k != except && words.key(k).charAt(0) == letter) {
        return true;
      }
    }
    return false;
  }

  private List<String> parts(int first, int last) {
    List<String> parts = new ArrayList<>();
    for (int k = first; k <= last; k++) {
      scan.spend();
      parts.add(words.word(k));
    }
    scan.found(resumelake.model.EntityType.NAME, words.start(first), words.end(last));
    return parts;
  }
}
