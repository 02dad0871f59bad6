package resumelake.model;

/**
 * One dropped record or pair candidate: a row of {@code silver.rejections}, whose file says what
 * each component means.
 */
public record Rejection(
    String subject,
    String subjectId,
    String resumeId,
    String source,
    String stage,
    Reason reason,
    String rule,
    String evidence,
    boolean held,
    String contentHash,
    String rulesVersion) {

  /** {@code subject} of a record of a source. */
  public static final String RECORD = "record";

  /** {@code subject} of a profile that was made from several records. */
  public static final String PROFILE = "profile";

  /** {@code subject} of a candidate of an instruction pair. */
  public static final String PAIR = "pair";
}
