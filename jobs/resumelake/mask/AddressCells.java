package resumelake.mask;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import resumelake.model.Entity;
import resumelake.model.EntityType;
import resumelake.model.Span;

/**
 * Addresses of any country by their place: the cell, line or stretch beside an e-mail address, a
 * phone number or a link that holds a number and the words of an address. Called after the other
 * contacts are found.
 */
final class AddressCells {
  private static final int LONGEST = 130;
  private static final int LEAST = 9;

  /** A phone number of fewer signs may be a house, a flat or a post code. */
  private static final int SHORT = 9;

  /** Contacts looked at: the owner's and the referees'; more are a list of something else. */
  private static final int MOST_LOOKS = 120;

  /** Latitude and longitude with four places and more: a house. */
  private static final Form COORDINATES =
      Form.of("-?\\d{1,3}\\.\\d{4,8}\\s?,\\s{0,2}-?\\d{1,3}\\.\\d{4,8}");

  private static final Pattern YEARS = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private static final Pattern LANDMARK =
      Pattern.compile("(?i)(?:behind|opposite|opp|near|next to|beside)\\.? [^,]{3,50},.*");

  /** Work, money and shares, which an address never states. */
  private static final Pattern NO_ADDRESS =
      Pattern.compile(
          "(?:19|20)\\d\\d\\s?[-/]\\s?(?:(?:19|20)?\\d\\d|\\p{L})|\\d{1,2}/(?:19|20)\\d\\d|%|[$\\u20ac\\u00a3\\u20b9]\\s?\\d|\\d\\s?\\+?\\s(?:years|months|yrs)|[a-z]{4}\\. [A-Z]");

  private final Scan scan;
  private final Words words;
  private final BitSet covered = new BitSet();
  private final BitSet known = new BitSet();
  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();

  private AddressCells(Scan scan) {
    this.scan = scan;
    words = scan.words();
    for (Entity find : scan.finds()) {
      Span span = find.span();
      boolean within = find.type() == EntityType.PHONE && span.length() < SHORT;
      boolean part = within || find.type() == EntityType.ADDRESS || isInside(find);
      covered.set(span.start(), span.end());
      known.set(span.start(), span.end(), !part && find.type() != EntityType.NAME);
      starts.set(span.start(), !part);
      ends.set(span.end(), !part);
    }
  }

  /** A street that bears a person's name: the cell begins before it. */
  private boolean isInside(Entity find) {
    int start = find.span().start();
    return find.type() == EntityType.NAME
        && start > 1
        && !isBorder(start - 1)
        && (Words.isWord(scan.charAt(start - 2)) || ".,/".indexOf(scan.charAt(start - 2)) >= 0);
  }

  static void look(Scan scan) {
    AddressCells cells = new AddressCells(scan);
    Deque<Span> open = new ArrayDeque<>();
    for (Entity find : List.copyOf(scan.finds())) {
      switch (find.type()) {
        case EMAIL, PHONE, URL, HANDLE -> open.add(find.span());
        default -> {
          // other identifiers stand anywhere
        }
      }
    }
    cells.coordinates();
    for (int looked = 0; !open.isEmpty() && looked < MOST_LOOKS; looked++) {
      cells.around(open.poll()).forEach(open::add);
    }
  }

  /** A place on earth to ten metres, wherever it stands. */
  private void coordinates() {
    Look place = scan.look(COORDINATES);
    for (int i = words.next(0, 0, Words.IS_DIGIT);
        i < words.size();
        i = words.next(i + 1, 0, Words.IS_DIGIT)) {
      boolean degrees = words.length(i) <= 3;
      if (degrees
          && scan.charAt(words.end(i)) == '.'
          && Character.isDigit(scan.charAt(words.end(i) + 1))
          && scan.at(place, words.start(i), 40)) {
        scan.found(EntityType.ADDRESS, place.start(), place.end());
      }
    }
  }

  private List<Span> around(Span contact) {
    List<Span> found = new ArrayList<>();
    int next = skip(contact.end());
    add(found, next, cellEnd(next));
    int end = skipBack(beforeLabel(contact.start()));
    add(found, cellStart(end), end);
    int line = scan.text().indexOf('\n', contact.end());
    if (line >= 0 && line - contact.end() < 2 * LONGEST) {
      int below = skip(line);
      add(found, below, cellEnd(below));
    }
    return found;
  }

  private void add(List<Span> found, int from, int end) {
    scan.spend();
    int start = skipOther(skipLabel(from), end);
    int stop = end;
    while (stop > start && !Words.isWord(scan.charAt(stop - 1))) {
      stop--;
    }
    if (stop - start < LEAST || stop - start > LONGEST || !isAddress(start, stop)) {
      return;
    }
    Span span = new Span(start, stop);
    if (covered.nextClearBit(start) < stop) {
      scan.found(EntityType.ADDRESS, start, stop);
      found.add(span);
    }
  }

  /** In flowing text an address begins at its first number or unit, behind a role or the like. */
  private int skipOther(int start, int end) {
    boolean other = false;
    for (int i = words.at(start); i < words.size() && words.start(i) < end; i++) {
      boolean opens = words.shape(i) == Words.DIGIT || words.is(i, Kind.UNIT | Kind.STREET_FIRST);
      other |= words.is(i, Kind.ROLE | Kind.HEADING | Kind.FACT) && !words.is(i, Kind.PLACE);
      if (opens) {
        return other ? words.start(i) : start;
      }
    }
    return start;
  }

  private boolean isAddress(int start, int end) {
    String cell = uncovered(start, end);
    long digits = cell.chars().filter(c -> c >= '0' && c <= '9').count();
    if (LANDMARK.matcher(cell).matches() || COORDINATES.pattern().matcher(cell).find()) {
      return true;
    }
    if (digits == 0
        || digits * 2 > cell.length() + 2
        || cell.indexOf('@') >= 0
        || NO_ADDRESS.matcher(cell).find()) {
      return false;
    }
    boolean role = false;
    boolean road = false;
    int capitals = 0;
    int small = 0;
    int telling = cell.indexOf(',') > 0 ? 1 : 0;
    for (int i = words.at(start); i < words.size() && words.start(i) < end; i++) {
      boolean capital = words.shape(i) == Words.CAPITAL || words.shape(i) == Words.UPPER;
      boolean street = words.is(i, Kind.STREET | Kind.STREET_FIRST | Kind.UNIT | Kind.PLACE);
      role |= words.is(i, Kind.ROLE | Kind.PROTECTED) && !street && !words.is(i, Kind.PLACE);
      capitals += capital ? 1 : 0;
      road |= words.is(i, Kind.STREET | Kind.STREET_FIRST | Kind.UNIT);
      telling += street ? 1 : 0;
      small += words.shape(i) == Words.LOWER && words.is(i, Kind.COMMON) && !street ? 1 : 0;
    }
    if (YEARS.matcher(cell).results().count() > 1) {
      return false;
    }
    boolean yearsOnly = YEARS.matcher(cell).replaceAll("").chars().noneMatch(Character::isDigit);
    boolean lower = capitals == 0 && road && cell.indexOf(',') > 0;
    return (!role || road)
        && (!yearsOnly || road)
        && (capitals > 0 || lower)
        && telling > 0
        && small <= 2
        && (small < capitals + 1 || lower);
  }

  /** The cell without what is found in it; a number within an address stays. */
  private String uncovered(int start, int end) {
    StringBuilder cell = new StringBuilder();
    for (int i = start; i < end; i++) {
      cell.append(known.get(i) ? ' ' : scan.charAt(i));
    }
    return cell.toString().strip();
  }

  /** Over signs and one label. */
  private int skip(int from) {
    return skipLabel(over(from));
  }

  private int skipLabel(int place) {
    int i = words.at(place);
    if (i < words.size() && words.start(i) == place && words.is(i, Kind.LABEL)) {
      Labels.Found label = scan.lexicon().labels().at(scan, i);
      if (label != null && label.field() == Labels.Field.ADDRESS) {
        return over(words.end(label.last()));
      }
    }
    return place;
  }

  private int over(int from) {
    int place = from;
    int breaks = 0;
    while (place < scan.text().length()
        && place - from < 12
        && !Words.isWord(scan.charAt(place))
        && scan.charAt(place) != Folded.MARK) {
      breaks += scan.charAt(place) == '\n' ? 1 : 0;
      place++;
    }
    return breaks > 1 ? from : place;
  }

  /**
   * Start of the label right before a contact: "Phone: (312) ..."; the place itself without one.
   */
  private int beforeLabel(int place) {
    int i = words.at(place) - 1;
    boolean label =
        i >= 0
            && words.is(i, Kind.PHONE | Kind.HEADING | Kind.SERVICE)
            && words.shape(i) != Words.LOWER
            && place - words.end(i) <= 4
            && words.end(i) <= place;
    return label ? words.start(i) : place;
  }

  private int skipBack(int from) {
    int place = from;
    int breaks = 0;
    while (place > 0
        && from - place < 12
        && !Words.isWord(scan.charAt(place - 1))
        && scan.charAt(place - 1) != Folded.MARK) {
      breaks += scan.charAt(place - 1) == '\n' ? 1 : 0;
      place--;
    }
    return breaks > 1 ? from : place;
  }

  private boolean isBorder(int place) {
    char c = scan.charAt(place);
    return c == '\n'
        || "|\"{}\u2022\u00b7;".indexOf(c) >= 0
        || c == Folded.MARK
        || c == ' ' && scan.charAt(place + 1) == ' ';
  }

  private int cellEnd(int start) {
    int end = start;
    int most = Math.min(scan.text().length(), start + LONGEST + 1);
    while (end < most && !isBorder(end) && !begins(end, start)) {
      end++;
    }
    return end;
  }

  private int cellStart(int end) {
    int start = end;
    int least = Math.max(0, end - LONGEST - 1);
    while (start > least && !isBorder(start - 1) && !isEndOfFind(start)) {
      start--;
    }
    while (start < end && !Words.isWord(scan.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Whether a find, a heading or a label that is no unit of an address begins at the place. */
  private boolean begins(int place, int start) {
    int i = words.at(place);
    if (i >= words.size() || words.start(i) != place || place == start) {
      return false;
    }
    boolean heading =
        words.is(i, Kind.HEADING | Kind.PHONE | Kind.SERVICE) && words.shape(i) != Words.LOWER;
    return heading || starts.get(place);
  }

  private boolean isEndOfFind(int place) {
    return ends.get(place);
  }
}
