package resumelake.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import resumelake.model.BronzeDocument;
import resumelake.model.Defect;
import resumelake.model.Reason;

/**
 * Parses raw payloads to fields. Documents are parsed in a child process, which starts with the
 * first of them and ends with {@link #close}. One instance serves one thread at a time best; it may
 * be used by many.
 */
public final class Payloads implements AutoCloseable {
  /** Context key: the header line of a CSV file, decoded. */
  public static final String HEADER = "header";

  /** Context key: encoding told by the operator or a byte order mark. */
  public static final String CHARSET = "charset";

  /** Context key: name of the shape that knows the record's columns. */
  static final String SHAPE = "shape";

  /** Context key: name of the file that is the record. */
  public static final String FILE = "file";

  /** Context key: name of the API source that the record's JSON comes from. */
  public static final String API = "api";

  /** Field of witnesses to the owner's name: never part of the text. */
  public static final String HINTS = "hints";

  private final MalwareScan scan;
  private final DocumentChild documents;
  private volatile Header lastHeader = new Header("", ',', Cells.Columns.of(List.of()));

  private record Header(String line, char delimiter, Cells.Columns columns) {}

  public Payloads(DocumentLimits limits) {
    this.scan = new MalwareScan(limits);
    this.documents = new DocumentChild(limits);
  }

  /** The fields of a raw record that has no defect. */
  public Parsed parse(BronzeDocument document) {
    return parse(
        document.payload(), document.mediaType(), document.context(), document.readerOptions());
  }

  /**
   * The fields of one payload.
   *
   * @param mediaType as the reader told
   * @param context as the reader told
   * @param options of the source's line
   */
  public Parsed parse(
      byte[] payload, String mediaType, Map<String, String> context, Map<String, String> options) {
    Optional<String> charset =
        Optional.ofNullable(context.get(CHARSET)).or(() -> SourceOptions.charset(options));
    return switch (mediaType) {
      case MediaTypes.CSV -> csv(PayloadText.decode(payload, charset), context, options);
      case MediaTypes.JSON -> json(PayloadText.decode(payload, charset), context, options);
      case MediaTypes.TEXT -> text(PayloadText.decode(payload, charset), context);
      case MediaTypes.HTML,
              MediaTypes.PDF,
              MediaTypes.RTF,
              MediaTypes.DOC,
              MediaTypes.DOCX,
              MediaTypes.ODT ->
          document(payload, mediaType, charset, context);
      default -> failed(Reason.UNSUPPORTED_TYPE, "no parser of " + mediaType);
    };
  }

  private Parsed csv(PayloadText record, Map<String, String> context, Map<String, String> options) {
    char delimiter = SourceOptions.delimiter(options);
    Cells.Columns header = columns(context.getOrDefault(HEADER, ""), delimiter);
    List<String> columns = header.names();
    List<String> fields = CsvFields.of(record.text(), delimiter);
    if (fields.size() != columns.size()) {
      return failed(
          Reason.CSV_RAGGED_ROW, fields.size() + " columns in place of " + columns.size());
    }
    Optional<Shape> shape = Shapes.find(context.get(SHAPE));
    if (shape.isPresent()) {
      return shaped(shape.get(), new Cells(header, fields), record, context);
    }
    FieldMap map =
        new FieldMap(
            options,
            columns,
            (field, column) -> {
              int at = columns.indexOf(column);
              return at < 0 ? "" : fields.get(at);
            });
    return new Parsed.Fields(map.values(), record.flawed());
  }

  private static Parsed shaped(
      Shape shape, Cells cells, PayloadText record, Map<String, String> context) {
    if (!cells.columns().hasAny(shape.needed())) {
      return failed(Reason.UNKNOWN_LAYOUT, "none of " + String.join(", ", shape.needed()));
    }
    return new Parsed.Fields(shape.fields(cells, SideTables.said(context)), record.flawed());
  }

  private Cells.Columns columns(String line, char delimiter) {
    Header header = lastHeader;
    if (header.delimiter() != delimiter || !header.line().equals(line)) {
      List<String> columns = CsvFields.of(line, delimiter).stream().map(String::strip).toList();
      header = new Header(line, delimiter, Cells.Columns.of(columns));
      lastHeader = header;
    }
    return header.columns();
  }

  private static Parsed json(
      PayloadText record, Map<String, String> context, Map<String, String> options) {
    JsonValues.Read read = JsonValues.read(record.text());
    if (read instanceof JsonValues.Read.Faulty faulty) {
      return new Parsed.Failed(faulty.defect());
    }
    var object = ((JsonValues.Read.Value) read).object();
    if (context.containsKey(API)) {
      return Apis.parsed(context.get(API), object, options, record.flawed());
    }
    Optional<Shape> shape = Shapes.find(context.get(SHAPE));
    if (shape.isPresent()) {
      return shaped(shape.get(), Cells.of(object), record, context);
    }
    List<String> keys = new java.util.ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    FieldMap map = new FieldMap(options, keys, (field, key) -> JsonText.at(object, key, field));
    SortedMap<String, String> values = map.values();
    if (!values.containsKey("text") && !options.containsKey("text")) {
      JsonResume.fields(object)
          .forEach((field, value) -> putUnlessNamed(options, values, field, value));
    }
    return new Parsed.Fields(values, record.flawed());
  }

  private static void putUnlessNamed(
      Map<String, String> options, Map<String, String> values, String field, String value) {
    if (!options.containsKey(field)) {
      values.put(field, value);
    }
  }

  private static Parsed text(PayloadText text, Map<String, String> context) {
    SortedMap<String, String> values = new TreeMap<>();
    FieldMap.put(values, "text", text.text());
    FieldMap.put(values, HINTS, context.getOrDefault(FILE, ""));
    return new Parsed.Fields(values, text.flawed());
  }

  private Parsed document(
      byte[] payload, String mediaType, Optional<String> charset, Map<String, String> context) {
    Optional<Defect> malware = scan.of(payload);
    if (malware.isPresent()) {
      return new Parsed.Failed(malware.get());
    }
    boolean html = mediaType.equals(MediaTypes.HTML);
    PayloadText markup = html ? PayloadText.decode(payload, charset) : new PayloadText("", false);
    byte[] sent = html ? markup.text().getBytes(java.nio.charset.StandardCharsets.UTF_8) : payload;
    DocumentChild.Answer answer = documents.parse(sent, mediaType);
    if (answer instanceof DocumentChild.Answer.Refused refused) {
      return new Parsed.Failed(refused.defect());
    }
    DocumentChild.Answer.Text found = (DocumentChild.Answer.Text) answer;
    SortedMap<String, String> values = new TreeMap<>();
    FieldMap.put(values, "text", found.text());
    String file = context.getOrDefault(FILE, "");
    FieldMap.put(
        values,
        HINTS,
        String.join(
            "\n",
            java.util.stream.Stream.of(file, found.author(), found.title())
                .map(String::strip)
                .filter(hint -> !hint.isEmpty())
                .toList()));
    return new Parsed.Fields(values, markup.flawed());
  }

  private static Parsed failed(Reason reason, String detail) {
    return new Parsed.Failed(new Defect(reason, detail));
  }

  /** Ends the child process, if one runs. */
  @Override
  public void close() {
    documents.close();
  }
}
