package resumelake.mask;

/** A name that fills the cell behind its label. */
final class LabelledName {
  private static final int LONGEST = 7;

  private LabelledName() {}

  /**
   * First and last word of the name; the last is before the first where the cell holds none. Words
   * that are elsewhere tools or places count here, roles and firms do not.
   */
  static int[] read(Scan scan, NameWords names, Labelled.Value value) {
    Words words = scan.words();
    int first = words.at(value.start());
    while (words.is(first, Kind.TITLE) && words.end(first) < value.end() && first < words.size()) {
      first++;
    }
    int last = first - 1;
    int ordinary = 0;
    for (int i = first; i < words.size() && words.start(i) < value.end(); i++) {
      if (i - first >= LONGEST || i > first && !isJoint(scan, i) || isStop(scan, i)) {
        break;
      }
      ordinary += names.isThing(i) && !words.is(i, Kind.GIVEN | Kind.SURNAME) ? 1 : 0;
      last = i;
    }
    while (last >= first && words.is(last, Kind.PARTICLE) && words.shape(last) == Words.LOWER) {
      last--;
    }
    boolean bounded = last > first && PlacedNames.isReferences(scan, last + 1);
    boolean whole = last >= first && value.end() - words.end(last) <= 1 || bounded;
    boolean small = last > first && SmallName.end(scan, names, first, 0) == last;
    boolean capital = last >= first && words.shape(first) != Words.LOWER || whole || small;
    int count = last - first + 1;
    boolean named = count > 0 && (whole ? ordinary < count || count == 0 : ordinary == 0);
    boolean initial =
        count == 1 && words.length(first) < 2 && isLatin(scan.charAt(words.start(first)));
    return named && capital && !initial ? new int[] {first, last} : new int[] {first, first - 1};
  }

  private static boolean isLatin(char c) {
    return c < 0x250;
  }

  private static boolean isJoint(Scan scan, int i) {
    String gap = scan.text().substring(scan.words().end(i - 1), scan.words().start(i));
    return gap.length() <= 3
        && gap.chars().allMatch(c -> " .,'-_&".indexOf(c) >= 0)
        && !gap.contains(". ") | scan.words().length(i - 1) <= 2;
  }

  private static boolean isStop(Scan scan, int i) {
    Words words = scan.words();
    boolean label =
        words.is(i, Kind.LABEL)
                && words.is(
                    i,
                    Kind.HEADING
                        | Kind.ID
                        | Kind.PHONE
                        | Kind.ADDRESS
                        | Kind.BIRTH
                        | Kind.FACT
                        | Kind.KIN)
            || PlacedNames.isReferences(scan, i);
    boolean hyphened = scan.charAt(words.start(i) - 1) == '-';
    boolean small =
        words.shape(i) == Words.LOWER
            && words.is(i, Kind.COMMON)
            && !words.is(i, Kind.PARTICLE)
            && !hyphened;
    return words.shape(i) == Words.DIGIT
        || label
        || small
        || words.is(i, Kind.ROLE | Kind.FIRM | Kind.INSTITUTE | Kind.TITLE)
            && !words.is(i, Kind.GIVEN | Kind.SURNAME);
  }
}
