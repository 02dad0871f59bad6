package resumelake.mask;

import resumelake.model.EntityType;

/** Dates and places of birth, and ages. */
final class Births implements Detector {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String SEPARATOR = "[\\s./,'-]{0,3}";
  private static final String DATE =
      "(?:\\d{1,2}\\s?(?:st|nd|rd|th)?"
          + SEPARATOR
          + "(?:of\\s)?"
          + MONTH
          + SEPARATOR
          + "(?:\\d{4}|\\d{2})"
          + "|"
          + MONTH
          + SEPARATOR
          + "\\d{1,2}\\s?(?:st|nd|rd|th)?"
          + SEPARATOR
          + "\\d{4}"
          + "|\\d{1,4}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?\\d{2,4}"
          + "|\\d{1,2}\\s\\d{1,2}\\s\\d{4}|\\d{8}"
          + "|"
          + MONTH
          + SEPARATOR
          + "\\d{4}|(?:19|20)\\d\\d)";

  /** After "birth", "dob", "born". */
  private static final Form AFTER =
      Form.ofAnyCase(
          "(?:\\s?date)?(?:\\s?(?:/|&|and)\\s?(?:place|time|age))?(?:\\s(?:is|was|on|in))?\\s{0,3}[.:=)\\]|*-]{0,4}\\s{0,4}(?:(?:is|was|on|in)\\s)?("
              + DATE
              + ")(?!\\d)");

  private static final Form PLACE =
      Form.of(
          "\\s{0,3}[:=-]{1,2}\\s{0,3}([\\p{Lu}][\\p{L}.]{1,30}(?:[ ,]{1,2}[\\p{Lu}][\\p{L}.]{1,30}){0,3})");
  private static final Form BORN_IN =
      Form.of(
          "(?:\\s(?:and\\s(?:raised|brought\\sup)|on\\s[^\\n]{6,20}?|(?=[^\\n]{0,14}\\d)[\\p{L}\\d.,/ -]{4,20}?|\\uE000))?\\s(?:in|at)\\s([\\p{Lu}][\\p{L}.]{1,30}(?:,?\\s[\\p{Lu}][\\p{L}.]{1,30}){0,3})");
  private static final Form AGE =
      Form.ofAnyCase(
          "\\s{0,2}[:=-]{1,2}\\s{0,3}(\\d{2}(?:\\s?(?:years?|yrs?|y)(?:\\s?old)?)?)(?![\\d-])|\\s(?:is|of)?\\s?(\\d{2})(?=\\s?(?:$|[.,;)\\n]))");
  private static final Form OLD =
      Form.ofAnyCase(
          "(\\d{2}(?:\\s|-)?(?:years?|yrs?|y)?(?:\\s|-)?(?:old|of\\sage|y/o))(?!\\p{L})");

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look after = scan.look(AFTER);
    Look place = scan.look(PLACE);
    Look bornIn = scan.look(BORN_IN);
    Look age = scan.look(AGE);
    Look old = scan.look(OLD);
    for (int i = words.next(0, Kind.BIRTH, Words.IS_DIGIT | Words.IS_INITIAL);
        i < words.size();
        i = words.next(i + 1, Kind.BIRTH, Words.IS_DIGIT | Words.IS_INITIAL)) {
      if (words.length(i) == 2
          && words.shape(i) == Words.DIGIT
          && mayTellAge(scan, words.end(i))
          && scan.at(old, words.start(i), 24)
          && isPerson(scan, i)) {
        note(scan, old, 1);
      }
      if (words.shape(i) == Words.INITIAL && isDotted(scan, i)) {
        if (scan.at(after, words.end(i + 2), 70)) {
          note(scan, after, 1);
        }
        continue;
      }
      if (!words.is(i, Kind.BIRTH)) {
        continue;
      }
      if (words.length(i) == 3 && words.word(i).equalsIgnoreCase("age")) {
        if (scan.at(age, words.end(i), 40)) {
          note(scan, age, age.group(1) == null ? 2 : 1);
        }
      } else if (scan.at(after, words.end(i), 70)) {
        note(scan, after, 1);
      } else if (scan.before(i, Kind.PLACE | Kind.ADDRESS, 2)
          && scan.at(place, words.end(i), 140)) {
        note(scan, place, 1);
      }
      if (scan.at(bornIn, words.end(i), 160)) {
        note(scan, bornIn, 1);
      }
    }
  }

  /** "D.O.B" and "D O B". */
  private static boolean isDotted(Scan scan, int i) {
    Words words = scan.words();
    return scan.charAt(words.start(i)) == 'D'
        && i + 2 < words.size()
        && words.shape(i + 1) == Words.INITIAL
        && words.shape(i + 2) == Words.INITIAL
        && scan.charAt(words.start(i + 1)) == 'O'
        && scan.charAt(words.start(i + 2)) == 'B'
        && words.start(i + 2) - words.start(i) <= 6;
  }

  /** A word in "y" or "o" follows, over two signs at most: "years", "yrs", "old", "of age". */
  private static boolean mayTellAge(Scan scan, int end) {
    int place = end;
    while (place < end + 2 && " -\n\t".indexOf(scan.charAt(place)) >= 0) {
      place++;
    }
    return "yYoO".indexOf(scan.charAt(place)) >= 0;
  }

  private static void note(Scan scan, Look found, int group) {
    scan.found(EntityType.DATE_OF_BIRTH, found.start(group), found.end(group));
  }

  /** "I am 34 years old", not "a 20 year old company". */
  private static boolean isPerson(Scan scan, int i) {
    Words words = scan.words();
    int next = i + 1;
    while (next < words.size()
        && next < i + 4
        && !words.word(next).equalsIgnoreCase("old")
        && !words.word(next).equalsIgnoreCase("age")) {
      next++;
    }
    boolean thing =
        next + 1 < words.size()
            && !scan.breaksAfter(next)
            && words.start(next + 1) - words.end(next) == 1
            && words.is(next + 1, Kind.COMMON | Kind.FIRM)
            && !words.is(next + 1, Kind.ROLE);
    return !thing;
  }
}
