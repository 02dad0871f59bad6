package resumelake.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import resumelake.model.Defect;
import resumelake.model.Reason;

/** CSV files with a header line, which goes into the context of each record. */
final class CsvEntries implements EntryReader {
  private final Optional<String> shape;

  CsvEntries() {
    this(Optional.empty());
  }

  /**
   * @param shape name of the shape that knows the columns
   */
  CsvEntries(Optional<String> shape) {
    this.shape = shape;
  }

  @Override
  public List<String> defaultNames() {
    return List.of("*.csv", "*.tsv", "*.txt");
  }

  @Override
  public void read(Dump.Entry entry, Dump dump) throws IOException {
    ByteWindow window = new ByteWindow(entry.in(), SourceOptions.charset(dump.options()));
    char delimiter = SourceOptions.delimiter(dump.options());
    CsvSplitter splitter = new CsvSplitter(window, delimiter, Caps.RECORD);
    Optional<CsvSplitter.Record> header = splitter.next();
    if (header.isEmpty()) {
      Defect empty = new Defect(Reason.EMPTY_FILE, "no header line");
      dump.bad(entry.path(), new byte[0], MediaTypes.CSV, entry, empty);
      return;
    }
    long ordinal = 0;
    if (header.get().defect().isPresent()) {
      ordinal++;
      give(entry, dump, ordinal, header.get(), Map.of(), Optional.empty());
    }
    Map<String, String> context = context(header.get(), window);
    List<String> columns = columns(context, delimiter, entry, dump);
    for (var record = splitter.next(); record.isPresent(); record = splitter.next()) {
      ordinal++;
      CsvSplitter.Record checked = checked(record.get(), columns.size());
      give(entry, dump, ordinal, checked, context, id(checked, columns, context, dump, entry));
    }
  }

  private Map<String, String> context(CsvSplitter.Record header, ByteWindow window) {
    Map<String, String> context = new TreeMap<>();
    if (header.defect().isEmpty()) {
      context.put(Payloads.HEADER, PayloadText.decode(header.bytes(), window.charset()).text());
    }
    window.charset().ifPresent(charset -> context.put(Payloads.CHARSET, charset));
    shape.ifPresent(name -> context.put(Payloads.SHAPE, name));
    return context;
  }

  private List<String> columns(
      Map<String, String> context, char delimiter, Dump.Entry entry, Dump dump) {
    if (!context.containsKey(Payloads.HEADER)) {
      return List.of();
    }
    List<String> columns =
        CsvFields.of(context.get(Payloads.HEADER), delimiter).stream().map(String::strip).toList();
    List<String> faults = new ArrayList<>();
    List<String> keys = new ArrayList<>(SourceOptions.FIELDS);
    keys.add(SourceOptions.ID);
    for (String key : keys) {
      for (String column : SourceOptions.columns(dump.options(), key)) {
        if (!columns.contains(column)) {
          faults.add(
              "Source %s: option '%s' names the column '%s', which %s lacks. Its columns are %s."
                  .formatted(
                      dump.sourceName(),
                      key,
                      column,
                      entry.location(),
                      String.join(", ", columns)));
        }
      }
    }
    Shapes.fault(shape, columns, dump.sourceName(), entry.location()).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new SourcesException(faults);
    }
    return columns;
  }

  private static CsvSplitter.Record checked(CsvSplitter.Record record, int columns) {
    if (record.defect().isPresent() || record.columns() == columns) {
      return record;
    }
    String detail =
        columns == 0
            ? "the header line is broken"
            : record.columns() + " columns in place of " + columns;
    return new CsvSplitter.Record(
        record.bytes(), record.columns(), Optional.of(new Defect(Reason.CSV_RAGGED_ROW, detail)));
  }

  private Optional<String> id(
      CsvSplitter.Record record,
      List<String> columns,
      Map<String, String> context,
      Dump dump,
      Dump.Entry entry) {
    List<String> wanted = SourceOptions.columns(dump.options(), SourceOptions.ID);
    Optional<String> own = wanted.isEmpty() ? Shapes.idColumn(shape, columns) : Optional.empty();
    if ((wanted.isEmpty() && own.isEmpty()) || record.defect().isPresent()) {
      return Optional.empty();
    }
    Optional<String> charset = Optional.ofNullable(context.get(Payloads.CHARSET));
    String text = PayloadText.decode(record.bytes(), charset).text();
    List<String> fields = CsvFields.of(text, SourceOptions.delimiter(dump.options()));
    if (own.isPresent()) {
      return RecordIds.within(entry, fields.get(columns.indexOf(own.get())));
    }
    return RecordIds.joined(wanted.stream().map(c -> fields.get(columns.indexOf(c))).toList());
  }

  private static void give(
      Dump.Entry entry,
      Dump dump,
      long ordinal,
      CsvSplitter.Record record,
      Map<String, String> context,
      Optional<String> id) {
    dump.give(
        id.orElseGet(() -> entry.path() + "#" + ordinal),
        record.bytes(),
        MediaTypes.CSV,
        entry.location(),
        context,
        record.defect());
  }
}
