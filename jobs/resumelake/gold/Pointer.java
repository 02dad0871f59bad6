package resumelake.gold;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import resumelake.lake.Lake;
import resumelake.lake.RowCodec;
import resumelake.lake.Table;

/**
 * Table {@code gold.current_release}: the release that readers go by. A move is one row in one
 * commit, made once the release has passed the gate; the last move counts.
 */
public final class Pointer {
  public static final String TABLE = "gold.current_release";

  private static final RowCodec<Move> CODEC = RowCodec.of(Move.class);

  private final Lake lake;
  private final Table table;

  public Pointer(Lake lake) {
    this.lake = lake;
    this.table = lake.table(TABLE);
  }

  /** One row; the schema file says what each component means. */
  public record Move(long move, String release, String cause) {}

  /** Name of the current release, if any release has passed the gate. */
  public Optional<String> current() {
    return last().map(Move::release);
  }

  /**
   * Points to a release; nothing is written where it is the current one.
   *
   * @param cause {@code export} or {@code rollback}
   */
  public void move(String release, String cause) {
    Optional<Move> last = last();
    if (last.isPresent() && last.get().release().equals(release)) {
      return;
    }
    Move next = new Move(last.map(Move::move).orElse(0L) + 1, release, cause);
    table.append(
        lake.spark().createDataFrame(List.of(CODEC.toRow(next)), CODEC.schema()).coalesce(1),
        "{\"release\":\"" + release + "\",\"cause\":\"" + cause + "\"}");
  }

  private Optional<Move> last() {
    if (table.isFresh()) {
      return Optional.empty();
    }
    List<Row> rows = table.read().orderBy(col("move").desc()).limit(1).collectAsList();
    return rows.stream().map(CODEC::fromRow).findFirst();
  }
}
