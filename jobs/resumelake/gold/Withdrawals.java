package resumelake.gold;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.RowCodec;

/**
 * Table {@code gold.withdrawals}: one row per release that must not leave any more. Whoever makes
 * files of a release asks {@link #mustStand} first.
 */
public final class Withdrawals {
  public static final String TABLE = "gold.withdrawals";

  /** The release holds a person who was erased. */
  public static final String ERASED = "ERASED";

  /** The release names table versions that cannot be read any more. */
  public static final String UNREADABLE = "UNREADABLE";

  private static final RowCodec<Withdrawal> CODEC = RowCodec.of(Withdrawal.class);

  private final Lake lake;

  public Withdrawals(Lake lake) {
    this.lake = lake;
  }

  /** One row; the schema file says what each component means. */
  public record Withdrawal(String name, String reason, String runId) {}

  /** Why releases were withdrawn, by their names. */
  public Map<String, String> reasons() {
    Map<String, String> reasons = new TreeMap<>();
    if (lake.has(TABLE)) {
      // One small row per release.
      lake.table(TABLE).read().collectAsList().stream()
          .map(CODEC::fromRow)
          .forEach(row -> reasons.putIfAbsent(row.name(), row.reason()));
    }
    return reasons;
  }

  /** Adds releases that are not withdrawn yet. */
  public void add(Collection<Withdrawal> withdrawn) {
    Map<String, String> before = reasons();
    List<Row> rows =
        withdrawn.stream()
            .filter(row -> !before.containsKey(row.name()))
            .map(CODEC::toRow)
            .toList();
    if (!rows.isEmpty()) {
      lake.table(TABLE)
          .append(
              lake.spark().createDataFrame(rows, CODEC.schema()).coalesce(1),
              "{\"withdrawn\":" + rows.size() + "}");
    }
  }

  /**
   * Stops where a release was withdrawn. The one check for all that makes files of a release.
   *
   * @throws LakeException of kind RELEASE_WITHDRAWN, exit code 3
   */
  public void mustStand(Release release) {
    String reason = reasons().get(release.name());
    if (reason != null) {
      throw new LakeException(
          LakeException.Kind.RELEASE_WITHDRAWN,
          "Release %s was withdrawn: %s. Make a new one with: resumelake run",
          release.name(),
          reason.equals(ERASED)
              ? "it holds a person who was erased since"
              : "table versions that it names are gone");
    }
  }
}
