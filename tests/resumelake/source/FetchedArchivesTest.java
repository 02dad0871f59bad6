package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.fetch.Fetcher;
import resumelake.model.RawDocument;
import resumelake.text.KeyedHash;

/** Archives from a server on a real socket: fetched once, checked, and read by general readers. */
class FetchedArchivesTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final Map<String, String> BYTES =
      Map.of("content-type", "application/octet-stream");
  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  @TempDir Path folder;
  private final ReplayServer server = ReplayServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(utf8(namesAndTexts[i + 1]));
      }
    }
    return bytes.toByteArray();
  }

  /** Three invented people in a Parquet file with a list, a date and an absent value. */
  private byte[] parquet() throws IOException {
    MessageType type =
        MessageTypeParser.parseMessageType(
            "message row { required int64 id; required binary CV (STRING); optional binary Position"
                + " (STRING); optional double years; optional int32 day (DATE); optional group"
                + " skills (LIST) { repeated group list { optional binary element (STRING); } } }");
    Path file = folder.resolve("made.parquet");
    SimpleGroupFactory groups = new SimpleGroupFactory(type);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withConf(new Configuration(false))
            .withType(type)
            .build()) {
      for (int i = 1; i <= 3; i++) {
        Group row = groups.newGroup().append("id", (long) i).append("CV", "Résumé " + i);
        if (i < 3) {
          row.append("Position", "Engineer").append("years", 2.5).append("day", 20000);
          Group skills = row.addGroup("skills");
          skills.addGroup("list").append("element", "Java");
          skills.addGroup("list").append("element", "SQL");
        }
        writer.write(row);
      }
    }
    return Files.readAllBytes(file);
  }

  private ReplayServer answer(String path, Map<String, String> headers, byte[] body) {
    return server.with("GET", server.at(path), "", 200, headers, body);
  }

  private Archives.Outcome fetch(SourceLine line) {
    return fetch(line, 0);
  }

  /** The same some days later; a version that the line does not name holds for seven. */
  private Archives.Outcome fetch(SourceLine line, int days) {
    Instant now = Instant.parse("2026-11-01T00:00:00Z").plus(Duration.ofDays(days));
    try (Fetcher fetcher = ApiFixtures.fetcher(server, folder.resolve("cache"), now)) {
      return Archives.fetch(
          line, fetcher, folder.resolve("fetched"), InstantSource.fixed(now), Duration.ofDays(7));
    }
  }

  /** What was asked since so many requests, without the addresses' queries. */
  private List<String> askedSince(int before) {
    return server.requests().stream().skip(before).map(r -> r.replaceAll("\\?.*", "")).toList();
  }

  private static List<String> payloads(Archives.Outcome outcome) throws IOException {
    return read(outcome).stream()
        .map(row -> row.recordId() + " " + new String(row.payload(), StandardCharsets.UTF_8))
        .toList();
  }

  private SourceLine line(String reader, String options) {
    return ApiFixtures.line(reader, server.at(""), options);
  }

  private static List<RawDocument> read(Archives.Outcome outcome) throws IOException {
    SourceLine files = ((Archives.Outcome.Ready) outcome).files();
    List<RawDocument> documents = new ArrayList<>();
    try (Stream<Path> found = Files.walk(Path.of(java.net.URI.create(files.location())))) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.getFileName().toString().startsWith("_")) {
          try (InputStream in = Files.newInputStream(file)) {
            Readers.of(files.reader())
                .read(in, file.getFileName().toString(), files, documents::add);
          }
        }
      }
    }
    return documents;
  }

  private static String why(Archives.Outcome outcome) {
    return ((ApiWalk.End.Failed) ((Archives.Outcome.Stopped) outcome).end()).detail();
  }

  @Test
  void kaggleGivesAZipThatTheCsvReaderReads() throws IOException {
    answer(
        "/datasets/download/owner/set?dataset_version_number=3",
        BYTES,
        zip("a.csv", "ID,Resume\n1,\"one\ntwo\"\n2,three\n", "notes.txt", "x"));
    SourceLine line = line("kaggle", "dataset=owner/set;version=3;include=*.csv;id=ID;text=Resume");

    assertThat(read(fetch(line))).extracting(RawDocument::recordId).containsExactly("1", "2");
    int asked = server.requests().size();
    assertThat(read(fetch(line))).hasSize(2);
    assertThat(server.requests()).hasSize(asked);
  }

  @Test
  void aVersionThatTheLineDoesNotNameIsLookedAtAgainAfterItsTime() throws IOException {
    String path = "/datasets/download/owner/set";
    answer(path, BYTES, zip("a.csv", "ID,Resume\n1,one\n2,two\n"));
    SourceLine line = line("kaggle", "dataset=owner/set;id=ID;text=Resume");
    List<String> first = payloads(fetch(line, 0));

    assertThat(payloads(fetch(line, 6))).isEqualTo(first);
    assertThat(server.requests()).as("it holds").hasSize(1);
    assertThat(payloads(fetch(line, 8))).isEqualTo(first);
    assertThat(askedSince(1)).containsExactly("304 GET " + path);
    assertThat(payloads(fetch(line, 14))).isEqualTo(first);
    assertThat(server.requests()).as("and holds again").hasSize(2);

    answer(path, BYTES, zip("a.csv", "ID,Resume\n1,one\n2,changed\n"));
    assertThat(payloads(fetch(line, 16)))
        .as("under the same ids, which makes a new revision of the one that differs")
        .containsExactly(first.get(0), "2 2,changed");
    assertThat(askedSince(2)).containsExactly("200 GET " + path);
    try (Stream<Path> versions = Files.list(folder.resolve("fetched/kaggle"))) {
      assertThat(versions).as("the older version is gone").hasSize(1);
    }
  }

  @Test
  void aVersionThatTheLineNamesIsNeverAskedAgain() throws IOException {
    answer(
        "/datasets/download/owner/set?dataset_version_number=3",
        BYTES,
        zip("a.csv", "ID,Resume\n1,one\n"));
    answer(
        "/repos/owner/cvs/zipball/" + COMMIT,
        Map.of("content-type", "application/zip"),
        zip("owner-cvs-0123456/1.txt", "A resume."));
    for (SourceLine line :
        List.of(
            line("kaggle", "dataset=owner/set;version=3"),
            line("github_archive", "repo=owner/cvs;commit=" + COMMIT + ";format=text"))) {
      int before = server.requests().size();
      fetch(line, 0);
      assertThat(read(fetch(line, 1000))).hasSize(1);
      assertThat(askedSince(before)).hasSize(1);
    }
  }

  @Test
  void equalBytesAreNoNewVersionWhateverTheHostSays() throws IOException {
    server.withoutTags();
    String path = "/datasets/download/owner/set";
    answer(path, BYTES, zip("a.csv", "ID,Resume\n1,one\n"));
    SourceLine line = line("kaggle", "dataset=owner/set");
    Archives.Outcome first = fetch(line, 0);

    assertThat(fetch(line, 8)).isEqualTo(first);
    assertThat(askedSince(0)).containsExactly("200 GET " + path, "200 GET " + path);
    assertThat(fetch(line, 9)).isEqualTo(first);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aNewerVersionThatCannotComeWholeTakesNoPlace() throws IOException {
    String path = "/datasets/download/owner/set";
    answer(path, BYTES, zip("a.csv", "ID,Resume\n1,one\n"));
    SourceLine line = line("kaggle", "dataset=owner/set");
    Archives.Outcome first = fetch(line, 0);
    answer(path, BYTES, utf8("<!DOCTYPE html><title>Log in</title>"));

    assertThat(why(fetch(line, 8))).contains("no zip archive");
    answer(path, BYTES, zip("a.csv", "ID,Resume\n1,one\n"));
    assertThat(fetch(line, 8)).isEqualTo(first);
  }

  @Test
  void ofABranchThatHasMovedOnlyTheFilesThatChangedAreFetched() throws IOException {
    SourceLine line = line("huggingface", "dataset=o/cvs;revision=main;include=*.csv;id=ID");
    branch("ID,Resume\n1,one\n", "ID,Resume\n2,two\n");
    List<String> first = payloads(fetch(line, 0));
    branch("ID,Resume\n1,one\n", "ID,Resume\n2,changed\n");
    int before = server.requests().size();

    assertThat(payloads(fetch(line, 8))).containsExactly(first.get(0), "2 2,changed");
    assertThat(askedSince(before))
        .containsExactly(
            "200 GET /api/datasets/o/cvs/tree/main", "200 GET /datasets/o/cvs/resolve/main/b.csv");
  }

  /** A dataset with two files of which the Hub tells the sums. */
  private void branch(String a, String b) {
    List<String> files = new ArrayList<>();
    Map.of("a.csv", a, "b.csv", b)
        .forEach(
            (name, text) -> {
              answer("/datasets/o/cvs/resolve/main/" + name, BYTES, utf8(text));
              files.add(
                  "{\"type\":\"file\",\"path\":\"%s\",\"size\":%d,\"lfs\":{\"oid\":\"%s\"}}"
                      .formatted(name, utf8(text).length, KeyedHash.plain(utf8(text))));
            });
    answer("/api/datasets/o/cvs/tree/main?recursive=true", JSON, utf8(files.toString()));
  }

  @Test
  void githubGivesTheFilesOfOneCommitWithoutPointers() throws IOException {
    answer(
        "/repos/owner/cvs/zipball/" + COMMIT,
        Map.of("content-type", "application/zip"),
        zip(
            "owner-cvs-0123456/1.txt", "A resume.",
            "owner-cvs-0123456/2.txt", "version https://git-lfs.github.com/spec/v1\noid x\n"));

    List<RawDocument> read =
        read(fetch(line("github_archive", "repo=owner/cvs;commit=" + COMMIT + ";format=text")));

    assertThat(read).hasSize(2);
    assertThat(read.get(0).defect()).isEmpty();
    assertThat(read.get(1).defect().get().detail()).contains("pointer of Git LFS");
  }

  @Test
  void whatIsNotTheFileIsRefused() throws IOException {
    answer(
        "/datasets/download/a/html", Map.of("content-type", "text/html"), utf8("<html>in</html>"));
    answer("/datasets/download/a/page", BYTES, utf8("<!DOCTYPE html><title>Log in</title>"));
    answer("/datasets/download/a/text", BYTES, utf8("not a zip"));

    assertThat(why(fetch(line("kaggle", "dataset=a/html")))).contains("text/html");
    assertThat(why(fetch(line("kaggle", "dataset=a/page")))).contains("no zip archive");
    assertThat(why(fetch(line("kaggle", "dataset=a/text")))).contains("no zip archive");
    assertThat(why(fetch(line("kaggle", "dataset=gone/gone")))).contains("NOT_FOUND");
  }

  @Test
  void mendeleyGivesTheFilesThatFitAndNamesTheirSums() throws IOException {
    byte[] good = utf8("ID,Resume\n1,one\n");
    byte[] list =
        new ObjectMapper()
            .writeValueAsBytes(
                List.of(
                    file("resumes.csv", "/files/1", good.length, KeyedHash.plain(good)),
                    file("readme.pdf", "/files/2", 9, "")));
    answer("/datasets/xyz/files?folder_id=root&version=1", JSON, list);
    answer("/files/1", Map.of("content-type", "text/csv"), good);

    assertThat(read(fetch(line("mendeley", "dataset=xyz;version=1;include=*.csv")))).hasSize(1);

    server.with("GET", server.at("/files/1"), "", 200, BYTES, utf8("ID,Resume\n1,two\n"));
    assertThat(why(fetch(line("mendeley", "dataset=xyz;version=1;include=resumes.csv"))))
        .contains("SHA-256");
  }

  private Map<String, Object> file(String name, String path, int size, String sum) {
    return Map.of(
        "filename",
        name,
        "content_details",
        Map.of("download_url", server.at(path), "size", size, "sha256_hash", sum));
  }

  @Test
  void huggingFaceGivesItsParquetFilesAsJsonObjects() throws IOException {
    byte[] parquet = parquet();
    answer("/api/datasets/o/cvs", JSON, utf8("{\"sha\":\"abc123\",\"private\":false}"));
    answer(
        "/api/datasets/o/cvs/tree/abc123?recursive=true",
        JSON,
        utf8(
            "[{\"type\":\"directory\",\"path\":\"data\"},{\"type\":\"file\",\"path\":\"README.md\","
                + "\"size\":5},{\"type\":\"file\",\"path\":\"data/train-0.parquet\",\"size\":"
                + parquet.length
                + ",\"lfs\":{\"oid\":\""
                + KeyedHash.plain(parquet)
                + "\"}}]"));
    answer("/datasets/o/cvs/resolve/abc123/data/train-0.parquet", BYTES, parquet);

    List<RawDocument> rows = read(fetch(line("huggingface", "dataset=o/cvs;id=id;text=CV")));

    assertThat(rows).extracting(RawDocument::recordId).containsExactly("1", "2", "3");
    assertThat(rows.get(0).payload())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            "{\"id\":1,\"CV\":\"Résumé 1\",\"Position\":\"Engineer\",\"years\":2.5,"
                + "\"day\":\"2024-10-04\",\"skills\":[\"Java\",\"SQL\"]}");
    assertThat(rows.get(2).payload())
        .asString(StandardCharsets.UTF_8)
        .endsWith("\"Position\":null,\"years\":null,\"day\":null,\"skills\":null}");
  }

  @Test
  void huggingFaceRowsComeFromTheViewerWhereThereIsNoFile() throws IOException {
    answer("/api/datasets/o/rows", JSON, utf8("{\"sha\":\"abc123\"}"));
    answer("/api/datasets/o/rows/tree/abc123?recursive=true", JSON, utf8("[]"));
    answer(
        "/splits?dataset=o/rows",
        JSON,
        utf8("{\"splits\":[{\"dataset\":\"o/rows\",\"config\":\"default\",\"split\":\"train\"}]}"));
    answer(
        "/rows?dataset=o/rows&config=default&split=train&offset=0&length=100",
        JSON,
        utf8(
            "{\"features\":[],\"rows\":[{\"row_idx\":0,\"row\":{\"CV\":\"one\",\"More\":\"cut\"},"
                + "\"truncated_cells\":[\"More\"]},{\"row_idx\":1,\"row\":{\"CV\":\"two\"},"
                + "\"truncated_cells\":[]}],\"num_rows_total\":2}"));

    List<RawDocument> rows =
        read(fetch(line("huggingface", "dataset=o/rows;viewer=" + server.at(""))));

    assertThat(rows)
        .extracting(row -> new String(row.payload(), StandardCharsets.UTF_8))
        .containsExactly("{\"CV\":\"one\"}", "{\"CV\":\"two\"}");
  }

  @Test
  void aParquetFileThatIsCutOffGivesItsDefect() throws IOException {
    byte[] parquet = parquet();
    List<RawDocument> read = new ArrayList<>();
    SourceLine line = new SourceLine("p", "parquet", "p.parquet", "MIT", Map.of());
    Readers.of("parquet")
        .read(
            new java.io.ByteArrayInputStream(parquet, 0, parquet.length / 2),
            "p.parquet",
            line,
            read::add);

    assertThat(read)
        .singleElement()
        .satisfies(d -> assertThat(d.defect().get().reason().name()).isEqualTo("FILE_UNREADABLE"));
  }
}
