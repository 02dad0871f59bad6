package resumelake.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import resumelake.model.Defect;
import resumelake.model.Reason;

/** JSON objects: one a line, or as elements of arrays. */
final class JsonEntries implements EntryReader {
  private final boolean lines;
  private final Optional<String> shape;

  private JsonEntries(boolean lines, Optional<String> shape) {
    this.lines = lines;
    this.shape = shape;
  }

  /** One object on each line. */
  static JsonEntries lines() {
    return new JsonEntries(true, Optional.empty());
  }

  /** One object, an array of objects, or objects one after another. */
  static JsonEntries elements() {
    return new JsonEntries(false, Optional.empty());
  }

  /** Objects that the shape of that name knows. */
  static JsonEntries shaped(String shape, boolean lines) {
    return new JsonEntries(lines, Optional.of(shape));
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
    Map<String, String> context = new TreeMap<>();
    window.charset().ifPresent(charset -> context.put(Payloads.CHARSET, charset));
    shape.ifPresent(name -> context.put(Payloads.SHAPE, name));
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

  private void give(
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
        id =
            keys.isEmpty()
                ? Shapes.id(shape, value.object()).flatMap(own -> RecordIds.within(entry, own))
                : RecordIds.joined(
                    keys.stream().map(k -> JsonText.single(value.object(), k)).toList());
      }
    }
    dump.give(id.orElse(place), piece.bytes(), MediaTypes.JSON, entry.location(), context, defect);
  }
}
