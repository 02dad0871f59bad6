package resumelake.fetch;

import java.io.IOException;
import resumelake.fetch.Fetched.Kind;

/** Why an attempt gave no answer, where more is known than an I/O error says. */
final class Fault extends IOException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final boolean passing;

  private Fault(Kind kind, boolean passing, String message) {
    super(message);
    this.kind = kind;
    this.passing = passing;
  }

  /** Asking again may help. */
  static Fault passing(Kind kind, String message) {
    return new Fault(kind, true, message);
  }

  /** Asking again would give the same. */
  static Fault lasting(Kind kind, String message) {
    return new Fault(kind, false, message);
  }

  Kind kind() {
    return kind;
  }

  boolean isPassing() {
    return passing;
  }
}
