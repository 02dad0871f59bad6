package resumelake.bronze;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_concat;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import resumelake.lake.Transform;
import resumelake.source.SideTables;

/**
 * Side tables of postings, as one row per posting or company, and their join to the raw records:
 * what they say goes into a record's context, and so into its content hash. Spark chooses between a
 * broadcast and a shuffle by their size.
 */
final class PostingSides {
  /** Columns that records have on their way to the join, and only there. */
  static final String JOB = "side_job_id";

  static final String COMPANY = "side_company_id";

  private static final String SAID = "side_said";

  private final SparkSession spark;
  private final Map<String, List<Dump>> tables = new TreeMap<>();

  /**
   * @param sides files of one source that hold side tables
   */
  PostingSides(SparkSession spark, List<Dump> sides) {
    this.spark = spark;
    for (Dump side : sides) {
      side.side().ifPresent(name -> tables.computeIfAbsent(name, n -> new ArrayList<>()).add(side));
    }
  }

  /** Adds to each record what the tables say of it; a record of which they say nothing stays. */
  Transform said() {
    return records -> {
      Dataset<Row> joined = records;
      List<String> said = new ArrayList<>();
      for (Part part : parts()) {
        joined =
            joined.join(
                part.rows(), joined.col(part.key()).equalTo(part.rows().col(part.name())), "left");
        joined = joined.drop(part.name());
        said.addAll(part.columns());
      }
      return said.isEmpty() ? records : joined.transform(intoContext(said));
    };
  }

  /**
   * One side table with a row per key.
   *
   * @param key column of the records that it is joined by
   * @param name of its own key column
   */
  private record Part(String key, String name, List<String> columns, Dataset<Row> rows) {}

  private List<Part> parts() {
    return Stream.of(skills(), industries(), benefits(), salaries(), companies())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Part> skills() {
    Optional<Dataset<Row>> names = table("skills", "skill_abr", "skill_name");
    return table("job_skills", "job_id", "skill_abr")
        .map(rows -> named(rows, names, "skill_abr", "skill_name"))
        .map(rows -> list("side_skills", rows, col("skill_abr")));
  }

  /** Industries have numbers for ids, which say nothing without their names. */
  private Optional<Part> industries() {
    Optional<Dataset<Row>> names = table("industries", "industry_id", "industry_name");
    return names.flatMap(
        known ->
            table("job_industries", "job_id", "industry_id")
                .map(rows -> rows.join(known, "industry_id"))
                .map(rows -> list("side_industries", rows, col("industry_name"))));
  }

  private Optional<Part> benefits() {
    return table("benefits", "job_id", "type")
        .map(rows -> list("side_benefits", rows, col("type")));
  }

  /** Of several rows for one posting the least counts, so that the order of rows does not. */
  private Optional<Part> salaries() {
    String[] pay = {"min_salary", "med_salary", "max_salary", "pay_period", "currency"};
    List<String> columns = Arrays.stream(pay).map(name -> "side_" + name).toList();
    return table("salaries", "job_id", pay)
        .map(
            rows -> {
              Column all = struct(Arrays.stream(pay).map(name -> col(name)).toArray(Column[]::new));
              Dataset<Row> least = rows.groupBy("job_id").agg(min(all).as("pay"));
              List<Column> out = new ArrayList<>(List.of(col("job_id").as("salaries_of")));
              for (String name : pay) {
                out.add(col("pay." + name).as("side_" + name));
              }
              return new Part(
                  JOB, "salaries_of", columns, least.select(out.toArray(Column[]::new)));
            });
  }

  private Optional<Part> companies() {
    return table("companies", "company_id", "name")
        .map(
            rows ->
                new Part(
                    COMPANY,
                    "companies_of",
                    List.of("side_company"),
                    rows.groupBy(col("company_id").as("companies_of"))
                        .agg(min(col("name")).as("side_company"))));
  }

  private static Dataset<Row> named(
      Dataset<Row> rows, Optional<Dataset<Row>> names, String key, String name) {
    return names
        .map(
            known ->
                rows.join(
                        known.withColumnRenamed(key, "known"),
                        col(key).equalTo(col("known")),
                        "left")
                    .withColumn(key, coalesce(col(name), col(key))))
        .orElse(rows);
  }

  private static Part list(String column, Dataset<Row> rows, Column item) {
    Dataset<Row> lists =
        rows.groupBy(col("job_id").as(column + "_of"))
            .agg(concat_ws("\n", sort_array(collect_set(item))).as(column));
    return new Part(JOB, column + "_of", List.of(column), lists);
  }

  /** A table that lies there with the needed columns; one of that name with others is none. */
  private Optional<Dataset<Row>> table(String name, String key, String... more) {
    List<Dataset<Row>> found = new ArrayList<>();
    for (Dump dump : tables.getOrDefault(name, List.of())) {
      Dataset<Row> rows =
          spark
              .read()
              .option("header", true)
              .option("multiLine", true)
              .option("quote", "\"")
              .option("escape", "\"")
              .csv(dump.uri());
      List<String> columns = List.of(rows.columns());
      if (columns.contains(key) && columns.containsAll(List.of(more))) {
        found.add(rows.select(cleaned(key, more)).where(col(key).isNotNull()).distinct());
      }
    }
    return found.stream().reduce(Dataset::unionByName);
  }

  /** Ids as text without the {@code .0} that some tables write; blank cells are nothing. */
  private static Column[] cleaned(String key, String... more) {
    List<Column> columns = new ArrayList<>();
    columns.add(cell(regexp_replace(col(key), "\\.0$", "")).as(key));
    for (String name : more) {
      columns.add(cell(col(name)).as(name));
    }
    return columns.toArray(Column[]::new);
  }

  private static Column cell(Column written) {
    return when(trim(written).notEqual(""), trim(written));
  }

  private static Transform intoContext(List<String> said) {
    Column json = to_json(struct(said.stream().map(name -> col(name)).toArray(Column[]::new)));
    return rows -> {
      Column any = col(SAID).notEqual("{}");
      String[] gone = Stream.concat(said.stream(), Stream.of(SAID)).toArray(String[]::new);
      return rows.withColumn(SAID, json)
          .withColumn(
              "context",
              when(any, map_concat(col("context"), map(lit(SideTables.CONTEXT), col(SAID))))
                  .otherwise(col("context")))
          .withColumn(
              Documents.CONTENT_HASH,
              when(any, sha2(concat_ws("\n", col(Documents.CONTENT_HASH), col(SAID)), 256))
                  .otherwise(col(Documents.CONTENT_HASH)))
          .drop(gone);
    };
  }
}
