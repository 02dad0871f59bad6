package resumelake.bench;

/** So many of so many. */
final class Share {
  private long part;
  private long whole;

  void add(boolean counts) {
    whole++;
    part += counts ? 1 : 0;
  }

  void add(long more, long of) {
    part += more;
    whole += of;
  }

  long part() {
    return part;
  }

  long whole() {
    return whole;
  }

  /** In percent; 0 of 0 is 0. */
  double percent() {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /**
   * Upper 95 % bound of a share of which none was seen, in percent: 3 / n (Hanley and Lippman-Hand,
   * JAMA 1983, "If nothing goes wrong, is everything all right?").
   */
  double boundOfNone() {
    return whole == 0 ? 100 : 300.0 / whole;
  }

  @Override
  public String toString() {
    return part + " of " + whole;
  }
}
