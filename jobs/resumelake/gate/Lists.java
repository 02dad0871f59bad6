package resumelake.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The gate's own lists: files beside the classes. A line {@code = section} opens a section, {@code
 * #} a remark; words stand between blanks.
 */
final class Lists {
  private Lists() {}

  /**
   * The words of one section.
   *
   * @throws IllegalStateException where the file or the section is missing: there is no weaker gate
   */
  static List<String> words(String file, String section) {
    List<String> words = new ArrayList<>();
    for (String line : lines(file, section)) {
      words.addAll(List.of(line.split(" +")));
    }
    return words;
  }

  /** The lines of one section. */
  static List<String> lines(String file, String section) {
    List<String> found = new ArrayList<>();
    try (InputStream in = Lists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The class path has no list " + file);
      }
      boolean inside = false;
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("= ")) {
          inside = line.equals("= " + section);
        } else if (inside && !line.isBlank() && !line.startsWith("#")) {
          found.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("List " + file + " has no section " + section);
    }
    return found;
  }
}
