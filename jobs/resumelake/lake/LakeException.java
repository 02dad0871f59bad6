package resumelake.lake;

/** A failure that the operator can act on: what happened, why, and what to do, in one line. */
public final class LakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, for counting and for the exit code. */
  public enum Kind {
    NO_SUCH_VERSION(1),
    NO_SUCH_RELEASE(1),
    NO_SUCH_RECORD(1),
    BAD_PERSONS(2),
    RELEASE_WITHDRAWN(3),
    NO_SUCH_SOURCE(2),
    NO_SUCH_LICENCE(2),
    LAKE_BUSY(1),
    NO_SUCH_FILE(1),
    BAD_SETTING(2),
    BAD_SOURCES(2),
    RELEASE_EXISTS(1),
    NOT_CONSERVED(1),
    GATE_CLOSED(3),
    NOT_REBUILT(3),
    /** The Hub said no, and will say so again. */
    HUB_REFUSED(1),
    /** The Hub cannot be reached or is busy; later it may do. */
    HUB_UNAVAILABLE(1),
    /** Somebody else's work stands on the Hub where ours would go. */
    HUB_MOVED(1),
    FILE_FAILED(1),
    /** A file of a table is not as it was written. */
    TABLE_DAMAGED(1),
    /** A table was made by a version of this program that is not this one. */
    OTHER_VERSION(1),
    BAD_MODEL(1);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    /** The exit code of a command that ends with this failure. */
    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;

  /**
   * @param format a {@link String#format} pattern; never filled with text of a resume
   */
  public LakeException(Kind kind, String format, Object... arguments) {
    super(String.format(format, arguments));
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
