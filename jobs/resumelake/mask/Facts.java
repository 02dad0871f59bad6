package resumelake.mask;

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

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look value = scan.look(VALUE);
    Look closed = scan.look(CLOSED);
    Look iAm = scan.look(I_AM);
    for (int i = words.next(0, Kind.FACT, Words.IS_INITIAL);
        i < words.size();
        i = words.next(i + 1, Kind.FACT, Words.IS_INITIAL)) {
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

  /** A label begins a line or follows a sign or two blanks, or is capitalised. */
  private static boolean isLabel(Scan scan, int i) {
    byte shape = scan.words().shape(i);
    boolean begins = i == 0 || scan.breaksAfter(i - 1);
    return shape != Words.LOWER || begins;
  }
}
