package resumelake.hub;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.gold.Pins;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;

/** The two configs that a release publishes, and their columns. */
enum Config {
  /** One row per representative resume. */
  RESUMES(
      "resumes",
      List.of(
          "id",
          "name",
          "title",
          "content",
          "resume_text",
          "skills",
          "experience",
          "total_experience_years",
          "location",
          "source",
          "anonymized",
          "licence"),
      "id",
      List.of("title", "content", "resume_text", "experience")),
  /** One row per instruction pair. */
  INSTRUCTIONS(
      "instructions",
      List.of("id", "messages", "context", "kind", "source", "licence"),
      "resume_id",
      List.of("messages"));

  static final String SPLIT = "split";

  private final String folder;
  private final List<String> columns;
  private final String resumeId;
  private final List<String> employerColumns;

  Config(String folder, List<String> columns, String resumeId, List<String> employerColumns) {
    this.folder = folder;
    this.columns = columns;
    this.resumeId = resumeId;
    this.employerColumns = employerColumns;
  }

  /** Name of the config and of its folder. */
  String folder() {
    return folder;
  }

  /** Published columns in order. */
  List<String> columns() {
    return columns;
  }

  /** Column, of all, with the id of the resume that a row comes from. */
  String resumeId() {
    return resumeId;
  }

  /** Published columns in which names of employers may stand. */
  List<String> employerColumns() {
    return employerColumns;
  }

  /** All columns of the release's rows, {@code split} among them. */
  Dataset<Row> all(Lake lake, Release release) {
    return switch (this) {
      case RESUMES -> resumes(lake, release);
      case INSTRUCTIONS -> pairs(lake, release);
    };
  }

  /** Only the published columns, and {@code split}. */
  Dataset<Row> published(Dataset<Row> all) {
    Column[] selected = new Column[columns.size() + 1];
    for (int i = 0; i < columns.size(); i++) {
      selected[i] = col(columns.get(i));
    }
    selected[columns.size()] = col(SPLIT);
    return all.select(selected);
  }

  private static Dataset<Row> pairs(Lake lake, Release release) {
    return new Pins(lake)
        .read(release, "gold.instruction_pairs")
        .withColumnRenamed("pair_id", "id");
  }

  private static Dataset<Row> resumes(Lake lake, Release release) {
    Dataset<Row> groups =
        new Pins(lake)
            .read(release, "silver.resume_groups")
            .where(col("representative").and(not(col("withheld"))))
            .select(col("resume_id"), col(SPLIT));
    return new Pins(lake)
        .read(release, "silver.resumes")
        .join(groups, "resume_id")
        .withColumnRenamed("resume_id", "id");
  }
}
