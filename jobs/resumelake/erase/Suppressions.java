package resumelake.erase;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.RowCodec;
import resumelake.lake.Table;
import resumelake.lake.Transform;
import resumelake.source.DocumentLimits;
import resumelake.text.KeyedHash;

/** Table {@code bronze.suppressions}: one row per mark of a person who was erased. */
public final class Suppressions {
  public static final String TABLE = "bronze.suppressions";

  static final String RECORD = "RECORD";
  static final String ID = "ID_OF_TABLES";
  static final String PAYLOAD = "PAYLOAD";

  private static final String KEY = "KEY";
  private static final String KEY_VALUE = "the key of this list";
  private static final RowCodec<Mark> CODEC = RowCodec.of(Mark.class);

  private final Lake lake;
  private final String given;

  /**
   * @param given key of the environment; empty where there is none
   */
  public Suppressions(Lake lake, String given) {
    this.lake = lake;
    this.given = given;
  }

  /** One row; the schema file says what each component means. */
  public record Mark(String kind, String mark) {}

  /** Something that must not come back, before it is hashed. */
  record Value(String kind, String value) implements Comparable<Value> {
    Mark mark(KeyedHash key) {
      return new Mark(kind, key.of("erased", kind, value));
    }

    @Override
    public int compareTo(Value other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : value.compareTo(other.value);
    }
  }

  /** Changes whenever somebody is added; 0 where nobody ever was. */
  public long version() {
    return lake.has(TABLE) ? lake.table(TABLE).version() : 0;
  }

  /**
   * Puts an empty row in the place of each raw record of a person on the list. The empty row tells
   * the reason {@code ERASED} and nothing of the person: even its id is another one. Absent where
   * the list is empty.
   *
   * @throws LakeException of kind BAD_SETTING where the key is not that of the list
   */
  public Optional<Transform> screen(DocumentLimits limits) {
    Set<String> marks = marks();
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    Screen screen = new Screen(key(marks), marks, limits);
    return Optional.of(screen::of);
  }

  /** Whether a value is on the list. */
  boolean holds(Value value) {
    Set<String> marks = marks();
    return !marks.isEmpty() && marks.contains(value.mark(new KeyedHash(key(marks))).mark());
  }

  /** Adds what is not on the list yet, in one commit. */
  void add(Collection<Value> values) {
    String key = EraseKey.findOrMake(lake, given);
    Set<String> before = marks();
    if (!before.isEmpty()) {
      key = key(before);
    }
    KeyedHash hash = new KeyedHash(key);
    TreeSet<Value> all = new TreeSet<>(values);
    all.add(new Value(KEY, KEY_VALUE));
    List<Row> rows =
        all.stream()
            .map(value -> value.mark(hash))
            .filter(mark -> !before.contains(mark.mark()))
            .map(CODEC::toRow)
            .toList();
    if (!rows.isEmpty()) {
      Dataset<Row> frame = lake.spark().createDataFrame(rows, CODEC.schema()).coalesce(1);
      table().append(frame, "{\"stage\":\"erase\"}");
    }
  }

  private Table table() {
    return lake.table(TABLE);
  }

  /** Some marks for each person who was ever erased. */
  private Set<String> marks() {
    Set<String> marks = new HashSet<>();
    if (version() > 0) {
      table().read().select("mark").collectAsList().forEach(row -> marks.add(row.getString(0)));
    }
    return marks;
  }

  private String key(Set<String> marks) {
    String key =
        EraseKey.find(lake, given)
            .filter(
                found ->
                    marks.contains(new Value(KEY, KEY_VALUE).mark(new KeyedHash(found)).mark()))
            .orElseThrow(
                () ->
                    new LakeException(
                        LakeException.Kind.BAD_SETTING,
                        "The key is not the one that this lake's list of erased persons was made"
                            + " with, so that they could come back. Set %s as it was then, or unset"
                            + " it where it was not set then.",
                        EraseKey.VARIABLE));
    return key;
  }
}
