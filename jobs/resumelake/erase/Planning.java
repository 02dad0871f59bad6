package resumelake.erase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.bronze.Pages;
import resumelake.erase.Suppressions.Value;
import resumelake.gold.InstructionPairs;
import resumelake.lake.Lake;
import resumelake.silver.Resumes;

/** Writes down what has to go with a person, from the tables as they are. */
final class Planning {
  private final Lake lake;

  Planning(Lake lake) {
    this.lake = lake;
  }

  Plan of(Person person) {
    Plan plan = Plan.empty();
    plan.records().addAll(person.records());
    plan.identifiers().addAll(person.identifiers());
    Dataset<Row> documents = of(Documents.TABLE, Documents.DOCUMENT_ID, person.records());
    plan.sources().addAll(strings(documents.select(Documents.SOURCE).distinct()));
    plan.pages().addAll(pages(documents));
    plan.pairs()
        .addAll(
            strings(
                of(InstructionPairs.TABLE, Resumes.RESUME_ID, person.records())
                    .select(InstructionPairs.PAIR_ID)));
    plan.records().forEach(id -> plan.values().add(new Value(Suppressions.ID, id)));
    plan.pairs().forEach(id -> plan.values().add(new Value(Suppressions.ID, id)));
    plan.values().addAll(values(documents));
    person.own().forEach(identifier -> plan.values().add(Screen.value(identifier)));
    return plan;
  }

  private Dataset<Row> of(String table, String key, Collection<String> records) {
    return lake.table(table).read().where(col(key).isInCollection(records));
  }

  private static TreeSet<String> pages(Dataset<Row> documents) {
    TreeSet<String> pages = new TreeSet<>();
    Dataset<Row> places =
        documents
            .where(col("location").startsWith(Pages.LOCATION))
            .select(substring_index(col("location"), "#", 1));
    strings(places).forEach(place -> pages.add(place.substring(Pages.LOCATION.length())));
    return pages;
  }

  /** What of the raw records may be recognised; the payloads stay where they are. */
  private static List<Value> values(Dataset<Row> documents) {
    FlatMapFunction<Row, String> values =
        row ->
            Screen.values(Documents.CODEC.fromRow(row)).stream()
                .map(value -> value.kind() + " " + value.value())
                .iterator();
    TreeSet<Value> found = new TreeSet<>();
    for (Row row :
        documents
            .select(Documents.CODEC.columns())
            .flatMap(values, Encoders.STRING())
            .toDF()
            .collectAsList()) {
      String[] parts = row.getString(0).split(" ", 2);
      found.add(new Value(parts[0], parts[1]));
    }
    return List.copyOf(found);
  }

  private static TreeSet<String> strings(Dataset<Row> rows) {
    TreeSet<String> strings = new TreeSet<>();
    rows.collectAsList().forEach(row -> strings.add(row.getString(0)));
    return strings;
  }
}
