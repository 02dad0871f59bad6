package resumelake.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import resumelake.model.Defect;
import resumelake.model.Reason;

/** JSON objects: one a line, or as elements of arrays. */
final class JsonEntries implements EntryReader {
  private final boolean lines;

  private JsonEntries(boolean lines) {
    this.lines = lines;
  }

  /** One object on each line. */
  static JsonEntries lines() {
    return new JsonEntries(true);
  }

  /** One object, an array of objects, or objects one after another. */
  static JsonEntries elements() {
    return new JsonEntries(false);
  }

  private record Piece(byte[] bytes, Optional<Defect> defect) {}

  @FunctionalInterface
  private interface Pieces {
    Optional<Piece> next() throws IOException;
  }

  @Override
  public List<String> defaultNames() {
    return lines ? List.of("*.jsonl", "*.ndjson", "*.json") : List.of("*.json");
  }

  @Override
  public void read(Dump.Entry entry, Dump dump) throws IOException {
    ByteWindow window = new ByteWindow(entry.in(), SourceOptions.charset(dump.options()));
    Pieces pieces = lines ? ofLines(window) : ofElements(window);
    Map<String, String> context =
        window.charset().map(c -> Map.of(Payloads.CHARSET, c)).orElse(Map.of());
    long ordinal = 0;
    for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
      ordinal++;
      give(entry, dump, entry.path() + "#" + ordinal, piece.get(), context);
    }
    if (ordinal == 0) {
      Defect empty = new Defect(Reason.EMPTY_FILE, "nothing but white space");
      dump.bad(entry.path(), new byte[0], MediaTypes.JSON, entry, empty);
    }
  }

  private static Pieces ofLines(ByteWindow window) {
    LineSplitter splitter = new LineSplitter(window, Caps.RECORD);
    return () -> splitter.next().map(line -> new Piece(line.bytes(), line.defect()));
  }

  private static Pieces ofElements(ByteWindow window) {
    JsonSplitter splitter = new JsonSplitter(window, Caps.RECORD);
    return () -> splitter.next().map(element -> new Piece(element.bytes(), element.defect()));
  }

  private static void give(
      Dump.Entry entry, Dump dump, String place, Piece piece, Map<String, String> context) {
    Optional<Defect> defect = piece.defect();
    Optional<String> id = Optional.empty();
    if (defect.isEmpty()) {
      Optional<String> charset = Optional.ofNullable(context.get(Payloads.CHARSET));
      JsonValues.Read read = JsonValues.read(PayloadText.decode(piece.bytes(), charset).text());
      if (read instanceof JsonValues.Read.Faulty faulty) {
        defect = Optional.of(faulty.defect());
      } else if (read instanceof JsonValues.Read.Value value) {
        List<String> keys = SourceOptions.columns(dump.options(), SourceOptions.ID);
        id = RecordIds.joined(keys.stream().map(k -> JsonText.single(value.object(), k)).toList());
      }
    }
    dump.give(id.orElse(place), piece.bytes(), MediaTypes.JSON, entry.location(), context, defect);
  }
}
