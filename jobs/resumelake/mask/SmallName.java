package resumelake.mask;

/** A name in small letters behind a word that only persons follow: "tutor of maria de la cruz". */
final class SmallName {
  private static final int LONGEST = 6;
  private static final int THINGS =
      Kind.COMMON
          | Kind.PROTECTED
          | Kind.PLACE
          | Kind.ROLE
          | Kind.HEADING
          | Kind.FIRM
          | Kind.INSTITUTE
          | Kind.METHOD
          | Kind.TITLE
          | Kind.MONTH;

  private SmallName() {}

  /**
   * Last word of the name that begins at word {@code first}: words that no dictionary holds, or an
   * initial with such a word; {@code first - 1} where none does.
   *
   * @param least words of it that a list of names must hold
   */
  static int end(Scan scan, NameWords names, int first, int least) {
    Words words = scan.words();
    int last = first - 1;
    int full = 0;
    int listed = 0;
    int initials = 0;
    for (int i = first; i < words.size() && i < first + LONGEST; i++) {
      boolean joined = i == first || joins(scan, i);
      if (!joined || words.shape(i) != Words.LOWER) {
        break;
      }
      boolean name = words.is(i, Kind.GIVEN | Kind.SURNAME | Kind.WIDE);
      boolean initial = words.length(i) == 1 && Character.isLetter(scan.charAt(words.start(i)));
      boolean dotted = initial && scan.charAt(words.end(i)) == '.';
      boolean hyphened = scan.charAt(words.start(i) - 1) == '-';
      boolean particle = i > first && words.is(i, Kind.PARTICLE);
      boolean word =
          words.length(i) > 1 && !words.is(i, THINGS) && (name || !names.isEnglish(i))
              || i == first && isGivenFirst(scan, names, i)
              || hyphened && words.length(i) > 1
              || full > 0 && name && !words.is(i, Kind.ROLE | Kind.HEADING);
      if (!(word || particle || dotted)) {
        break;
      }
      full += word ? 1 : 0;
      listed += word && name ? 1 : 0;
      initials += dotted ? 1 : 0;
      last = word ? i : last;
    }
    boolean enough = full > 1 && listed >= least || full > 0 && initials > 0;
    return enough ? last : first - 1;
  }

  /** "dale" of "dale braithwaite": a given name before a word that no dictionary holds. */
  private static boolean isGivenFirst(Scan scan, NameWords names, int i) {
    Words words = scan.words();
    return words.is(i, Kind.GIVEN)
        && words.length(i + 1 < words.size() ? i + 1 : i) > 4
        && i + 1 < words.size()
        && joins(scan, i + 1)
        && words.shape(i + 1) == Words.LOWER
        && !words.is(i + 1, THINGS)
        && !names.isEnglish(i + 1);
  }

  private static boolean joins(Scan scan, int i) {
    int from = scan.words().end(i - 1);
    int gap = scan.words().start(i) - from;
    char sign = scan.charAt(from);
    return gap == 1 && (sign == ' ' || sign == '-' || sign == '\'')
        || gap == 2 && sign == '.' && scan.words().length(i - 1) == 1;
  }
}
