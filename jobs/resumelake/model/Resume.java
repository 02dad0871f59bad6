package resumelake.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One standardized, masked resume: a row of {@code silver.resumes}, whose file says what each
 * component means.
 */
public record Resume(
    String resumeId,
    String name,
    Optional<String> title,
    String content,
    String resumeText,
    List<String> skills,
    List<String> experience,
    OptionalInt totalExperienceYears,
    Optional<String> location,
    String source,
    boolean anonymized,
    String licence,
    String verdict,
    String industry,
    Level experienceLevel,
    String language,
    Optional<String> summary,
    List<SectionRow> sections,
    List<PositionRow> positions,
    List<BulletRow> bullets,
    List<SkillRow> skillMentions,
    int marks,
    int contentLength,
    int skillCount,
    double completeness,
    double quality,
    boolean flawedEncoding,
    boolean composed,
    boolean derived,
    String contentHash,
    String rulesVersion) {

  /** A section; places in code points. */
  public record SectionRow(
      SectionKind kind, int headingStart, int headingEnd, int bodyStart, int bodyEnd) {}

  /** A position; places in code points, months as {@code yyyy-MM}. */
  public record PositionRow(
      String title,
      String employer,
      Optional<String> startMonth,
      Optional<String> endMonth,
      boolean current,
      int headerStart,
      int headerEnd,
      int bodyStart,
      int bodyEnd) {}

  /** A bullet; places in code points. */
  public record BulletRow(String text, int start, int end, OptionalInt position) {}

  /** A skill and where it is first named; places in code points. */
  public record SkillRow(String skill, int start, int end) {}
}
