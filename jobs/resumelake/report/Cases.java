package resumelake.report;

import resumelake.gold.Share;

/**
 * Cases of a group, and how many of them count.
 *
 * @param units independent ones among the cases: candidates of one resume are alike, so there a
 *     resume is one. The fewer units, the wider the interval
 */
record Cases(long hits, long of, long units) {
  static final Cases NONE = new Cases(0, 0, 0);

  /** Cases that know nothing of each other. */
  static Cases of(long hits, long of) {
    return new Cases(hits, of, of);
  }

  Cases plus(Cases other) {
    return new Cases(hits + other.hits, of + other.of, units + other.units);
  }

  Cases minus(Cases other) {
    return new Cases(hits - other.hits, of - other.of, units - other.units);
  }

  /**
   * The share of those that count, with the interval of as many cases as there are units.
   *
   * <p>There must be one or more.
   */
  Share share() {
    double value = (double) hits / of;
    Share units = Share.of(Math.round(value * this.units), this.units);
    return new Share(value, Math.min(value, units.low()), Math.max(value, units.high()), of);
  }
}
