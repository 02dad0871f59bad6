package resumelake.hub;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.trim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;

/**
 * The rows of a release that an export takes.
 *
 * @param licences only rows under these licences, as the sources file writes them (case does not
 *     matter); empty: all rows
 * @param suppressRare whether employers that one resume alone names are replaced by {@code [ORG]}
 */
public record Selection(List<String> licences, boolean suppressRare) {
  /** Every row of the release, as it is. */
  public static final Selection ALL = new Selection(List.of(), false);

  public Selection {
    licences =
        List.copyOf(
            new TreeSet<>(
                licences.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList()));
  }

  /** What a manifest says of rare employers. */
  String rareEmployers() {
    return suppressRare ? "suppressed" : "kept";
  }

  /** All columns of the chosen rows of a config. */
  Dataset<Row> rows(Config config, Lake lake, Release release) {
    Dataset<Row> chosen = of(config.all(lake, release));
    return suppressRare
        ? Linkage.suppress(config, chosen, of(Config.RESUMES.all(lake, release)))
        : chosen;
  }

  /** The chosen among rows that have a column {@code licence}. */
  Dataset<Row> of(Dataset<Row> rows) {
    return licences.isEmpty()
        ? rows
        : rows.where(lower(trim(col("licence"))).isInCollection(licences));
  }

  /**
   * The terms of the chosen rows of all configs.
   *
   * @throws LakeException of kind NO_SUCH_LICENCE where a licence is asked for that no row has
   */
  Terms terms(Lake lake, Release release) {
    List<Terms.Share> shares = new ArrayList<>();
    TreeSet<String> known = new TreeSet<>();
    for (Config config : Config.values()) {
      for (Terms.Share share : shares(config.all(lake, release))) {
        String licence = share.licence().strip().toLowerCase(Locale.ROOT);
        known.add(licence);
        if (licences.isEmpty() || licences.contains(licence)) {
          shares.add(share);
        }
      }
    }
    List<String> absent = licences.stream().filter(name -> !known.contains(name)).toList();
    if (!absent.isEmpty()) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_LICENCE,
          "No row of release %s is under %s. Its licences are: %s. Pass one of them to --licence.",
          release.name(),
          String.join(", ", absent),
          String.join(", ", known));
    }
    return Terms.of(merged(shares));
  }

  private static List<Terms.Share> shares(Dataset<Row> rows) {
    // One row per source and licence.
    return rows
        .groupBy(col("source"), col("licence"), col("verdict"))
        .agg(count(lit(1)).as("rows"))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Terms.Share(
                    row.getString(0), row.getString(1), row.getString(2), row.getLong(3)))
        .toList();
  }

  /** One share for a source and licence that several configs have. */
  private static List<Terms.Share> merged(List<Terms.Share> shares) {
    Map<String, Terms.Share> merged = new TreeMap<>();
    for (Terms.Share share : shares) {
      merged.merge(
          share.source() + "\n" + share.licence(),
          share,
          (a, b) -> new Terms.Share(a.source(), a.licence(), a.verdict(), a.rows() + b.rows()));
    }
    return List.copyOf(merged.values());
  }
}
