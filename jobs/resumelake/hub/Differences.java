package resumelake.hub;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import resumelake.gold.Pins;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;

/** What differs between two releases: counts, columns, and the published rows with reasons. */
public final class Differences {
  private static final String RESUMES = "silver.resumes";
  private static final String REJECTIONS = "silver.rejections";
  private static final String GROUPS = "silver.resume_groups";

  private final Lake lake;
  private final Pins pins;
  private final Release before;
  private final Release after;

  /**
   * @param before the release that one comes from
   * @param after the release that one goes to
   */
  public Differences(Lake lake, Release before, Release after) {
    this.lake = lake;
    this.pins = new Pins(lake);
    this.before = before;
    this.after = after;
  }

  /** Counts that are not the same in both, reasons of rejections among them. */
  public List<Map<String, Object>> counts() {
    TreeSet<String> names = new TreeSet<>(before.counts().keySet());
    names.addAll(after.counts().keySet());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String name : names) {
      long was = before.counts().getOrDefault(name, 0L);
      long is = after.counts().getOrDefault(name, 0L);
      if (was != is) {
        rows.add(row("count", name, before.name(), was, after.name(), is, "change", is - was));
      }
    }
    return rows;
  }

  /** Columns that only one has, or that have another type. */
  public List<Map<String, Object>> columns() {
    List<Map<String, Object>> rows = new ArrayList<>();
    TreeSet<String> tables = new TreeSet<>(before.tables().keySet());
    tables.retainAll(after.tables().keySet());
    for (String table : tables) {
      Map<String, String> was = columns(pins.read(before, table).schema());
      Map<String, String> is = columns(pins.read(after, table).schema());
      TreeSet<String> names = new TreeSet<>(was.keySet());
      names.addAll(is.keySet());
      for (String name : names) {
        String type = was.getOrDefault(name, "absent");
        if (!type.equals(is.getOrDefault(name, "absent"))) {
          rows.add(
              row(
                  "table",
                  table,
                  "column",
                  name,
                  before.name(),
                  type,
                  after.name(),
                  is.getOrDefault(name, "absent")));
        }
      }
    }
    return rows;
  }

  private static Map<String, String> columns(StructType schema) {
    Map<String, String> columns = new TreeMap<>();
    for (StructField field : schema.fields()) {
      columns.put(field.name(), field.dataType().simpleString());
    }
    return columns;
  }

  private static Map<String, Object> row(Object... cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put((String) cells[i], cells[i + 1]);
    }
    return row;
  }

  /** How many published rows were added, changed and withdrawn, by config and reason. */
  public List<Map<String, Object>> summary(Dataset<Row> rows) {
    return rows
        .groupBy("config", "change", "reason")
        .agg(count(lit(1)).as("rows"))
        .orderBy("config", "change", "reason")
        .collectAsList()
        .stream()
        .map(
            row ->
                row(
                    "config",
                    row.getString(0),
                    "change",
                    row.getString(1),
                    "reason",
                    row.getString(2),
                    "rows",
                    row.getLong(3)))
        .toList();
  }

  /**
   * The published rows that are not the same in both: columns {@code config}, {@code id}, {@code
   * change} (added, changed or withdrawn) and {@code reason}.
   */
  public Dataset<Row> rows() {
    return rows(Config.RESUMES).unionByName(rows(Config.INSTRUCTIONS));
  }

  private Dataset<Row> rows(Config config) {
    Dataset<Row> was = hashed(config, before, "was");
    Dataset<Row> is = hashed(config, after, "is");
    Dataset<Row> all =
        was.join(is, was.col("was_id").equalTo(is.col("is_id")), "full_outer")
            .where(
                col("was_hash")
                    .isNull()
                    .or(col("is_hash").isNull())
                    .or(col("was_hash").notEqual(col("is_hash"))))
            .withColumn("id", coalesce(col("was_id"), col("is_id")))
            .withColumn("resume", coalesce(col("was_resume"), col("is_resume")));
    Dataset<Row> told =
        all.join(fate(before, "before"), col("resume").equalTo(col("before_of")), "left")
            .join(fate(after, "after"), col("resume").equalTo(col("after_of")), "left")
            .join(rejected(before, "left"), col("id").equalTo(col("left_of")), "left")
            .join(rejected(after, "right"), col("id").equalTo(col("right_of")), "left");
    Column own = lit(config == Config.INSTRUCTIONS);
    Column reason =
        when(
                col("is_id").isNull(),
                coalesce(
                    when(own, col("right_reason")),
                    col("after_fate"),
                    when(own, "MADE_OTHERWISE").otherwise("GONE")))
            .when(
                col("was_id").isNull(),
                coalesce(
                    when(own, concat(lit("was "), col("left_reason"))),
                    concat(lit("its resume was "), col("before_fate")),
                    when(own.and(col("before_of").isNotNull()), "MADE_OTHERWISE").otherwise("NEW")))
            .when(col("was_content").notEqual(col("is_content")), "NEW_REVISION")
            .when(col("was_rules").notEqual(col("is_rules")), "OTHER_RULES")
            .otherwise("OTHER_VALUES");
    return told.select(
        lit(config.folder()).as("config"),
        col("id"),
        when(col("is_id").isNull(), "withdrawn")
            .when(col("was_id").isNull(), "added")
            .otherwise("changed")
            .as("change"),
        reason.as("reason"));
  }

  private Dataset<Row> hashed(Config config, Release release, String prefix) {
    Dataset<Row> all = config.all(lake, release);
    Column[] published =
        Arrays.stream(config.published(all).columns()).map(all::col).toArray(Column[]::new);
    return all.select(
        col("id").as(prefix + "_id"),
        col(config.resumeId()).as(prefix + "_resume"),
        col("content_hash").as(prefix + "_content"),
        col("rules_version").as(prefix + "_rules"),
        sha2(to_json(struct(published)), 256).as(prefix + "_hash"));
  }

  /** Why a record of a release has no published resume; no reason where it has one. */
  private Dataset<Row> fate(Release release, String prefix) {
    Dataset<Row> dropped =
        pins.read(release, REJECTIONS)
            .where(col("subject").notEqual("pair"))
            .groupBy(col("subject_id").as(prefix + "_of"))
            .agg(min(col("reason")).as(prefix + "_fate"));
    Dataset<Row> grouped =
        pins.read(release, GROUPS)
            .select(
                col("resume_id").as(prefix + "_of"),
                when(col("withheld"), "SPLIT_CONFLICT")
                    .when(col("representative").equalTo(false), col("reason"))
                    .as(prefix + "_fate"));
    Dataset<Row> resumes = pins.read(release, RESUMES).select(col("resume_id"));
    return dropped.unionByName(
        grouped.join(resumes, col(prefix + "_of").equalTo(col("resume_id")), "left_semi"));
  }

  private Dataset<Row> rejected(Release release, String prefix) {
    return pins.read(release, REJECTIONS)
        .where(col("subject").equalTo("pair"))
        .groupBy(col("subject_id").as(prefix + "_of"))
        .agg(min(col("reason")).as(prefix + "_reason"));
  }
}
