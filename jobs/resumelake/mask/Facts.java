package resumelake.mask;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.model.EntityType;

/** Stated facts about the person: marital status, religion, nationality, gender, health, kin. */
final class Facts implements Detector {
  private static final String WORD = "[\\p{L}][\\p{L}'+-]{0,24}";

  /** "Nationality: Indian": the value after the key word and a sign. */
  private static final Form VALUE =
      Form.of(
          "(?i:\\s(?:status|group|of\\s(?:children|kids|dependents))|\\s?\\((?:s|ren)\\))?\\s{0,3}[:=]\\s?-?\\s{0,4}((?:[ABO]{1,2}\\s?[+-](?:ve)?|\\d{1,2}(?:\\s"
              + WORD
              + ")?|"
              + WORD
              + "(?:[ /-](?!Languages|Date|Permanent|Sex|Gender|Marital|Nationality|Religion|Hobbies|Passport|Place|Address|Father|Mother|Name|Email|Phone|Mobile|Known)"
              + WORD
              + "){0,2}))");

  /** Without a sign only the values that can stand there: "Marital Status Single". */
  private static final Form CLOSED =
      Form.ofAnyCase(
          "(?:\\s(?:status|group))?\\s{1,4}(?:is\\s)?(un-?married|married|single|divorced|widow(?:ed|er)?|separated|engaged|male|female|hindu|muslim|islam|christian(?:ity)?|sikh|buddhist|jain|jewish|catholic|indian|american|pakistani|nigerian|filipino|chinese|british|canadian|egyptian|[abo]{1,2}[+-](?:ve)?)(?!\\p{L})");

  private static final Form I_AM =
      Form.ofAnyCase(
          "i(?:\\s?am|'m)\\s(?:an?\\s)?((?:happily\\s)?(?:un)?married(?:\\swith\\s"
              + WORD
              + "\\s(?:children|kids))?|single|divorced|widowed|pregnant|(?:hiv|hearing|visually)[- ](?:positive|impaired)|muslim|hindu|christian|catholic|jewish|sikh|gay|lesbian|transgender)(?!\\p{L})");

  /** "mother of two children", "father of 3". */
  private static final Form CHILDREN =
      Form.ofAnyCase(
          "\\sof\\s((?:an?|one|two|three|four|five|six|seven|twin|\\d)(?:\\s(?:young|small|grown|little))?(?:\\s(?:children|child|kids?|sons?|daughters?|boys?|girls?|twins?))?(?:\\sand\\s(?:an?|one|two|three)\\s(?:sons?|daughters?))?)(?!\\p{L})");

  private static final Form HAPPILY = Form.ofAnyCase("happily\\smarried");

  /** A date right before "Male" or "Female" in a block of personal data without labels. */
  private static final Pattern DATE_BEFORE =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}[ ./-]{1,2}(?:\\d{1,2}|\\p{L}{3,9})[ ./,-]{1,2}(?:19|20)\\d\\d|(?:19[4-9]|200)\\d)[ ,|]{1,3}$");

  private static final Set<String> GENDERS = Set.of("male", "female", "nam", "nu");
  private static final Set<String> MARITAL =
      Set.of("single", "married", "unmarried", "divorced", "widowed", "separated");

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look children = scan.look(CHILDREN);
    Look happily = scan.look(HAPPILY);
    Look value = scan.look(VALUE);
    Look closed = scan.look(CLOSED);
    Look iAm = scan.look(I_AM);
    for (int i = words.next(0, Kind.FACT | Kind.KIN, Words.IS_INITIAL);
        i < words.size();
        i = words.next(i + 1, Kind.FACT | Kind.KIN, Words.IS_INITIAL)) {
      if (words.is(i, Kind.KIN) && scan.at(children, words.end(i), 60)) {
        scan.found(EntityType.PERSONAL, children.start(1), children.end(1));
      } else if (words.length(i) == 7 && scan.at(happily, words.start(i), 16)) {
        scan.found(EntityType.PERSONAL, happily.start(), happily.end());
      } else if (words.length(i) <= 6 && words.shape(i) != Words.LOWER) {
        block(scan, i);
      }
      if (words.is(i, Kind.FACT)) {
        boolean signed = scan.at(value, words.end(i), 100) && isLabel(scan, i);
        if (signed) {
          scan.found(EntityType.PERSONAL, value.start(1), value.end(1));
        } else if (scan.at(closed, words.end(i), 40)) {
          scan.found(EntityType.PERSONAL, closed.start(1), closed.end(1));
        }
      } else if (words.shape(i) == Words.INITIAL
          && scan.charAt(words.start(i)) == 'I'
          && scan.at(iAm, words.start(i), 60)) {
        scan.found(EntityType.PERSONAL, iAm.start(1), iAm.end(1));
      }
    }
  }

  /** "12 03 1978 Male Married": gender beside a date or a marital status, without labels. */
  private static void block(Scan scan, int i) {
    Words words = scan.words();
    if (!GENDERS.contains(words.word(i).toLowerCase(Locale.ROOT))) {
      return;
    }
    int start = words.start(i);
    String before = scan.text().substring(Math.max(0, start - 28), start);
    Matcher date = DATE_BEFORE.matcher(before);
    boolean dated = date.find();
    int partner = isMarital(words, i + 1) ? i + 1 : isMarital(words, i - 1) ? i - 1 : -1;
    boolean near =
        partner >= 0
            && Math.abs(words.start(Math.max(i, partner)) - words.end(Math.min(i, partner))) <= 3;
    if (dated) {
      int from = start - before.length();
      scan.found(EntityType.DATE_OF_BIRTH, from + date.start(1), from + date.end(1));
    }
    if (near) {
      scan.found(EntityType.PERSONAL, words.start(partner), words.end(partner));
    }
    if (dated || near) {
      scan.found(EntityType.PERSONAL, start, words.end(i));
    }
  }

  private static boolean isMarital(Words words, int i) {
    return i >= 0
        && i < words.size()
        && words.shape(i) != Words.LOWER
        && MARITAL.contains(words.word(i).toLowerCase(Locale.ROOT));
  }

  /** A label begins a line or follows a sign or two blanks, or is capitalised. */
  private static boolean isLabel(Scan scan, int i) {
    byte shape = scan.words().shape(i);
    boolean begins = i == 0 || scan.breaksAfter(i - 1);
    return shape != Words.LOWER || begins;
  }
}
