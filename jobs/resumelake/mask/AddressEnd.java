package resumelake.mask;

/** Where an address after its label ends: at a sign of the next thing, or after its post code. */
final class AddressEnd {
  private AddressEnd() {}

  static int of(Scan scan, int start, int reach) {
    Words words = scan.words();
    int last = start;
    for (int i = words.at(start); i < words.size() && words.start(i) < reach; i++) {
      boolean stop =
          words.is(i, Kind.HEADING | Kind.PHONE | Kind.BIRTH | Kind.FACT | Kind.SERVICE)
              || isEmail(scan, i)
              || (words.shape(i) == Words.LOWER && words.is(i, Kind.COMMON) && words.length(i) > 3);
      if (stop) {
        break;
      }
      boolean gap = last > start && words.start(i) - last > 4;
      if (gap) {
        break;
      }
      last = words.end(i);
      boolean code =
          words.shape(i) == Words.DIGIT
              && (words.length(i) == 6 || words.length(i) == 5)
              && last - start > 12;
      if (code) {
        break;
      }
    }
    return last;
  }

  private static boolean isEmail(Scan scan, int i) {
    return scan.charAt(scan.words().end(i)) == '@';
  }
}
