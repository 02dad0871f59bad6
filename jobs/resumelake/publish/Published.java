package resumelake.publish;

/**
 * What a publication came to.
 *
 * @param commit id of the commit that holds the release; empty where none was made or found
 * @param pullRequest its address or revision; empty without one
 * @param filesPut files that the commit brought, or would bring
 * @param bytesPut bytes of them
 * @param filesDeleted files of an earlier release that it took away, or would take away
 * @param filesSent large files that went to the storage in this run
 * @param bytesSent bytes of them, those of failed attempts among them
 * @param repeated requests that had to be sent again
 */
public record Published(
    Outcome outcome,
    String commit,
    String pullRequest,
    int filesPut,
    long bytesPut,
    int filesDeleted,
    int filesSent,
    long bytesSent,
    int repeated) {
  /** How it ended. */
  public enum Outcome {
    /** Committed or found, read again, and tagged. */
    PUBLISHED,
    /** The tag was there, with these very files; nothing was sent. */
    ALREADY_PUBLISHED,
    /** A pull request holds it; the tag is set by publishing again after the merge. */
    PULL_REQUEST,
    /** Nothing was sent, as asked. */
    DRY_RUN
  }
}
