package resumelake.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Reads one file of an export to its end: name, every value, every key, and what stands beside the
 * rows. A file that cannot be read is a fault, never a pass.
 */
final class FileReading {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Configuration configuration;
  private final ShardFile file;
  private final Rules rules;
  private final List<String> faults = new ArrayList<>();
  private final TreeSet<String> paths = new TreeSet<>();
  private Findings findings;
  private long rows;

  /**
   * What is looked for.
   *
   * @param detectors rules of form
   * @param known identifiers of the lake and the canaries
   */
  record Rules(List<Detector> detectors, KnownIndex known, Exceptions exceptions) {}

  FileReading(Configuration configuration, ShardFile file, Rules rules) {
    this.configuration = configuration;
    this.file = file;
    this.rules = rules;
  }

  FileVerdict read() {
    long bytes = 0;
    String sha256 = "";
    try {
      Path path = new Path(file.uri());
      FileSystem found = path.getFileSystem(configuration);
      FileSystem files = found instanceof LocalFileSystem disk ? disk.getRawFileSystem() : found;
      bytes = files.getFileStatus(path).getLen();
      sha256 = hash(files, path);
      findings =
          new Findings(file.path(), sha256, rules.detectors(), rules.known(), rules.exceptions());
      findings.look(file.path(), "name", "", "path");
      findings.look(file.path().replaceAll("[/_.-]+", " "), "name", "", "path");
      content(files, path);
      TreeSet<String> unknown = new TreeSet<>(Columns.unknown(paths));
      if (!unknown.isEmpty()) {
        faults.add(file.path() + " has " + unknown.size() + " unknown columns, " + shown(unknown));
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      faults.add(file.path() + " cannot be read to its end: " + e.getClass().getSimpleName());
    }
    return new FileVerdict(
        file.path(),
        rows,
        bytes,
        sha256,
        faults,
        findings == null ? List.of() : findings.first(),
        findings == null ? 0 : findings.found());
  }

  /** Names of unknown columns may themselves be personal: their shape is shown. */
  private static String shown(TreeSet<String> unknown) {
    List<String> shapes = new ArrayList<>();
    for (String path : unknown) {
      shapes.add(Sighting.of(Kind.NAME, 0, path.length()).sample(Text.of(path)));
    }
    return "for example " + shapes.get(0);
  }

  private void content(FileSystem files, Path path) throws IOException {
    String name = file.path();
    if (name.endsWith(".parquet")) {
      new ParquetReading(configuration, path, this).read();
    } else if (name.endsWith(".jsonl")) {
      lines(files.open(path));
    } else if (name.endsWith(".jsonl.gz")) {
      lines(new GZIPInputStream(files.open(path), 1 << 16));
    } else if (name.endsWith(".md") || name.endsWith(".json")) {
      text(files.open(path));
    } else if (name.endsWith(".svg")) {
      new DrawingReading(files.open(path), this).read();
    } else {
      faults.add(name + " is of no type that may leave");
    }
  }

  private static String hash(FileSystem files, Path path) throws IOException {
    try (InputStream in = files.open(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  // What the readers of formats tell

  /** A row begins. */
  void row() {
    rows++;
  }

  /** A path of a column or key. */
  void path(String path) {
    paths.add(path);
  }

  void fault(String fault) {
    faults.add(file.path() + " " + fault);
  }

  /** A value of a row. */
  void value(String value, String id, String path) {
    findings.look(value, id.isEmpty() ? "line " + rows : id, id, path);
  }

  /** A text beside the rows. */
  void aside(String value, String place, String path) {
    findings.look(value, place, "", path);
  }

  // Formats of text

  private void text(InputStream in) throws IOException {
    try (BufferedReader lines = reader(in)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        findings.look(line, "line " + ++number, "", "text");
      }
    }
  }

  private void lines(InputStream in) throws IOException {
    try (BufferedReader lines = reader(in)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows++;
        object(line);
      }
    }
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(java.nio.charset.CodingErrorAction.REPORT)),
        1 << 16);
  }

  private void object(String line) throws IOException {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        fault("has a line that is no object");
        return;
      }
      fields(json, "", new String[] {""});
      if (json.nextToken() != null) {
        fault("has a line with more than one object");
      }
    }
  }

  /** Walks one object; the id comes first in all layouts that have one. */
  private void fields(JsonParser json, String parent, String[] id) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String path = parent.isEmpty() ? json.currentName() : parent + "." + json.currentName();
      json.nextToken();
      value(json, path, id);
    }
  }

  private void value(JsonParser json, String path, String[] id) throws IOException {
    if (paths.add(path)) {
      findings.look(path, "line " + rows, "", "key");
    }
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      fields(json, path, id);
    } else if (token == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        value(json, path + ".*", id);
      }
    } else if (token != JsonToken.VALUE_NULL) {
      String text = json.getText();
      if (path.equals("id")) {
        id[0] = text;
      }
      value(text, id[0], path);
    }
  }
}
