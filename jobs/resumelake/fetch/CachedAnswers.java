package resumelake.fetch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in the cache folder, for those who must take something out of it for good. */
public final class CachedAnswers {
  private static final String META = ".json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private CachedAnswers() {}

  /**
   * Removes all answers of some sources, and what is no whole answer: bodies without an answer, and
   * parts that a killed run left.
   *
   * @return files that are gone
   */
  public static long remove(Path folder, Set<String> sources) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> walk = Files.walk(folder, 2)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      Set<String> kept = new HashSet<>();
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (PageCache.isOfAnswer(file) && name.endsWith(META) && !isOf(file, sources)) {
          kept.add(name.substring(0, name.length() - META.length()));
        }
      }
      long removed = 0;
      for (Path file : files) {
        String name = file.getFileName().toString();
        boolean answer = PageCache.isOfAnswer(file) && !kept.contains(name.split("\\.")[0]);
        if (answer || name.endsWith(PageCache.PART)) {
          removed += Files.deleteIfExists(file) ? 1 : 0;
        }
      }
      return removed;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot clean the cache folder " + folder, e);
    }
  }

  /** An answer that cannot be read is of any source. */
  private static boolean isOf(Path meta, Set<String> sources) throws IOException {
    try {
      return sources.contains(JSON.readTree(meta.toFile()).path("source").asText());
    } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
      return true;
    }
  }
}
