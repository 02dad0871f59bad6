package resumelake.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import resumelake.gate.Clearance;
import resumelake.gate.GateReport;
import resumelake.hub.Exported;
import resumelake.hub.Linkage;
import resumelake.hub.Manifest;
import resumelake.hub.Shard;

/** An export as {@code resumelake.hub.Export} leaves it, of seeded bytes in place of rows. */
public final class InventedExport {
  private static final String CARD =
      """
      ---
      pretty_name: "resumelake %s"
      language:
      - en
      license: cc0-1.0
      task_categories:
      - text-generation
      tags:
      - resume
      size_categories:
      - n<1K
      configs:
      - config_name: instructions
        default: true
        data_files:
        - split: train
          path: instructions/train-*.parquet
      - config_name: resumes
        data_files:
        - split: train
          path: resumes/train-*.parquet
      dataset_info:
      - config_name: instructions
        features:
        - name: id
          dtype: string
      - config_name: resumes
        features:
        - name: id
          dtype: string
      ---

      # resumelake %s

      Résumés that nobody has written.
      """;

  private final Path folder;
  private final Map<String, byte[]> shards = new TreeMap<>();
  private String release = "r1";
  private boolean publishable = true;

  private InventedExport(Path folder) {
    this.folder = folder;
  }

  /** An export below a folder, {@code out} of a lake {@code lake}. */
  public static InventedExport in(Path folder) {
    return new InventedExport(folder);
  }

  public InventedExport release(String name) {
    this.release = name;
    return this;
  }

  InventedExport notPublishable() {
    this.publishable = false;
    return this;
  }

  /** Adds a shard of seeded bytes. */
  public InventedExport shard(String path, int bytes, long seed) {
    byte[] content = new byte[bytes];
    new Random(seed).nextBytes(content);
    shards.put(path, content);
    return this;
  }

  /** Three shards of both configs. */
  public InventedExport small() {
    return shard("instructions/train-00000-of-00001.parquet", 70_000, 1)
        .shard("resumes/train-00000-of-00001.parquet", 90_001, 2)
        .shard("jsonl/instructions/train-00000-of-00001.jsonl.gz", 30_000, 3);
  }

  /** Writes all files and the gate's report. */
  public InventedExport write() throws IOException {
    Path out = folder.resolve("out");
    List<GateReport.Read> read = new ArrayList<>();
    List<Shard> files = new ArrayList<>();
    for (Map.Entry<String, byte[]> shard : shards.entrySet()) {
      String sha256 = Digests.hex("SHA-256", shard.getValue());
      long bytes = shard.getValue().length;
      String config = shard.getKey().contains("instructions") ? "instructions" : "resumes";
      files.add(new Shard(shard.getKey(), config, "train", 1, bytes, sha256));
      read.add(new GateReport.Read(shard.getKey(), 1, bytes, sha256));
      write(out.resolve(shard.getKey()), shard.getValue());
    }
    byte[] card = CARD.formatted(release, release).getBytes(StandardCharsets.UTF_8);
    write(out.resolve("README.md"), card);
    read.add(read("README.md", card));
    read.add(read("manifest.json", manifest(files, "")));
    GateReport report =
        new GateReport("passed", GateReport.NEEDED, 0, read, List.of(), 0, List.of());
    write(out.resolve("manifest.json"), manifest(files, report.hash()));
    write(
        folder.resolve("lake/gate-reports/" + report.hash() + ".json"),
        report.json().getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private static GateReport.Read read(String path, byte[] bytes) {
    return new GateReport.Read(path, 1, bytes.length, Digests.hex("SHA-256", bytes));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private byte[] manifest(List<Shard> files, String report) {
    Manifest manifest =
        new Manifest(
            release,
            "d".repeat(64),
            Map.of("gold.instruction_pairs", 1L),
            "revision",
            "rules",
            "settings",
            publishable ? "cc0-1.0" : "mixed",
            publishable,
            publishable ? List.of() : List.of("7 rows under unstated (UNCLEAR) of found"),
            List.of(),
            "kept",
            128,
            new Linkage(1, 1, 1, 1),
            Map.of("pairs", 3L),
            files,
            report);
    try {
      return (JsonMapper.builder()
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .build()
                  .writeValueAsString(manifest)
              + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its files by path, as they lie there now. */
  public Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : shards.keySet()) {
      files.put(path, Files.readAllBytes(file(path)));
    }
    files.put("manifest.json", Files.readAllBytes(file("manifest.json")));
    return files;
  }

  public Path file(String path) {
    return folder.resolve("out").resolve(path);
  }

  Exported exported() {
    return Exported.in(new Configuration(false), folder.resolve("out").toString()).orElseThrow();
  }

  Clearance clearance() {
    return exported().clearance(new Configuration(false), folder.resolve("lake").toString());
  }
}
