package resumelake.erase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import resumelake.gate.Kind;
import resumelake.gate.RawIdentifiers;
import resumelake.lake.Lake;
import resumelake.text.KeyedHash;

/** Questions to {@code bronze.known_identifiers} and {@code bronze.person_keys}. */
final class KnownTable {
  private static final String DOCUMENT = "document_id";
  private static final String MARK = "mark";
  private static final int NATIONAL_DIGITS = 9;

  private final Lake lake;
  private final KeyedHash keys;

  /**
   * @param keys with the key of the lake's person keys
   */
  KnownTable(Lake lake, KeyedHash keys) {
    this.lake = lake;
    this.keys = keys;
  }

  /** The names of a record's owner, as two witnesses tell them: the gate's eyes and the masker. */
  record Names(Set<String> marks, Set<String> hashes) {
    boolean isEmpty() {
      return marks.isEmpty() && hashes.isEmpty();
    }

    /**
     * Whether they have a name in common. The masker also takes for the owner's what an address of
     * somebody else in the record tells, so that it is asked only where the gate saw no name.
     */
    boolean share(Names other) {
      return marks.isEmpty() || other.marks.isEmpty()
          ? hashes.stream().anyMatch(other.hashes::contains)
          : marks.stream().anyMatch(other.marks::contains);
    }

    void add(Names other) {
      marks.addAll(other.marks);
      hashes.addAll(other.hashes);
    }

    static Names none() {
      return new Names(new TreeSet<>(), new TreeSet<>());
    }
  }

  /** The identifiers of records, by record; those of some persons, so few. */
  Map<String, List<Identifier>> of(Collection<String> records) {
    Map<String, List<Identifier>> found = new TreeMap<>();
    known()
        .where(col(DOCUMENT).isInCollection(records))
        .collectAsList()
        .forEach(
            row ->
                found
                    .computeIfAbsent(row.getString(0), id -> new ArrayList<>())
                    .add(new Identifier(Kind.valueOf(row.getString(1)), row.getString(2))));
    return found;
  }

  /**
   * Records that hold an identifier, by its mark; no identifier that more records hold than one
   * person may have.
   */
  Map<String, Set<String>> holders(Collection<String> marks, int most) {
    Map<String, Set<String>> holders = new TreeMap<>();
    if (marks.isEmpty()) {
      return holders;
    }
    // A join, and no list of literals: plans and event logs show those.
    Dataset<Row> asked =
        lake.spark().createDataset(List.copyOf(marks), Encoders.STRING()).toDF(MARK);
    Dataset<Row> rows = known().join(asked, MARK).select(MARK, DOCUMENT).distinct();
    Dataset<Row> few = rows.groupBy(MARK).count().where(col("count").leq(most)).select(MARK);
    rows.join(few, MARK)
        .select(MARK, DOCUMENT)
        .collectAsList()
        .forEach(
            row ->
                holders
                    .computeIfAbsent(row.getString(0), mark -> new TreeSet<>())
                    .add(row.getString(1)));
    return holders;
  }

  /**
   * Names of the owners of records, by record; a record of whose owner nothing is known has none.
   */
  Map<String, Names> names(Collection<String> records) {
    Map<String, List<Identifier>> known = of(records);
    Map<String, Set<String>> hashes = new HashMap<>();
    lake.table("bronze.person_keys")
        .read()
        .where(col("resume_id").isInCollection(records))
        .collectAsList()
        .forEach(row -> hashes.put(row.getString(0), new TreeSet<>(row.getList(1))));
    Map<String, Names> names = new TreeMap<>();
    for (String record : records) {
      names.put(
          record,
          names(known.getOrDefault(record, List.of()), hashes.getOrDefault(record, Set.of())));
    }
    return names;
  }

  /** Hashes of a person that no address, number or link of theirs explains are those of names. */
  private Names names(List<Identifier> known, Set<String> hashes) {
    Names names = new Names(new TreeSet<>(), new TreeSet<>(hashes));
    for (Identifier identifier : known) {
      String folded = identifier.folded();
      switch (identifier.kind()) {
        case NAME -> {
          names.marks().add(identifier.mark());
          names.hashes().add(keys.of("name", folded));
        }
        case EMAIL -> names.hashes().remove(keys.of("email", folded));
        case PHONE -> {
          names.hashes().remove(keys.of("phone", "+" + folded));
          names.hashes().remove(keys.of("phone", "+1" + folded));
        }
        case URL -> names.hashes().remove(keys.of("link", identifier.key()));
        default -> {
          // other kinds are in no person key
        }
      }
    }
    return names;
  }

  /** What the lake has in place of names. */
  Set<String> hashes(Collection<Identifier> names) {
    Set<String> hashes = new TreeSet<>();
    names.forEach(name -> hashes.add(keys.of("name", name.folded())));
    return hashes;
  }

  private Dataset<Row> known() {
    return lake.table(RawIdentifiers.TABLE)
        .read()
        .select(
            col(DOCUMENT),
            col("kind"),
            col("folded"),
            concat(col("kind"), lit(" "), key()).as(MARK));
  }

  /** {@link Identifier#key} as a column. */
  private static Column key() {
    Column folded = col("folded");
    Column parts = split(folded, " ");
    return when(
            col("kind").equalTo("NAME"), concat(parts.getItem(0), lit(" "), element_at(parts, -1)))
        .when(
            col("kind").equalTo("PHONE").and(length(folded).gt(NATIONAL_DIGITS)),
            substring(folded, -NATIONAL_DIGITS, NATIONAL_DIGITS))
        .when(
            col("kind").equalTo("URL"),
            regexp_replace(regexp_replace(folded, "^www\\.", ""), "/+$", ""))
        .otherwise(folded);
  }
}
