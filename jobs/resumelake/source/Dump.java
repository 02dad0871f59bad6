package resumelake.source;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import resumelake.model.Defect;
import resumelake.model.RawDocument;

/** One file being read: gives out its records, each under an id of its own. */
final class Dump {
  /**
   * A file, or a file within an archive.
   *
   * @param path name of the file, or path within the archive
   * @param location the same with the archive's name before it
   */
  record Entry(InputStream in, String path, String location) {
    /** Last segment of the path, without {@code .gz}. */
    String name() {
      String name = path.substring(path.lastIndexOf('/') + 1);
      return name.toLowerCase(java.util.Locale.ROOT).endsWith(".gz")
          ? name.substring(0, name.length() - 3)
          : name;
    }
  }

  private final SourceLine source;
  private final Consumer<RawDocument> out;
  private final SeenIds ids = new SeenIds();

  Dump(SourceLine source, Consumer<RawDocument> out) {
    this.source = source;
    this.out = out;
  }

  Map<String, String> options() {
    return source.options();
  }

  String sourceName() {
    return source.name();
  }

  void good(String id, byte[] payload, String mediaType, Entry entry, Map<String, String> context) {
    give(id, payload, mediaType, entry.location(), context, Optional.empty());
  }

  void bad(String id, byte[] payload, String mediaType, Entry entry, Defect defect) {
    give(id, payload, mediaType, entry.location(), Map.of(), Optional.of(defect));
  }

  void give(
      String id,
      byte[] payload,
      String mediaType,
      String location,
      Map<String, String> context,
      Optional<Defect> defect) {
    out.accept(new RawDocument(ids.unique(id), payload, mediaType, location, context, defect));
  }
}
