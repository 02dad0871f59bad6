package resumelake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Names of LinkedIn's job functions by their abbreviations, {@code linkedin-functions.tsv}. */
final class LinkedinFunctions {
  private static final Map<String, String> NAMES = load();

  /** Says that a function is none of the others. */
  private static final String OTHER = "OTHR";

  private LinkedinFunctions() {}

  /** The name; what is no abbreviation that is known stays as it is, and "other" is nothing. */
  static String name(String written) {
    boolean other = written.equals(OTHER) || written.equalsIgnoreCase("Other");
    return other ? "" : NAMES.getOrDefault(written, written);
  }

  private static Map<String, String> load() {
    try (InputStream in = LinkedinFunctions.class.getResourceAsStream("linkedin-functions.tsv")) {
      Map<String, String> names = new TreeMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .forEach(cells -> names.put(cells[0], cells[1]));
      return Map.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
