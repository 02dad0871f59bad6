package resumelake.pair;

import resumelake.model.Reason;

/** What became of one possible pair. */
public sealed interface Candidate {
  /** A pair that may go to gold. */
  record Made(Pair pair) implements Candidate {}

  /**
   * No pair, and why.
   *
   * @param transformation name from the written table; empty where none was tried
   * @param detail what was found, without personal data
   */
  record Dropped(Reason reason, String transformation, String detail) implements Candidate {}
}
