package resumelake.model;

/** What an amount of pay is for: a span of time, or the whole work (FIXED). */
public enum PayPeriod {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR,
  FIXED
}
