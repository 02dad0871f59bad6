package resumelake.erase;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.erase.Suppressions.Value;
import resumelake.gate.KnownIdentifier;
import resumelake.gate.RawIdentifiers;
import resumelake.model.BronzeDocument;
import resumelake.model.Reason;
import resumelake.silver.PayloadPool;
import resumelake.source.DocumentLimits;
import resumelake.source.Parsed;
import resumelake.source.Payloads;
import resumelake.text.KeyedHash;

/** Tells raw records of erased persons, and puts empty rows in their places. */
final class Screen implements Serializable {
  private static final long serialVersionUID = 1L;

  /** An id that is the place in the dump: another record may stand there in the next dump. */
  private static final String PLACE = ".*#\\d+";

  private final String key;
  private final HashSet<String> marks;
  private final DocumentLimits limits;

  Screen(String key, Set<String> marks, DocumentLimits limits) {
    this.key = key;
    this.marks = new HashSet<>(marks);
    this.limits = limits;
  }

  /** What of a record may be recognised again, whatever else changes. */
  static List<Value> values(BronzeDocument document) {
    List<Value> values = new ArrayList<>();
    if (!document.recordId().matches(PLACE)) {
      values.add(new Value(Suppressions.RECORD, document.documentId()));
    }
    if (document.payload().length > 0) {
      values.add(new Value(Suppressions.PAYLOAD, KeyedHash.plain(document.payload())));
    }
    return values;
  }

  /** The identifier as it stands on the list. */
  static Value value(Identifier identifier) {
    return new Value(identifier.kind().name(), identifier.key());
  }

  Dataset<Row> of(Dataset<Row> documents) {
    MapPartitionsFunction<Row, Row> function = this::rows;
    return documents
        .select(Documents.CODEC.columns())
        .mapPartitions(function, Encoders.row(Documents.CODEC.schema()));
  }

  private Iterator<Row> rows(Iterator<Row> rows) {
    Payloads payloads = PayloadPool.ofTask(limits);
    KeyedHash hash = new KeyedHash(key);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        BronzeDocument document = Documents.CODEC.fromRow(row);
        return isErased(document, payloads, hash)
            ? Documents.CODEC.toRow(empty(document, hash))
            : row;
      }
    };
  }

  private boolean isErased(BronzeDocument document, Payloads payloads, KeyedHash hash) {
    if (values(document).stream().anyMatch(value -> holds(value, hash))) {
      return true;
    }
    if (document.defect().isPresent()) {
      return false;
    }
    return identifiers(document, payloads).stream()
        .filter(Identifier::isStrong)
        .anyMatch(identifier -> holds(value(identifier), hash));
  }

  private boolean holds(Value value, KeyedHash hash) {
    return marks.contains(value.mark(hash).mark());
  }

  /** The identifiers that the gate's eyes see in a payload; none where it cannot be parsed. */
  private static List<Identifier> identifiers(BronzeDocument document, Payloads payloads) {
    try {
      Parsed parsed = payloads.parse(document);
      if (parsed instanceof Parsed.Fields fields) {
        List<Identifier> found = new ArrayList<>();
        for (KnownIdentifier known : RawIdentifiers.of("", fields.values())) {
          found.add(new Identifier(known.kind(), known.folded()));
        }
        return found;
      }
      return List.of();
    } catch (RuntimeException | StackOverflowError unparsed) {
      // standardize meets the same and holds the record under the name of what failed
      return List.of();
    }
  }

  private static BronzeDocument empty(BronzeDocument document, KeyedHash hash) {
    String id = hash.of("erased document", document.documentId());
    return new BronzeDocument(
        id,
        1,
        document.source(),
        id,
        new byte[0],
        "application/octet-stream",
        Map.of(),
        KeyedHash.plain("erased"),
        Instant.EPOCH,
        "",
        document.licence(),
        document.verdict(),
        document.reader(),
        document.readerOptions(),
        Optional.of(Reason.ERASED.name()),
        Optional.of("its person was erased"));
  }
}
