package resumelake.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.gate.Canaries;
import resumelake.gate.ForeignIdentifiers;
import resumelake.gate.KnownIdentifiers;
import resumelake.gate.RawIdentifiers;
import resumelake.gold.QualityMetrics;
import resumelake.lake.Frozen;
import resumelake.lake.Lake;
import resumelake.lake.Schemas;
import resumelake.lake.Table;
import resumelake.nlp.Tagger;
import resumelake.quality.Rules;
import resumelake.silver.JobPostings;
import resumelake.silver.Rejections;
import resumelake.silver.Resumes;
import resumelake.silver.TaggedNames;
import resumelake.silver.Verdicts;

/** Standardizes documents, judges what comes of them by the tables' rules, and writes it. */
final class SilverWriter {
  static final String PERSON_KEYS = "bronze.person_keys";

  /** All tables that the writer writes to. */
  static final List<String> WRITTEN =
      List.of(
          Resumes.TABLE,
          JobPostings.TABLE,
          Rejections.TABLE,
          PERSON_KEYS,
          RawIdentifiers.TABLE,
          Canaries.TABLE);

  private final Stages stages;
  private final Lake lake;
  private final String note;
  private final String rows;
  private final boolean canaries;

  private SilverWriter(Stages stages, String stage, String rows, boolean canaries) {
    this.canaries = canaries;
    this.stages = stages;
    this.lake = stages.lake();
    this.note = stages.note(stage);
    this.rows = rows;
  }

  /** A writer of what comes of raw records. */
  static SilverWriter ofRecords(Stages stages) {
    return new SilverWriter(stages, "standardize", "", true);
  }

  /** A writer of derived profiles; their figures are kept apart from those of raw records. */
  static SilverWriter ofProfiles(Stages stages) {
    return new SilverWriter(stages, "profiles", " (profiles)", false);
  }

  /** What this run standardizes by. */
  static Resumes.Standard standard(Stages stages) {
    Settings settings = stages.settings();
    return new Resumes.Standard(
        settings.documentLimits(),
        ImportedSkills.names(settings.onetSkills(), settings.escoSkills()),
        settings.personKey(),
        stages.rulesHash(),
        Verdicts.released(stages.lake()));
  }

  /** Standardizes documents and writes resumes, postings and rejections. */
  void write(Dataset<Row> documents) {
    Dataset<Row> standardized = standardized(withCanaries(documents));
    Column canary = Resumes.id().startsWith(Canaries.PREFIX);
    Dataset<Row> results = standardized.where(not(canary));
    List<Part> parts = new ArrayList<>();
    resumes(results).ifPresent(parts::add);
    postings(results).ifPresent(parts::add);
    Dataset<Row> rejections = Rejections.ofRecords(results);
    for (Part part : parts) {
      rejections = rejections.unionByName(part.broken());
    }
    // All gates are passed before anything is written: a closed one leaves the tables as they are.
    List<List<Rules.Outcome>> outcomes = parts.stream().map(this::outcomes).toList();
    addKnown(results);
    if (canaries) {
      Dataset<Row> masked =
          Resumes.canaries(standardized.where(canary), stages.runId(), stages.rulesHash());
      lake.table(Canaries.TABLE).overwrite(masked.coalesce(1), note);
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).table().equals(Resumes.TABLE)) {
        Dataset<Row> doubtful = doubtful(parts.get(i));
        rejections = rejections.unionByName(doubtful);
        parts.set(i, parts.get(i).without(doubtful));
      }
    }
    lake.table(Rejections.TABLE).append(rejections, note);
    for (int i = 0; i < parts.size(); i++) {
      add(parts.get(i), results, outcomes.get(i));
    }
  }

  /**
   * What comes of the documents. Where a tagger is set, those in which it still finds names are
   * standardized again with these names masked; no record is added or lost by it.
   */
  private Dataset<Row> standardized(Dataset<Row> documents) {
    Resumes.Standard standard = standard(stages);
    Dataset<Row> byRules = Frozen.of(documents.transform(Resumes.standardize(standard)));
    String folder = stages.settings().tagger();
    if (folder.isEmpty()) {
      return byRules;
    }
    Tagger tagger = Tagger.load(lake.spark(), folder);
    Dataset<Row> names = Frozen.of(TaggedNames.in(byRules, tagger, standard.skillNames()));
    Dataset<Row> again =
        documents.join(names, Documents.DOCUMENT_ID).transform(Resumes.standardize(standard));
    Dataset<Row> others =
        byRules.join(names, Resumes.id().equalTo(names.col(Documents.DOCUMENT_ID)), "left_anti");
    return Frozen.of(others.unionByName(again));
  }

  /** The documents, and the canaries of this run among them. */
  private Dataset<Row> withCanaries(Dataset<Row> documents) {
    if (!canaries) {
      return documents;
    }
    List<Row> rows =
        Canaries.of(stages.runId()).stream()
            .map(canary -> Documents.CODEC.toRow(canary.document()))
            .toList();
    Dataset<Row> made = lake.spark().createDataFrame(rows, Documents.CODEC.schema()).coalesce(1);
    return documents.select(Documents.CODEC.columns()).unionByName(made);
  }

  /**
   * Writes what the raw records tell of persons, before anything else: a run that dies after it is
   * repeated, and what it wrote here is written anew.
   */
  private void addKnown(Dataset<Row> results) {
    Table known = lake.table(RawIdentifiers.TABLE);
    Dataset<Row> found = Resumes.known(results);
    if (!known.isFresh()) {
      known.deleteMatching(found.select(Documents.DOCUMENT_ID).distinct(), Documents.DOCUMENT_ID);
    }
    known.append(found, note);
  }

  /**
   * What goes to one table.
   *
   * @param good keys of the rows that break no rule
   * @param broken rejections of the others
   * @param whole what the rules of the whole table look at
   * @param outcomes of the rules of rows
   */
  private record Part(
      String table,
      String key,
      Dataset<Row> rows,
      Dataset<Row> good,
      Dataset<Row> broken,
      Dataset<Row> whole,
      List<Rules.Outcome> outcomes) {
    /** The same without rows that are held. */
    private Part without(Dataset<Row> held) {
      Dataset<Row> ids = held.select(col(Resumes.RESUME_ID).as(key));
      return new Part(
          table,
          key,
          rows,
          good.join(ids, new String[] {key}, "left_anti"),
          broken,
          whole,
          outcomes);
    }
  }

  /** Rejections of the good rows in which an identifier of any raw record of the lake stands. */
  private Dataset<Row> doubtful(Part part) {
    Dataset<Row> good = part.rows().join(part.good().select(part.key()), part.key());
    Dataset<Row> found = ForeignIdentifiers.in(KnownIdentifiers.of(lake, 0), good, part.key());
    return Frozen.of(Resumes.held(good.join(found, part.key()), col(ForeignIdentifiers.KINDS)));
  }

  private Optional<Part> resumes(Dataset<Row> results) {
    return part(
        Resumes.TABLE,
        Resumes.RESUME_ID,
        Resumes.resumes(results),
        Resumes::judged,
        Resumes::broken,
        Resumes::whole);
  }

  private Optional<Part> postings(Dataset<Row> results) {
    return part(
        JobPostings.TABLE,
        JobPostings.POSTING_ID,
        JobPostings.of(results),
        JobPostings::judged,
        JobPostings::broken,
        JobPostings::whole);
  }

  private Optional<Part> part(
      String table,
      String key,
      Dataset<Row> rows,
      UnaryOperator<Dataset<Row>> toJudge,
      UnaryOperator<Dataset<Row>> broken,
      BinaryOperator<Dataset<Row>> whole) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Rules.Judged judged = judged(table, toJudge.apply(rows));
    Dataset<Row> good = good(judged.rows());
    return Optional.of(
        new Part(
            table,
            key,
            rows,
            good,
            broken.apply(judged.rows()),
            whole.apply(good, lake.table(table).read()),
            judged.outcomes()));
  }

  private static Rules.Judged judged(String table, Dataset<Row> rows) {
    Rules.Judged judged = Rules.judgeRows(rows, Schemas.rowRules(table));
    return new Rules.Judged(Frozen.of(judged.rows()), judged.outcomes());
  }

  private static Dataset<Row> good(Dataset<Row> verdicts) {
    return verdicts.where(size(col(Rules.BROKEN)).equalTo(0));
  }

  /** Outcomes of all rules; fails where one of the whole table does not hold. */
  private List<Rules.Outcome> outcomes(Part part) {
    List<Rules.Outcome> outcomes = new ArrayList<>(part.outcomes());
    if (!part.good().isEmpty() && !part.whole().isEmpty()) {
      List<Rules.Outcome> whole = Rules.judgeTable(part.whole(), Schemas.tableRules(part.table()));
      Rules.mustHold(part.table(), whole);
      outcomes.addAll(whole);
    }
    return outcomes;
  }

  private void add(Part part, Dataset<Row> results, List<Rules.Outcome> outcomes) {
    Dataset<Row> good = part.good().select(part.key());
    if (part.table().equals(Resumes.TABLE)) {
      Dataset<Row> keys = results.where(col("person_keys").isNotNull()).select("person_keys.*");
      lake.table(PERSON_KEYS).append(keys.join(good, part.key()), note);
    }
    Table table = lake.table(part.table());
    table.append(part.rows().join(good, part.key()), note);
    QualityMetrics metrics = new QualityMetrics(lake);
    metrics.add(stages.runId(), part.table() + rows, table.version(), outcomes);
    metrics
        .drift(part.table() + rows)
        .forEach(warning -> stages.alerts().warn(part.table() + rows + ": " + warning));
  }
}
