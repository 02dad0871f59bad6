package resumelake.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of {@code lake-schemas}, as resources of the application jar. */
public final class Schemas {
  /**
   * All tables, in the order in which data reaches them. A test holds the list and the files
   * together.
   */
  public static final List<String> TABLES =
      List.of(
          "bronze.documents",
          "bronze.pages",
          "bronze.person_keys",
          "bronze.known_identifiers",
          "bronze.review_verdicts",
          "bronze.suppressions",
          "silver.canaries",
          "silver.resumes",
          "silver.job_postings",
          "silver.rejections",
          "silver.resume_groups",
          "silver.signatures",
          "gold.instruction_pairs",
          "gold.pair_verdicts",
          "gold.quality_metrics",
          "gold.releases",
          "gold.current_release",
          "gold.withdrawals",
          "gold.runs");

  private Schemas() {}

  /** The {@code CREATE TABLE} text of a table, {@code ${…}} not yet filled. */
  public static String sql(String table) {
    return resource(table.replace('.', '/') + ".sql");
  }

  /** Whether a table lies in the restricted zone: it may hold personal data. */
  public static boolean isRestricted(String table) {
    return sql(table).contains("${lake.restricted}");
  }

  /** Rules that each row of the table must hold (DQDL). */
  public static String rowRules(String table) {
    return resource(table.replace('.', '/') + ".rows.dqdl");
  }

  /** Rules that the table as a whole must hold (DQDL). */
  public static String tableRules(String table) {
    return resource(table.replace('.', '/') + ".dqdl");
  }

  private static String resource(String path) {
    try (InputStream in = Schemas.class.getResourceAsStream("/lake-schemas/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("No schema file lake-schemas/" + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
