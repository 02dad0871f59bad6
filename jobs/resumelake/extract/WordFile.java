package resumelake.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A word list beside this class: one entry a line, {@code #} begins a comment line. */
final class WordFile {
  private WordFile() {}

  static List<String> lines(String name) {
    try (InputStream in = WordFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No word file " + name + " beside " + WordFile.class);
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("\n"))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::stripTrailing)
          .collect(Collectors.toUnmodifiableList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read word file " + name, e);
    }
  }

  /** All words of the file; a line may hold several, parted by blanks. */
  static Set<String> words(String name) {
    return lines(name).stream()
        .flatMap(line -> Arrays.stream(line.trim().split(" +")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
