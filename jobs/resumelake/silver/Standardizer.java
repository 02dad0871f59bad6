package resumelake.silver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import resumelake.extract.SkillVocabulary;
import resumelake.gate.KnownIdentifier;
import resumelake.gate.RawIdentifiers;
import resumelake.mask.Identity;
import resumelake.mask.Masked;
import resumelake.mask.Masker;
import resumelake.mask.Masking;
import resumelake.model.BronzeDocument;
import resumelake.model.Doubt;
import resumelake.model.JobPosting;
import resumelake.model.PersonKeys;
import resumelake.model.Reason;
import resumelake.model.Rejection;
import resumelake.model.Resume;
import resumelake.source.Parsed;
import resumelake.source.Payloads;
import resumelake.source.Readers;
import resumelake.text.KeyedHash;
import resumelake.text.Language;
import resumelake.text.Normaliser;

/**
 * Turns one raw record into a resume or a posting, or into the reason why there is none. The same
 * record gives the same outcome always and everywhere.
 */
final class Standardizer {
  private static final String TEXT = "resume_text";
  private static final String ENGLISH = "en";

  /** What decoding leaves where bytes are no character. */
  private static final char LOST = '\uFFFD';

  /**
   * One lost character in so many is borne: a stray byte in a long resume harms one word. Ours,
   * 2026-11.
   */
  private static final int MOST_LOST = 1000;

  private final Payloads payloads;
  private final Masker masker;
  private final ResumeBuilder builder;
  private final PostingBuilder postings;
  private final KeyedHash keys;
  private final String rulesVersion;
  private final Map<String, List<Doubt>> released;
  private final Look look;

  /**
   * @param released what is masked beside in records that a reviewer has let in, by {@link
   *     Verdicts#key}
   * @param look holds a record back where it sees something in its masked texts
   */
  Standardizer(
      Payloads payloads,
      SkillVocabulary vocabulary,
      KeyedHash keys,
      String rulesVersion,
      Map<String, List<Doubt>> released,
      Look look) {
    this.released = released;
    this.look = look;
    this.payloads = payloads;
    this.masker = Masker.standard();
    this.builder = new ResumeBuilder(vocabulary, rulesVersion);
    this.postings = new PostingBuilder(vocabulary, keys, rulesVersion);
    this.keys = keys;
    this.rulesVersion = rulesVersion;
  }

  /** Looks at the masked texts of a record whose identifiers are known; tells the kinds it sees. */
  interface Look {
    Optional<String> at(String documentId, List<KnownIdentifier> known, List<String> texts);
  }

  /** What became of a record: a resume with its person keys, a posting, or a rejection. */
  record Standardized(
      Optional<Resume> resume,
      Optional<PersonKeys> personKeys,
      Optional<JobPosting> posting,
      Optional<Rejection> rejection,
      List<KnownIdentifier> known) {
    /** The same, with the identifiers that the raw record holds. */
    private Standardized knowing(List<KnownIdentifier> identifiers) {
      return new Standardized(resume, personKeys, posting, rejection, identifiers);
    }
  }

  /**
   * Standardizes one record.
   *
   * @param more stretches to mask beside what the masker finds
   */
  Standardized standardize(BronzeDocument document, List<Doubt> more) {
    if (document.defect().isPresent()) {
      return rejected(
          document,
          "ingest",
          Reason.valueOf(document.defect().get()),
          document.defectDetail().orElse(""),
          false);
    }
    try {
      Parsed parsed = payloads.parse(document);
      if (parsed instanceof Parsed.Failed failed) {
        return rejected(
            document, "standardize", failed.defect().reason(), failed.defect().detail(), false);
      }
      SortedMap<String, String> values = ((Parsed.Fields) parsed).values();
      List<KnownIdentifier> known = RawIdentifiers.of(document.documentId(), values);
      Standardized done =
          Readers.givesPostings(document.reader(), document.readerOptions())
              ? posting(document, values, known, more)
              : read(document, values, known, more);
      return done.knowing(known);
    } catch (RuntimeException | StackOverflowError e) {
      // One record must never take its neighbours down: it is held, under the name of what failed.
      return rejected(
          document, "standardize", Reason.STANDARDIZING_FAILED, e.getClass().getSimpleName(), true);
    }
  }

  private Standardized read(
      BronzeDocument document,
      SortedMap<String, String> values,
      List<KnownIdentifier> known,
      List<Doubt> more) {
    String text = ComposedText.of(values);
    if (text.isBlank()) {
      return rejected(document, "standardize", Reason.EMPTY_TEXT, "no text in its fields", false);
    }
    String language = Language.of(text);
    if (!language.equals(ENGLISH)) {
      return rejected(
          document, "standardize", Reason.UNSUPPORTED_LANGUAGE, "language " + language, false);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(TEXT, text);
    for (String name : List.of("name", "title", "location", "experience")) {
      if (isOwn(document, name) && values.containsKey(name)) {
        fields.put(name, Normaliser.normalise(values.get(name)));
      }
    }
    List<String> hints = new ArrayList<>(values.getOrDefault("hints", "").lines().toList());
    Masking masking = masker.mask(fields, hints);
    if (masking instanceof Masking.Held held) {
      return rejected(document, "mask", Reason.MASKING_FAILED, held.defect().detail(), true);
    }
    Masking.Done done = Reviewed.mask(fields, (Masking.Done) masking, doubts(document, more));
    return finish(document, values, isFlawed(text), language, done, known);
  }

  /** Whether a field stands beside the text; the experience of a record is read from its text. */
  private static boolean isOwn(BronzeDocument document, String field) {
    return !field.equals("experience") || document.reader().equals(ContractProfiles.READER);
  }

  /** Whether so much of the text could not be decoded that it is not worth reading. */
  private static boolean isFlawed(String text) {
    long lost = text.chars().filter(c -> c == LOST).count();
    return lost * MOST_LOST > text.length();
  }

  private Standardized finish(
      BronzeDocument document,
      Map<String, String> values,
      boolean flawed,
      String language,
      Masking.Done done,
      List<KnownIdentifier> known) {
    Resume resume = builder.build(document, values, flawed, language, done);
    Optional<String> left = look.at(document.documentId(), known, published(resume));
    if (left.isPresent()) {
      return rejected(document, "mask", Reason.LEFTOVER_IDENTIFIER, left.get(), true);
    }
    return new Standardized(
        Optional.of(resume),
        Optional.of(new PersonKeys(document.documentId(), personKeys(document, done.owner()))),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private Standardized posting(
      BronzeDocument document,
      SortedMap<String, String> values,
      List<KnownIdentifier> known,
      List<Doubt> more) {
    Map<String, String> fields = postings.fields(values);
    String text = PostingBuilder.text(fields);
    if (text.isBlank()) {
      return rejected(
          document, "standardize", Reason.EMPTY_TEXT, "neither title nor description", false);
    }
    String language = Language.of(text);
    if (!language.equals(ENGLISH)) {
      return rejected(
          document, "standardize", Reason.UNSUPPORTED_LANGUAGE, "language " + language, false);
    }
    if (isFlawed(text)) {
      return rejected(
          document, "standardize", Reason.INVALID_ENCODING, "characters were lost", false);
    }
    Masking masking = masker.mask(fields, List.of());
    if (masking instanceof Masking.Held held) {
      return rejected(document, "mask", Reason.MASKING_FAILED, held.defect().detail(), true);
    }
    Masking.Done done = Reviewed.mask(fields, (Masking.Done) masking, doubts(document, more));
    JobPosting posting = postings.build(document, values, language, done);
    Optional<String> left =
        look.at(document.documentId(), known, PostingBuilder.published(posting));
    if (left.isPresent()) {
      return rejected(document, "mask", Reason.LEFTOVER_IDENTIFIER, left.get(), true);
    }
    return new Standardized(
        Optional.empty(), Optional.empty(), Optional.of(posting), Optional.empty(), List.of());
  }

  private List<Doubt> doubts(BronzeDocument document, List<Doubt> more) {
    List<Doubt> doubts = new ArrayList<>(more);
    doubts.addAll(
        released.getOrDefault(
            Verdicts.key(document.documentId(), document.contentHash()), List.of()));
    return doubts;
  }

  private static List<String> published(Resume resume) {
    List<String> texts = new ArrayList<>();
    texts.add(resume.resumeText());
    texts.addAll(resume.experience());
    resume.title().ifPresent(texts::add);
    resume.location().ifPresent(texts::add);
    resume.summary().ifPresent(texts::add);
    return texts;
  }

  private List<String> personKeys(BronzeDocument document, Identity owner) {
    TreeSet<String> hashes = new TreeSet<>();
    Optional.ofNullable(document.context().get(ContractProfiles.FREELANCER_KEY))
        .ifPresent(hashes::add);
    owner.names().forEach(name -> hashes.add(keys.of("name", name)));
    owner.emails().forEach(email -> hashes.add(keys.of("email", email)));
    owner.phones().forEach(phone -> hashes.add(keys.of("phone", phone)));
    owner.links().forEach(link -> hashes.add(keys.of("link", link)));
    return List.copyOf(hashes);
  }

  private Standardized rejected(
      BronzeDocument document, String stage, Reason reason, String evidence, boolean held) {
    boolean derived = document.reader().equals(ContractProfiles.READER);
    return new Standardized(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new Rejection(
                derived ? Rejection.PROFILE : Rejection.RECORD,
                document.documentId(),
                document.documentId(),
                document.source(),
                stage,
                reason,
                reason.rule(),
                evidence,
                held,
                document.contentHash(),
                rulesVersion)),
        List.of());
  }

  /** All text of what came of a record that would leave. */
  static List<String> published(Standardized done) {
    return done.resume()
        .map(Standardizer::published)
        .or(() -> done.posting().map(PostingBuilder::published))
        .orElse(List.of());
  }

  /** Text of a masked field, if the record has it. */
  static Optional<String> masked(Masking.Done done, String field) {
    return Optional.ofNullable(done.fields().get(field)).map(Masked::text);
  }
}
