package resumelake.dedupe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/** Writes grouped rows, in order, as lines of JSON. */
final class DedupeOutput implements FlatMapFunction<Iterator<Row>, String> {
  private static final long serialVersionUID = 1L;
  private static final JsonFactory JSON = new JsonFactory();

  /** Similarities are rounded to this many parts: a set has no million shingles. */
  private static final double PARTS = 1e6;

  /** Labels that several lines have, with their first line. */
  private final HashMap<String, Long> repeated;

  DedupeOutput(Map<String, Long> repeated) {
    this.repeated = new HashMap<>(repeated);
  }

  @Override
  public Iterator<String> call(Iterator<Row> rows) {
    Iterable<Row> once = () -> rows;
    return StreamSupport.stream(once.spliterator(), false).map(this::line).iterator();
  }

  private String line(Row row) {
    DedupeId id = DedupeId.unpacked(row.getAs(NearDuplicates.ID));
    DedupeId survivor = DedupeId.unpacked(row.getAs(NearDuplicates.GROUP_ID));
    long first = repeated.getOrDefault(survivor.label(), survivor.line());
    double similarity = row.<Double>getAs(NearDuplicates.SIMILARITY);
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeFieldName("id");
      json.writeRawValue(id.label());
      json.writeFieldName("group");
      json.writeRawValue(survivor.distinctLabel(first));
      json.writeBooleanField("keep", row.<Boolean>getAs(NearDuplicates.REPRESENTATIVE));
      json.writeFieldName("survivor");
      json.writeRawValue(survivor.label());
      json.writeNumberField("similarity", Math.round(similarity * PARTS) / PARTS);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString();
  }
}
