package resumelake.gold;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One candidate of an instruction pair: the columns of {@code gold.instruction_pairs} and, where it
 * was dropped, why.
 */
public record PairRow(
    String pairId,
    String resumeId,
    String groupId,
    String split,
    String kind,
    String transformation,
    List<Message> messages,
    Context context,
    OptionalInt bullet,
    double score,
    String explanation,
    String source,
    String licence,
    String verdict,
    String rulesVersion,
    String question,
    String answer,
    String repeatKey,
    String contentHash,
    Optional<String> reason,
    String rule,
    String evidence) {

  /** One message of the conversation. */
  public record Message(String role, String content) {}

  /** What the system text tells of the resume. */
  public record Context(Optional<String> title, String experienceLevel, String industry) {}
}
