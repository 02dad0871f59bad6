package resumelake.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what was read with what the manifest says: every data file, its rows, size and hash. */
final class ManifestCheck {
  static final String FILE = "manifest.json";

  private ManifestCheck() {}

  /**
   * What differs, one line each.
   *
   * @param manifest the whole text
   */
  static List<String> faults(String manifest, List<FileVerdict> read) {
    List<String> faults = new ArrayList<>();
    Map<String, FileVerdict> byPath = new TreeMap<>();
    read.forEach(file -> byPath.put(file.path(), file));
    try {
      JsonNode files = new ObjectMapper().readTree(manifest).path("files");
      if (!files.isArray() || files.isEmpty()) {
        faults.add("the manifest names no files");
      }
      for (JsonNode said : files) {
        FileVerdict file = byPath.remove(said.path("path").asText());
        if (file == null) {
          faults.add("a file of the manifest is missing");
        } else if (file.rows() != said.path("rows").asLong(-1)
            || file.bytes() != said.path("bytes").asLong(-1)
            || !file.sha256().equals(said.path("sha256").asText())) {
          faults.add(file.path() + " differs from the manifest in rows, size or hash");
        }
      }
    } catch (JsonProcessingException e) {
      faults.add("the manifest cannot be read");
    }
    byPath.keySet().stream()
        .filter(path -> path.contains(".jsonl") || path.matches(".*\\.(parquet|svg)"))
        .forEach(path -> faults.add(path + " is not in the manifest"));
    return faults;
  }
}
