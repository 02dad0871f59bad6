package resumelake.fetch;

import java.time.Instant;
import java.util.Optional;
import resumelake.fetch.Fetched.Kind;

/** What one attempt came to. */
sealed interface Attempt {
  /** Nothing more to ask. */
  record Over(Fetched result) implements Attempt {}

  /**
   * To be asked again.
   *
   * @param limited whether the host refused for its limits, which pass, rather than for a fault
   * @param moved whether the attempt brought something that the next one builds on
   * @param notBefore as the host says
   */
  record Again(
      Kind kind, String detail, boolean limited, boolean moved, Optional<Instant> notBefore)
      implements Attempt {}

  static Attempt over(Fetched result) {
    return new Over(result);
  }
}
