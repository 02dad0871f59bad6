package resumelake.gold;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A share with its 95 % interval (Wilson, Probable inference, 1927), all 0 to 1.
 *
 * @param of number of what was counted
 */
public record Share(double value, double low, double high, long of) {
  private static final double CONFIDENCE = 0.95;

  /**
   * The share of a count.
   *
   * @param of one or more
   */
  public static Share of(long count, long of) {
    ConfidenceInterval interval =
        new WilsonScoreInterval()
            .createInterval(Math.toIntExact(of), Math.toIntExact(count), CONFIDENCE);
    return new Share(
        (double) count / of,
        Math.max(0, interval.getLowerBound()),
        Math.min(1, interval.getUpperBound()),
        of);
  }
}
