package resumelake.report;

import resumelake.gold.Share;

/**
 * The rate of a group beside the rate of all others.
 *
 * @param group rate of the group
 * @param rest rate of all other groups of the same kind
 */
record Skew(Share group, Share rest) {
  /**
   * Four fifths, and its inverse 1.25: Uniform Guidelines on Employee Selection Procedures, 29 CFR
   * 1607.4 D.
   */
  static final double FOUR_FIFTHS = 0.8;

  /** Whether a group's rate is of the size of the others'. */
  enum Verdict {
    ALIKE,
    LOWER,
    HIGHER
  }

  /**
   * Higher or lower where even the ends of both 95 % intervals that lie nearest to each other are
   * further apart than four fifths: small groups are never called skewed by chance alone.
   */
  Verdict verdict() {
    if (group.low() * FOUR_FIFTHS > rest.high()) {
      return Verdict.HIGHER;
    }
    return group.high() < rest.low() * FOUR_FIFTHS ? Verdict.LOWER : Verdict.ALIKE;
  }

  /** The group's rate over the rest's. */
  double ratio() {
    return group.value() / rest.value();
  }
}
