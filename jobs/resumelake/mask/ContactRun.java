package resumelake.mask;

import java.util.ArrayList;
import java.util.BitSet;
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

  /** Letters of a name in small letters, at least: shorter words stand in user names by chance. */
  private static final int LEAST_SMALL = 8;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

  private final Scan scan;
  private final NameWords names;
  private final Words words;
  private final BitSet near = new BitSet();

  ContactRun(Scan scan, NameWords names) {
    this.scan = scan;
    this.names = names;
    words = scan.words();
    near();
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
      int alone = line(part, next, user);
      if (alone >= part) {
        found.add(parts(lineStart(part), alone));
        next = alone + 1;
        continue;
      }
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

  /** Word {@code i} where it stands near, else the next word that does. */
  private int nextNear(int i) {
    int next = near.nextSetBit(i);
    return next < 0 ? words.size() : next;
  }

  /** Where a name with its contacts is sought: at the top, at the end, below a blank line. */
  private void near() {
    String text = scan.text();
    near.set(0, Math.min(words.size(), words.at(HEADER) + 1));
    int footer = words.at(text.length() - FOOTER);
    near.set(Math.min(footer, words.size()), words.size());
    for (int at = text.indexOf("\n\n");
        at >= 0 && at < text.length() - FOOTER;
        at = text.indexOf("\n\n", at + 2)) {
      int first = words.at(at);
      near.set(first, Math.min(words.size(), first + LONGEST));
    }
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
          k == first
              || names.adjoins(k)
              || k < first + 3 && isReversed(k) && (!names.isThing(k) || areBoth(k, user))
              || k == first + 1 && isBroken(k, user);
      boolean role =
          words.is(k, Kind.ROLE | Kind.HEADING | Kind.FIRM | Kind.INSTITUTE)
              && !words.is(k, Kind.GIVEN | Kind.SURNAME);
      boolean thing =
          names.isThing(k)
              && !words.is(k, Kind.GIVEN | Kind.SURNAME)
              && !particle
              && !names.isInitial(k)
              && !user.contains(words.key(k))
              && !isFirst(first, k, user)
              && !isSecond(first, k, user)
              && !isBetween(first, k, user);
      if (!joined || role || thing || words.is(k, Kind.TITLE) || !part && !particle) {
        break;
      }
      last = k;
    }
    return last;
  }

  /**
   * Last word of the line around word {@code part} where the line is a name in small letters, or
   * the one word of a name above a role; {@code part - 1} where it is neither.
   */
  private int line(int part, int least, String user) {
    int first = lineStart(part);
    int last = part;
    while (last < first + LONGEST && last + 1 < words.size() && !scan.breaksAfter(last)) {
      last++;
    }
    if (first == part && first >= least && isBeforeContact(part, user)) {
      return part;
    }
    if (first < least || !scan.breaksAfter(last) || first > 0 && !scan.breaksAfter(first - 1)) {
      return part - 1;
    }
    boolean name = first == last ? isLone(first, user) : isSmall(first, last, user);
    return name ? last : part - 1;
  }

  /** "Sowmya, sowmya.s8@...": one word that opens a line before its own user name. */
  private boolean isBeforeContact(int i, String user) {
    String key = words.key(i);
    return key.length() >= 4
        && i + 1 < words.size()
        && user.startsWith(key)
        && (i == 0 || scan.breaksAfter(i - 1))
        && scan.text().startsWith(", ", words.end(i))
        && words.shape(i + 1) != Words.CAPITAL
        && words.key(i + 1).startsWith(key)
        && (names.isName(i) || names.isUnknown(i));
  }

  private int lineStart(int part) {
    int first = part;
    while (first > 0 && part - first < LONGEST && !scan.breaksAfter(first - 1)) {
      first--;
    }
    return first;
  }

  /** "jane roe": each word is in the user name, or the others by their first letters. */
  private boolean isSmall(int first, int last, String user) {
    int letters = 0;
    boolean all = true;
    for (int k = first; k <= last; k++) {
      if (words.shape(k) != Words.LOWER || k > first && !names.adjoins(k)) {
        return false;
      }
      boolean particle = k < last && words.is(k, Kind.PARTICLE);
      all &= user.contains(words.key(k)) || particle;
      letters += words.length(k);
    }
    return letters >= LEAST_SMALL && (all || isInitials(first, last, user));
  }

  /** "Sowmya" above "Accountant" where the user name begins or ends with it. */
  private boolean isLone(int i, String user) {
    String key = words.key(i);
    boolean role = false;
    for (int k = i + 1; k < words.size() && k <= i + 4 && !role; k++) {
      role = words.is(k, Kind.ROLE);
      if (k > i + 1 && scan.breaksAfter(k - 1)) {
        return false;
      }
    }
    return role
        && names.isCapital(i)
        && key.length() >= 4
        && (user.startsWith(key) || user.endsWith(key))
        && (names.isName(i) || names.isUnknown(i));
  }

  /** A name broken after its first word, which the user name tells with the second. */
  private boolean isBroken(int k, String user) {
    boolean line = words.start(k) - words.end(k - 1) == 1 && scan.charAt(words.end(k - 1)) == '\n';
    boolean told = line && names.isCapital(k) && names.isCapital(k - 1);
    return told && (areBoth(k, user) && words.length(k - 1) > 2 || isInitials(k - 1, k, user));
  }

  /** "Bird, Verity" beside "veritybird": the user name holds both words. */
  private boolean areBoth(int k, String user) {
    return words.length(k) > 2 && user.contains(words.key(k)) && user.contains(words.key(k - 1));
  }

  /** "Autumn" of "Ivy Autumn Drake" where the user name is "ivydrake". */
  private boolean isBetween(int first, int k, String user) {
    return k == first + 1
        && names.isCapital(k + 1)
        && names.adjoins(k + 1)
        && words.length(first) > 2
        && words.length(k + 1) > 2
        && user.contains(words.key(first) + words.key(k + 1));
  }

  /** "Sage" of "Sage Qoble" where the user name is "qobles". */
  private boolean isFirst(int first, int k, String user) {
    if (k != first || !names.isCapital(k + 1) || !names.adjoins(k + 1)) {
      return false;
    }
    String family = words.key(k + 1);
    char initial = words.key(k).charAt(0);
    return user.length() == family.length() + 1
        && (user.equals(family + initial) || user.equals(initial + family));
  }

  /** "Law" of "Sage Law", which its line ends with, where the user name is "sagel". */
  private boolean isSecond(int first, int k, String user) {
    if (k != first + 1 || user.length() != words.length(first) + 1 || names.adjoins(k + 1)) {
      return false;
    }
    char initial = Character.toLowerCase(scan.charAt(words.start(k)));
    String name = Folded.key(words.word(first));
    return user.equals(name + initial) || user.equals(initial + name);
  }

  /** "Bird, Verity", but not "Bird, M.D.". */
  private boolean isReversed(int k) {
    boolean degree =
        names.isInitial(k) && k + 1 < words.size() && words.start(k + 1) - words.end(k) == 1;
    return !degree
        && words.length(k - 1) > 1
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
      boolean second =
          isFirst(first, k, user) || isSecond(first, k, user) || isBetween(first, k, user);
      if (words.is(k, Kind.PROTECTED) && !name && !user.contains(part) && !second) {
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
