package resumelake.lake;

import io.delta.tables.DeltaMergeBuilder;
import io.delta.tables.DeltaTable;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/** One Delta table of the lake. */
public final class Table {
  private final Lake lake;
  private final String name;
  private final String location;

  Table(Lake lake, String name, String location) {
    this.lake = lake;
    this.name = name;
    this.location = location;
  }

  /** Where the table lies, a URI. */
  public String location() {
    return location;
  }

  /** {@code layer.table}. */
  public String name() {
    return name;
  }

  /** The newest version's rows. */
  public Dataset<Row> read() {
    return lake.spark().table(name);
  }

  /** The rows as of a version. */
  public Dataset<Row> read(long version) {
    long newest = version();
    if (version < 0 || version > newest) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_VERSION,
          "Cannot read %s at version %d: versions 0 to %d exist. Pass one of them.",
          name,
          version,
          newest);
    }
    return lake.spark().sql("SELECT * FROM " + name + " VERSION AS OF " + version);
  }

  /** Columns as the schema file has them. */
  public StructType schema() {
    return read().schema();
  }

  /** The newest version's number, from 0. */
  public long version() {
    return DeltaLog.forTable(lake.spark(), location())
        .update(false, Option.empty(), Option.empty())
        .version();
  }

  /** Whether nothing was ever written to the table; told by its log alone. */
  public boolean isFresh() {
    return version() == 0;
  }

  /**
   * Adds rows in one commit.
   *
   * @param rows columns are taken by name; others than the table's are left out
   * @param note what the commit's history shows, as JSON
   */
  public void append(Dataset<Row> rows, String note) {
    write(rows, note, "append");
  }

  /** Replaces all rows in one commit. */
  public void overwrite(Dataset<Row> rows, String note) {
    write(rows, note, "overwrite");
  }

  private void write(Dataset<Row> rows, String note, String mode) {
    rows.select(columns())
        .write()
        .format("delta")
        .mode(mode)
        .option("userMetadata", note)
        .insertInto(name);
  }

  /** Removes the rows that hold a condition, in one commit. */
  public void delete(Column condition) {
    delta().delete(condition);
  }

  /**
   * Removes the rows whose key is among the given ones, in one commit; none where nothing matches.
   *
   * @param keys has the key column, without repeats
   */
  public void deleteMatching(Dataset<Row> keys, String key) {
    if (matches(keys, key)) {
      merge(keys, key).whenMatched().delete().execute();
    }
  }

  /**
   * Sets columns of the rows whose key is among the given ones, in one commit; none where nothing
   * matches.
   *
   * @param keys has the key column, without repeats
   */
  public void updateMatching(Dataset<Row> keys, String key, Map<String, Column> set) {
    if (matches(keys, key)) {
      merge(keys, key).whenMatched().update(set).execute();
    }
  }

  private boolean matches(Dataset<Row> keys, String key) {
    return !read().select(key).join(keys.select(key), new String[] {key}, "left_semi").isEmpty();
  }

  private DeltaMergeBuilder merge(Dataset<Row> keys, String key) {
    return delta()
        .as("t")
        .merge(keys.select(key).distinct().as("k"), functions.expr("t." + key + " = k." + key));
  }

  private DeltaTable delta() {
    return DeltaTable.forName(lake.spark(), name);
  }

  private Column[] columns() {
    return Arrays.stream(schema().fieldNames()).map(functions::col).toArray(Column[]::new);
  }
}
