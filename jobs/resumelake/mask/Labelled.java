package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import resumelake.model.EntityType;

/**
 * Values behind the labels of forms, tables, keys and commands: {@code Gender | Female}, {@code
 * "dob": "1963-01-15"}, {@code \phone{...}}, {@code Nationality Ghanaian} in a cell of its own.
 */
final class Labelled implements Detector {
  private static final int LONGEST = 200;

  /** A hint in brackets, then a sign, a bracket, a quote or two blanks. */
  private static final Form SIGN =
      Form.of(
          "\\)?\\s?[.#*]{0,2}(?:'s)?(?:\\s?\\([^)\\n\\uE000]{1,24}\\))?[*\"'`]{0,3}"
              + "(?:\\s{0,3}(?::\\s?[-=]?|=[>:]?|\\||\\u2013|\\u2014)\\s{0,5}|\\s{0,2}-\\s{1,4}|\\{\\s?|;\"|,\"| {2,8}|\\t{1,3})[*\"'`(<\\[{]{0,4}");

  private static final Form DATE =
      Form.ofAnyCase(
          "(?:on\\s)?(?:\\d{1,2}\\s?(?:st|nd|rd|th)?[\\s./,-]{0,3}(?:of\\s)?\\p{L}{3,9}\\.?[\\s./,-]{0,3}\\d{2,4}"
              + "|\\p{L}{3,9}\\.?[\\s./,-]{0,3}\\d{1,2}\\s?(?:st|nd|rd|th)?[\\s./,-]{0,3}\\d{4}"
              + "|\\d{1,4}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?\\d{2,4}|\\d{1,2}\\s\\d{1,2}\\s\\d{4}|\\d{8}|\\p{L}{3,9}\\s\\d{4}"
              + "|(?:19|20)\\d\\d|\\d{2}(?:\\s?(?:years?|yrs?|y)\\.?(?:\\s?old)?)?)(?![\\d/])");

  private static final Form NUMBER =
      Form.of(
          "(?=[^\\n]{0,12}\\d)[A-Za-z0-9][A-Za-z0-9]{0,40}(?:[ ./\\\\:-]{1,2}[A-Za-z]{0,4}\\d[A-Za-z0-9]{0,20}|[-/][A-Za-z0-9]{1,12}){0,7}");
  private static final Pattern LANDMARK =
      Pattern.compile("(?i)(?:behind|opposite|opp|near|next to|beside)\\.? [^,]{3,50},.*");
  private static final Form TOKEN = Form.of("[^\\s\"'`|{}\\uE000]{3,200}");
  private static final Form USER = Form.of("@?[A-Za-z0-9](?:[A-Za-z0-9_.:#-]{0,58}[A-Za-z0-9_])?");

  @Override
  public void look(Scan scan) {
    for (Value value : scan.labelled()) {
      Reading reading = new Reading(scan, value);
      reading.note();
    }
  }

  /** The owner's name where a label announces it: first and last word of each. */
  static List<int[]> owners(Scan scan, NameWords names) {
    List<int[]> owners = new ArrayList<>();
    for (Value value : scan.labelled()) {
      if (value.field() == Labels.Field.OWNER) {
        int[] name = LabelledName.read(scan, names, value);
        if (name[1] >= name[0]) {
          owners.add(name);
        }
      }
    }
    return owners;
  }

  /**
   * A cell behind its label.
   *
   * @param start first character of the value
   * @param end where its cell ends
   */
  record Value(Labels.Field field, int start, int end) {}

  /** All cells behind labels, in order. */
  static List<Value> values(Scan scan) {
    List<Value> values = new ArrayList<>();
    Words words = scan.words();
    Look sign = scan.look(SIGN);
    for (int i = words.next(0, Kind.LABEL, 0);
        i < words.size();
        i = words.next(i + 1, Kind.LABEL, 0)) {
      Labels.Found label = scan.lexicon().labels().at(scan, i);
      if (label == null) {
        continue;
      }
      int from = words.end(label.last());
      if (opens(scan, i, from) && scan.at(sign, from, 50)) {
        int end = cellEnd(scan, sign.end(), sign.group().strip().isEmpty());
        if (end > sign.end()) {
          values.add(new Value(label.field(), sign.end(), end));
        }
      }
      i = label.last();
    }
    return values;
  }

  /** A label opens its line, cell, key or command; in a sentence a colon must follow. */
  private static boolean opens(Scan scan, int i, int labelEnd) {
    int start = scan.words().start(i);
    int from = i == 0 ? 0 : scan.words().end(i - 1);
    for (int k = from; k < start; k++) {
      char c = scan.charAt(k);
      boolean border = c == '\n' || "|\"{;\\\u2022\u00b7&<[".indexOf(c) >= 0 || c == Folded.MARK;
      if (border || c == ' ' && scan.charAt(k + 1) == ' ') {
        return true;
      }
    }
    boolean capital = Character.isUpperCase(scan.charAt(start));
    char next = scan.charAt(labelEnd);
    char after = scan.charAt(labelEnd + 1);
    boolean hint =
        next == ' ' && after == '(' && scan.text().indexOf("):", labelEnd) - labelEnd < 24;
    boolean colon =
        next == ':' || next == '=' || hint || (next == ' ' || next == '.') && after == ':';
    return i == 0 || capital && colon;
  }

  private static int cellEnd(Scan scan, int start, boolean blanks) {
    int end = start;
    int most = Math.min(scan.text().length(), start + LONGEST);
    while (end < most) {
      char c = scan.charAt(end);
      boolean two = c == ' ' && scan.charAt(end + 1) == ' ';
      boolean command = c == '\\' && (scan.charAt(end + 1) == '\\' || scan.charAt(end + 1) == '\n');
      if (c == '\n' || "|\"{}\u2022;".indexOf(c) >= 0 || c == Folded.MARK || two || command) {
        break;
      }
      end++;
    }
    while (end > start && " ,.*`')>]".indexOf(scan.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Reads one cell as what its label says. */
  private record Reading(Scan scan, Value value) {
    void note() {
      switch (value.field()) {
        case NAME -> name();
        case DATE_OF_BIRTH -> birth();
        case PERSONAL -> personal();
        case ID -> number(EntityType.ID, 3);
        case ACCOUNT -> number(EntityType.ACCOUNT, 4);
        case SECRET -> secret();
        case HANDLE -> handle();
        case PHONE -> phone();
        case ADDRESS -> address();
        case OWNER, EMAIL, URL -> {
          // the witnesses read the owner; links and addresses are known by their form
        }
      }
    }

    private String text() {
      return scan.text().substring(value.start(), value.end());
    }

    private boolean matches(Form pattern) {
      return scan.at(scan.look(pattern), value.start(), value.end() - value.start());
    }

    private long digits(String text) {
      return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    private void name() {
      int[] name = LabelledName.read(scan, scan.names(), value);
      if (name[1] >= name[0]) {
        scan.found(EntityType.NAME, scan.words().start(name[0]), scan.words().end(name[1]));
      }
    }

    private void birth() {
      Look date = scan.look(DATE);
      int length = value.end() - value.start();
      if (scan.at(date, value.start(), length)) {
        scan.found(EntityType.DATE_OF_BIRTH, date.start(), date.end());
      } else {
        capitals(EntityType.DATE_OF_BIRTH, 3);
      }
    }

    /** A cell of few words: what stands in "Religion", "Height", "Children". */
    private void personal() {
      int first = scan.words().at(value.start());
      int last = first;
      while (last + 1 < scan.words().size()
          && last < first + 2
          && scan.words().end(last + 1) <= value.end()
          && scan.words().start(last + 1) - scan.words().end(last) <= 2
          && !isNext(last + 1)) {
        last++;
      }
      int stop = Math.min(value.end(), scan.words().end(last));
      boolean whole = stop == value.end() || value.end() - value.start() <= 24;
      if (scan.words().start(first) < value.end() && (whole || last - first < 3)) {
        int end = whole && !holdsNext(first) ? value.end() : stop;
        scan.found(EntityType.PERSONAL, value.start(), end);
      }
    }

    private boolean isNext(int i) {
      return scan.words().length(i) > 2
          && scan.words().is(i, Kind.LABEL)
          && scan.lexicon().labels().at(scan, i) != null;
    }

    private boolean holdsNext(int first) {
      for (int i = first; i < scan.words().size() && scan.words().start(i) < value.end(); i++) {
        if (isNext(i)) {
          return true;
        }
      }
      return false;
    }

    private void number(EntityType type, int least) {
      Look number = scan.look(NUMBER);
      boolean found = scan.at(number, value.start(), value.end() - value.start());
      if (found && digits(number.group()) >= least && number.group().length() >= 5) {
        scan.found(type, number.start(), number.end());
      }
    }

    private void secret() {
      Look token = scan.look(TOKEN);
      if (scan.at(token, value.start(), value.end() - value.start()) && digits(token.group()) > 0) {
        scan.found(EntityType.SECRET, token.start(), token.end());
      }
    }

    /** One word alone in its cell, or one that no sentence holds. */
    private void handle() {
      Look user = scan.look(USER);
      if (!scan.at(user, value.start(), value.end() - value.start())) {
        return;
      }
      String name = user.group();
      boolean alone = user.end() == value.end();
      boolean telling = name.chars().anyMatch(c -> !Character.isLetter(c));
      int word = scan.words().at(value.start());
      boolean thing = scan.words().is(word, Kind.COMMON | Kind.PROTECTED | Kind.PLACE);
      if (name.length() > 2 && (telling || alone && !thing) && name.indexOf("://") < 0) {
        scan.found(EntityType.HANDLE, user.start(), user.end());
      }
    }

    private void phone() {
      String text = text();
      if (digits(text) >= 6 && text.chars().noneMatch(c -> Character.isLetter(c))) {
        scan.found(EntityType.PHONE, value.start(), value.end());
      }
    }

    private void address() {
      String text = text();
      boolean landmark = LANDMARK.matcher(text).matches();
      boolean telling = landmark || digits(text) > 0 && digits(text) * 2 < text.length() + 6;
      if (telling && text.indexOf('@') < 0 && text.indexOf("://") < 0) {
        int end = AddressEnd.of(scan, value.start(), value.end());
        scan.found(
            EntityType.ADDRESS,
            value.start(),
            holdsNext(scan.words().at(value.start())) ? end : value.end());
      }
    }

    private void capitals(EntityType type, int most) {
      Words words = scan.words();
      int first = words.at(value.start());
      int last = first - 1;
      while (last + 1 < words.size()
          && last - first + 1 < most
          && words.end(last + 1) <= value.end()
          && words.shape(last + 1) == Words.CAPITAL) {
        last++;
      }
      if (last >= first && words.end(last) == value.end()) {
        scan.found(type, value.start(), value.end());
      }
    }
  }
}
