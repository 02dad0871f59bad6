package resumelake.report;

import java.util.Locale;

/** How numbers are written, the same on every machine. */
final class Numbers {
  private static final int SECONDS_PER_MINUTE = 60;

  private Numbers() {}

  /** 3,818 */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A share from 0 to 1 as 12.3 %; of nothing a dash. */
  static String percent(long part, long of) {
    return of == 0 ? "–" : percent((double) part / of);
  }

  /** A share from 0 to 1 as 12.3 %. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * share);
  }

  /** Up to four decimals, without zeros at the end. */
  static String decimal(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return count((long) value);
    }
    String text = String.format(Locale.ROOT, "%,.4f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** A time: 51.2 s, or 3 min 12 s from a minute on. */
  static String seconds(double seconds) {
    if (seconds < SECONDS_PER_MINUTE) {
      return String.format(Locale.ROOT, "%.1f\u00a0s", seconds);
    }
    long whole = Math.round(seconds);
    return String.format(
        Locale.ROOT,
        "%,d\u00a0min %02d\u00a0s",
        whole / SECONDS_PER_MINUTE,
        whole % SECONDS_PER_MINUTE);
  }

  /** A ratio: 2.2 times. */
  static String times(double ratio) {
    return String.format(Locale.ROOT, "%.2f times", ratio);
  }

  /** With a capital letter. */
  static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** A width in a plot, percent of the whole. */
  static String width(double part, double of) {
    return String.format(Locale.ROOT, "%.2f%%", of == 0 ? 0 : 100 * part / of);
  }

  /** {@code 1 source}, {@code 6 sources}. */
  static String of(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
