package resumelake.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import resumelake.lake.LakeException;
import resumelake.source.SourceLine;
import resumelake.source.SourcesFile;

/** The sources a command works on: those of a sources file, or the embedded sample. */
final class SourceList {
  private SourceList() {}

  /**
   * @param file path or URI of a sources file; empty means the embedded sample
   * @param only names to keep; empty keeps all
   */
  static List<SourceLine> read(String file, List<String> only, Configuration configuration) {
    Path path = new Path(file.isEmpty() ? EmbeddedSample.unpack() : file);
    if (path.toUri().getScheme() == null) {
      path = new Path(java.nio.file.Path.of(path.toString()).toAbsolutePath().normalize().toUri());
    }
    return only(SourcesFile.parse(text(path, configuration), path.toString()), only);
  }

  private static String text(Path path, Configuration configuration) {
    try (InputStream in = path.getFileSystem(configuration).open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.FileNotFoundException e) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_SOURCE,
          "There is no sources file %s. Pass another one with --sources.",
          path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SourceLine> only(List<SourceLine> sources, List<String> only) {
    Set<String> unknown = new TreeSet<>(only);
    sources.forEach(source -> unknown.remove(source.name()));
    if (!unknown.isEmpty()) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_SOURCE,
          "The sources file has no source %s. It has: %s.",
          String.join(", ", unknown),
          sources.stream().map(SourceLine::name).collect(Collectors.joining(", ")));
    }
    return sources.stream()
        .filter(source -> only.isEmpty() || only.contains(source.name()))
        .toList();
  }
}
