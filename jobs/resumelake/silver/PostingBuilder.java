package resumelake.silver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import resumelake.extract.Levels;
import resumelake.extract.SkillVocabulary;
import resumelake.mask.Masking;
import resumelake.model.BronzeDocument;
import resumelake.model.Employment;
import resumelake.model.JobPosting;
import resumelake.model.Level;
import resumelake.model.PayPeriod;
import resumelake.model.SkillMention;
import resumelake.model.Span;
import resumelake.source.Readers;
import resumelake.text.CodePoints;
import resumelake.text.KeyedHash;
import resumelake.text.Normaliser;

/** Builds the row of {@code silver.job_postings} from a masked record. */
final class PostingBuilder {
  private static final String TITLE = "title";
  private static final String DESCRIPTION = "description";
  private static final String SKILLS = "skills";
  private static final String BENEFITS = "benefits";
  private static final List<String> TEXTS =
      List.of(TITLE, SKILLS, BENEFITS, "category", "company", "location");

  /** A longer item of a list of skills is a sentence. */
  private static final int LONGEST_SKILL = 60;

  private final SkillVocabulary vocabulary;
  private final KeyedHash keys;
  private final String rulesVersion;

  PostingBuilder(SkillVocabulary vocabulary, KeyedHash keys, String rulesVersion) {
    this.vocabulary = vocabulary;
    this.keys = keys;
    this.rulesVersion = rulesVersion;
  }

  /** The texts of a record, normalised: what the masker has to look at. */
  Map<String, String> fields(Map<String, String> values) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, DESCRIPTION, values.getOrDefault("text", ""));
    TEXTS.forEach(field -> put(fields, field, values.getOrDefault(field, "")));
    return fields;
  }

  private static void put(Map<String, String> fields, String field, String value) {
    String normalised = Normaliser.normalise(value);
    if (!normalised.isBlank()) {
      fields.put(field, normalised);
    }
  }

  /** Title and description, which say what the posting is. */
  static String text(Map<String, String> fields) {
    String title = fields.getOrDefault(TITLE, "");
    String description = fields.getOrDefault(DESCRIPTION, "");
    return title.isEmpty() || description.isEmpty()
        ? title + description
        : title + "\n\n" + description;
  }

  JobPosting build(
      BronzeDocument document, Map<String, String> values, String language, Masking.Done done) {
    Map<String, String> masked = new LinkedHashMap<>();
    done.fields().forEach((field, text) -> masked.put(field, text.text()));
    String text = text(masked);
    Optional<String> title = Optional.ofNullable(masked.get(TITLE));
    return new JobPosting(
        document.documentId(),
        Readers.kind(document.reader(), document.readerOptions()),
        document.source(),
        document.licence(),
        document.verdict(),
        title,
        Optional.ofNullable(masked.get(DESCRIPTION)),
        skills(text, masked.getOrDefault(SKILLS, "")),
        benefits(masked.getOrDefault(BENEFITS, "")),
        Optional.ofNullable(masked.get("category")),
        Optional.ofNullable(masked.get("company")),
        Optional.ofNullable(masked.get("location")).filter(place -> place.indexOf('[') < 0),
        value(values, "remote").map(Boolean::valueOf),
        value(values, "level")
            .map(Level::valueOf)
            .orElseGet(() -> Levels.of(title, OptionalInt.empty(), List.of())),
        value(values, "employment").map(Employment::valueOf),
        value(values, "salary_min").map(Double::valueOf),
        value(values, "salary_max").map(Double::valueOf),
        value(values, "currency"),
        value(values, "period").map(PayPeriod::valueOf),
        value(values, "posted").map(LocalDate::parse),
        value(values, "closes").map(LocalDate::parse),
        value(values, "start").map(LocalDate::parse),
        value(values, "end").map(LocalDate::parse),
        value(values, "freelancer").map(id -> keys.of("freelancer", document.source(), id)),
        values.containsKey("evaluation"),
        language,
        CodePoints.length(text),
        done.fields().values().stream().mapToInt(field -> field.entities().size()).sum(),
        true,
        document.contentHash(),
        rulesVersion);
  }

  /** All text that a posting tells. */
  static List<String> published(JobPosting posting) {
    List<String> texts = new ArrayList<>(posting.skills());
    texts.addAll(posting.benefits());
    Stream.of(
            posting.title(),
            posting.description(),
            posting.category(),
            posting.company(),
            posting.location())
        .flatMap(Optional::stream)
        .forEach(texts::add);
    return texts;
  }

  /** Lines of a list that hold no mark, each once. */
  private static List<String> benefits(String listed) {
    return listed
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.indexOf('[') < 0)
        .distinct()
        .toList();
  }

  private static Optional<String> value(Map<String, String> values, String field) {
    return Optional.ofNullable(values.get(field));
  }

  /**
   * Skills of the vocabulary that stand anywhere; behind them those that the source alone lists.
   */
  private List<String> skills(String text, String listed) {
    String whole = text + "\n\nSkills\n" + listed;
    int from = whole.length() - listed.length();
    List<SkillMention> mentions = vocabulary.find(whole, List.of(new Span(from, whole.length())));
    Set<String> skills = new LinkedHashSet<>(mentions.stream().map(SkillMention::skill).toList());
    int at = from;
    for (String item : listed.split("\n", -1)) {
      Span span = new Span(at, at + item.length());
      at = span.end() + 1;
      boolean known =
          vocabulary.find(item, List.of(new Span(0, item.length()))).stream()
              .anyMatch(mention -> skills.contains(mention.skill()));
      boolean name = !item.isBlank() && item.length() <= LONGEST_SKILL && item.indexOf('[') < 0;
      if (!known && name) {
        skills.add(item.strip().toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(skills);
  }
}
