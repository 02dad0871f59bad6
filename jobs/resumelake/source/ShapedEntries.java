package resumelake.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files of a source with columns of its own: CSV, JSON or JSON lines, told by their first sign. */
final class ShapedEntries implements EntryReader {
  private final EntryReader rows;
  private final EntryReader lines;
  private final EntryReader elements;

  /**
   * @param shape one of {@link Shapes#names()}
   */
  ShapedEntries(String shape) {
    rows = new CsvEntries(Optional.of(shape));
    lines = JsonEntries.shaped(shape, true);
    elements = JsonEntries.shaped(shape, false);
  }

  @Override
  public List<String> defaultNames() {
    return List.of("*.csv", "*.tsv", "*.txt", "*.json", "*.jsonl", "*.ndjson");
  }

  @Override
  public void read(Dump.Entry entry, Dump dump) throws IOException {
    BufferedInputStream in = new BufferedInputStream(entry.in(), 4096);
    char first = firstSign(FileReader.beginning(in));
    Dump.Entry again = new Dump.Entry(in, entry.path(), entry.location());
    String name = entry.name().toLowerCase(Locale.ROOT);
    if (first == '{' && (name.endsWith(".jsonl") || name.endsWith(".ndjson"))) {
      lines.read(again, dump);
    } else if (first == '{' || first == '[') {
      elements.read(again, dump);
    } else {
      rows.read(again, dump);
    }
  }

  /** The first sign that is no white space, byte order mark or NUL (of UTF-16). */
  private static char firstSign(byte[] beginning) {
    for (byte one : beginning) {
      int sign = one & 0xFF;
      if (sign > ' ' && sign != 0xEF && sign != 0xBB && sign != 0xBF && sign < 0xFE) {
        return (char) sign;
      }
    }
    return ' ';
  }
}
