package resumelake.silver;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import resumelake.extract.Industries;
import resumelake.extract.Levels;
import resumelake.extract.Outline;
import resumelake.extract.SkillVocabulary;
import resumelake.extract.Structure;
import resumelake.extract.Titles;
import resumelake.mask.Masking;
import resumelake.model.BronzeDocument;
import resumelake.model.EntityType;
import resumelake.model.Position;
import resumelake.model.Resume;
import resumelake.model.Section;
import resumelake.model.SectionKind;
import resumelake.model.SkillMention;
import resumelake.model.Span;
import resumelake.source.Payloads;
import resumelake.text.CodePoints;

/** Builds the row of {@code silver.resumes} from a masked record. */
final class ResumeBuilder {
  private static final Set<SectionKind> NOT_CONTENT =
      EnumSet.of(SectionKind.CONTACT, SectionKind.REFERENCES, SectionKind.INTERESTS);
  private static final int MOST_YEARS = 80;

  private final SkillVocabulary vocabulary;
  private final String rulesVersion;

  ResumeBuilder(SkillVocabulary vocabulary, String rulesVersion) {
    this.vocabulary = vocabulary;
    this.rulesVersion = rulesVersion;
  }

  Resume build(
      BronzeDocument document,
      Map<String, String> values,
      boolean flawed,
      String language,
      Masking.Done done) {
    String text = done.fields().get("resume_text").text();
    Outline outline = Structure.of(text);
    boolean derived = document.reader().equals(ContractProfiles.READER);
    boolean composed = derived || values.containsKey("composed");
    List<Span> lists = bodies(outline.sections(), SectionKind.SKILLS);
    List<SkillMention> known = vocabulary.find(text, lists);
    List<SkillMention> mentions =
        document.context().containsKey(Payloads.API)
            ? StatedSkills.with(text, lists, known)
            : known;
    List<String> skills = mentions.stream().map(SkillMention::skill).toList();
    OptionalInt years = years(outline, values, composed);
    List<String> positionTitles =
        outline.positions().stream().map(Position::title).filter(t -> !t.isBlank()).toList();
    Optional<String> title = title(done, outline, positionTitles);
    List<String> experience =
        derived
            ? Standardizer.masked(done, "experience").orElse("").lines().toList()
            : outline.positions().stream().map(ResumeBuilder::line).toList();
    String content = content(text, outline.sections());
    double completeness = completeness(title, content, skills, experience);
    CodePoints points = new CodePoints(text);
    return new Resume(
        document.documentId(),
        EntityType.NAME.mark(),
        title,
        content,
        text,
        skills,
        experience,
        years,
        location(done, outline),
        document.source(),
        true,
        document.licence(),
        document.verdict(),
        Industries.of(title, known.stream().map(SkillMention::skill).toList(), text),
        Levels.of(title, years, positionTitles),
        language,
        outline.summary(),
        outline.sections().stream().map(section -> row(section, points)).toList(),
        outline.positions().stream().map(position -> row(position, points)).toList(),
        outline.bullets().stream()
            .map(
                bullet ->
                    new Resume.BulletRow(
                        bullet.text(),
                        points.at(bullet.span().start()),
                        points.at(bullet.span().end()),
                        bullet.position()))
            .toList(),
        mentions.stream()
            .map(
                mention ->
                    new Resume.SkillRow(
                        mention.skill(),
                        points.at(mention.span().start()),
                        points.at(mention.span().end())))
            .toList(),
        done.fields().values().stream().mapToInt(masked -> masked.entities().size()).sum(),
        CodePoints.length(content),
        skills.size(),
        completeness,
        ResumeScore.of(
            CodePoints.length(content),
            skills.size(),
            outline.positions().size(),
            outline.bullets().size(),
            completeness),
        flawed,
        composed,
        derived,
        document.contentHash(),
        rulesVersion);
  }

  private static List<Span> bodies(List<Section> sections, SectionKind kind) {
    return sections.stream().filter(s -> s.kind() == kind).map(Section::body).toList();
  }

  /** Of a composed text the source alone tells the years. */
  private static OptionalInt years(Outline outline, Map<String, String> values, boolean composed) {
    if (!composed && outline.totalYears().isPresent()) {
      return outline.totalYears();
    }
    String stated = values.getOrDefault("years", "").strip();
    if (stated.matches("\\d{1,2}(\\.\\d{1,3})?")) {
      int years = (int) Double.parseDouble(stated);
      return years <= MOST_YEARS ? OptionalInt.of(years) : OptionalInt.empty();
    }
    return OptionalInt.empty();
  }

  private static Optional<String> title(
      Masking.Done done, Outline outline, List<String> positionTitles) {
    List<String> candidates = new ArrayList<>();
    Standardizer.masked(done, "title").ifPresent(candidates::add);
    outline.headline().ifPresent(candidates::add);
    candidates.addAll(positionTitles);
    return Titles.best(candidates);
  }

  private static Optional<String> location(Masking.Done done, Outline outline) {
    return Stream.concat(
            Standardizer.masked(done, "location").stream(), outline.location().stream())
        .map(String::strip)
        .filter(place -> !place.isEmpty() && place.indexOf('[') < 0)
        .findFirst();
  }

  /** The text without the sections that say who the person is or what they like. */
  private static String content(String text, List<Section> sections) {
    StringBuilder content = new StringBuilder();
    int from = 0;
    for (Section section : sections) {
      if (NOT_CONTENT.contains(section.kind())) {
        int start = Math.min(section.heading().start(), section.body().start());
        content.append(text, from, Math.max(from, start));
        from = Math.max(from, section.body().end());
      }
    }
    return content.append(text, from, text.length()).toString().strip();
  }

  private static String line(Position position) {
    String who =
        Stream.of(position.title(), position.employer())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    if (position.start().isEmpty()) {
      return who;
    }
    String end =
        position.current() ? "present" : position.end().map(YearMonth::toString).orElse("");
    return who + " (" + position.start().get() + (end.isEmpty() ? "" : " to " + end) + ")";
  }

  private static double completeness(
      Optional<String> title, String content, List<String> skills, List<String> experience) {
    int filled = 1; // resume_text: a record without any never comes here
    filled += title.isPresent() ? 1 : 0;
    filled += content.isBlank() ? 0 : 1;
    filled += skills.isEmpty() ? 0 : 1;
    filled += experience.stream().anyMatch(line -> !line.isBlank()) ? 1 : 0;
    return filled / 5.0;
  }

  private static Resume.SectionRow row(Section section, CodePoints points) {
    Span heading = points.of(section.heading());
    Span body = points.of(section.body());
    return new Resume.SectionRow(
        section.kind(), heading.start(), heading.end(), body.start(), body.end());
  }

  private static Resume.PositionRow row(Position position, CodePoints points) {
    Span header = points.of(position.header());
    Span body = points.of(position.body());
    return new Resume.PositionRow(
        position.title(),
        position.employer(),
        position.start().map(YearMonth::toString),
        position.end().map(YearMonth::toString),
        position.current(),
        header.start(),
        header.end(),
        body.start(),
        body.end());
  }
}
