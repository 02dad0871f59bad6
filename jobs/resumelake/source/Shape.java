package resumelake.source;

import java.util.List;
import java.util.SortedMap;

/**
 * A source whose records have columns of their own. One shape knows all layouts of its source, by
 * the names of the columns and never by their order.
 */
interface Shape {
  /** Kind of the records where the option {@code kind} does not say otherwise. */
  String kind();

  /** Names of the layouts that are known; a fixture of each shows its columns. */
  List<String> layouts();

  /** Columns of which a record must have at least one to be of use. */
  List<String> needed();

  /** Columns that hold the source's own id, the best first; empty where it has none. */
  default List<String> ids() {
    return List.of();
  }

  /**
   * The same with what side tables say of the record.
   *
   * @param sides cells named {@code side_...}; none where there are no such tables
   */
  default SortedMap<String, String> fields(Cells record, Cells sides) {
    return fields(record);
  }

  /** The fields of one record, as {@link Parsed.Fields} names them. */
  SortedMap<String, String> fields(Cells record);
}
