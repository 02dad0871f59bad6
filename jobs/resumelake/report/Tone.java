package resumelake.report;

import java.util.Locale;

/** What a colour means, the same in every plot; {@code report.css} says how it looks. */
enum Tone {
  /** Goes on, or is in the release. */
  KEPT,
  /** Rejected, with a reason. */
  LOST,
  /** Waits for a person. */
  HELD,
  /** Neither: near-duplicates, postings. */
  ASIDE,
  /** A quantity without a judgement. */
  PLAIN;

  /** Class of the style sheet. */
  String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
