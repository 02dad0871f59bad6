package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.bronze.Gathering;
import resumelake.fetch.FetchListener;
import resumelake.fetch.HttpFetcher;
import resumelake.lake.Lake;
import resumelake.source.ApiFixtures;
import resumelake.source.RealRecordings;
import resumelake.source.ReplayServer;
import resumelake.source.SourceLine;
import resumelake.text.KeyedHash;

/**
 * All API sources and all archive sources of one sources file, from a server on a real socket into
 * bronze; and again, where nothing but their versions may be asked.
 */
@Tag("spark")
class AllSourcesTest {
  private static final List<String> APIS =
      List.of("adzuna", "github_users", "openalex", "semantic_scholar", "stackexchange");
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path folder;

  private final ReplayServer server = ReplayServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private void answer(String path, String type, byte[] body) {
    server.with("GET", server.at(path), "", 200, Map.of("content-type", type), body);
  }

  private void kaggle(String second) throws IOException {
    answer(
        "/datasets/download/o/set",
        "application/zip",
        zip("a.csv", "ID,Resume\n1,Baker\n2," + second + "\n"));
  }

  /**
   * Archives of invented people: two records of Kaggle, two of a branch, one each of the others.
   */
  private void archives() throws IOException {
    kaggle("Driver");
    byte[] csv = "ID,Resume\n1,Cook\n2,Clerk\n".getBytes(StandardCharsets.UTF_8);
    answer(
        "/api/datasets/o/cvs/tree/main?recursive=true",
        "application/json",
        ("[{\"type\":\"file\",\"path\":\"a.csv\",\"size\":" + csv.length + ",\"oid\":\"1\"}]")
            .getBytes(StandardCharsets.UTF_8));
    answer("/datasets/o/cvs/resolve/main/a.csv", "text/csv", csv);
    byte[] one = "ID,Resume\n1,Nurse\n".getBytes(StandardCharsets.UTF_8);
    answer(
        "/datasets/xyz/files?folder_id=root&version=1",
        "application/json",
        ("[{\"filename\":\"m.csv\",\"content_details\":{\"download_url\":\""
                + server.at("/files/1")
                + "\",\"size\":"
                + one.length
                + ",\"sha256_hash\":\""
                + KeyedHash.plain(one)
                + "\"}}]")
            .getBytes(StandardCharsets.UTF_8));
    answer("/files/1", "text/csv", one);
    answer(
        "/repos/o/cvs/zipball/" + COMMIT,
        "application/zip",
        zip("o-cvs-0123456/1.txt", "A resume of a gardener."));
  }

  /** The one sources file, with the options that are given for the API sources. */
  private List<SourceLine> sources(String more) throws IOException {
    String address = server.at("");
    String file =
            """
        name,reader,location,licence,options
        adzuna,adzuna,ADDRESS/v1/api,Adzuna API terms,country=gb;what=developer;size=2;accept=Adzuna API terms
        github_users,github_users,ADDRESS,GitHub Acceptable Use,query=language:java;accept=GitHub Acceptable Use
        openalex,openalex,ADDRESS,OpenAlex CC0-1.0,filter=last_known_institutions.country_code:de
        semantic_scholar,semantic_scholar,ADDRESS/graph/v1,Semantic Scholar API License,query=example
        stackexchange,stackexchange,ADDRESS/2.3,Stack Exchange API terms / CC-BY-SA-4.0,site=stackoverflow
        kaggle,kaggle,ADDRESS,CC0-1.0,dataset=o/set;id=ID;text=Resume
        huggingface,huggingface,ADDRESS,CC0-1.0,dataset=o/cvs;revision=main;include=*.csv;id=ID;text=Resume
        mendeley,mendeley,ADDRESS,CC BY 4.0,dataset=xyz;version=1;id=ID;text=Resume
        github_archive,github_archive,ADDRESS,MIT,repo=o/cvs;commit=COMMIT;format=text
        """
            .replace("ADDRESS", address)
            .replace("COMMIT", COMMIT)
            .replaceAll("(?m)^((?:" + String.join("|", APIS) + "),.*)$", "$1" + more);
    Path path = Files.writeString(folder.resolve("sources.csv"), file);
    return SourceList.read(path.toString(), List.of(), new Configuration());
  }

  private Pipeline ingest(Lake lake, List<SourceLine> lines, String timeToLive) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("own.properties"),
            "fetch.rate=off\nfetch.private.hosts="
                + server.host()
                + "\nfetch.cache.folder="
                + folder.resolve("cache")
                + "\nfetch.cache.ttl="
                + timeToLive
                + "\n");
    Settings settings = Settings.load(Map.of("RESUMELAKE_SETTINGS", file.toString()));
    Stages stages = new Stages(lake, settings);
    IngestStage stage =
        new IngestStage(
            stages,
            () -> HttpFetcher.open(settings.fetch(), ApiFixtures.KEYS, FetchListener.NONE),
            Gathering.Batch.DEFAULT);
    Pipeline pipeline = new Pipeline(stages, stage);
    pipeline.ingest(lines);
    assertThat(pipeline.failedSources()).isEmpty();
    return pipeline;
  }

  private static List<String> counts(Lake lake) {
    return lake
        .spark()
        .sql("SELECT source, count(*) FROM bronze.documents GROUP BY source ORDER BY source")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0) + " " + row.getLong(1))
        .toList();
  }

  private List<String> askedSince(int before) {
    return server.requests().stream().skip(before).map(r -> r.replaceAll("\\?.*", "")).toList();
  }

  @Test
  void bringsAllInventedSourcesOfOneFileAndThenAsksTheirVersionsOnly() throws IOException {
    APIS.forEach(source -> server.with(ApiFixtures.recordings(source)));
    archives();
    List<SourceLine> lines = sources("");
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      ingest(lake, lines, "7d");
      List<String> all =
          List.of(
              "adzuna 3",
              "github_archive 1",
              "github_users 3",
              "huggingface 2",
              "kaggle 2",
              "mendeley 1",
              "openalex 3",
              "semantic_scholar 4",
              "stackexchange 4");
      assertThat(counts(lake)).isEqualTo(all);
      int asked = server.requests().size();

      ingest(lake, lines, "7d");
      assertThat(server.requests()).as("all holds").hasSize(asked);
      ingest(lake, lines, "0s");
      assertThat(askedSince(asked))
          .as("what names no version is asked for its version")
          .containsExactlyInAnyOrder(
              "304 GET /datasets/download/o/set",
              "304 GET /api/datasets/o/cvs/tree/main",
              "304 GET /datasets/o/cvs/resolve/main/a.csv");
      assertThat(counts(lake)).isEqualTo(all);

      kaggle("Carpenter");
      ingest(lake, lines, "0s");
      assertThat(counts(lake)).contains("kaggle 3", "huggingface 2");
      assertThat(
              lake.table("bronze.documents")
                  .read()
                  .where("source = 'kaggle' AND revision = 2")
                  .selectExpr("cast(payload AS STRING)")
                  .collectAsList())
          .as("a new version of the record that differs")
          .singleElement()
          .asString()
          .contains("Carpenter");
    }
  }

  @Test
  void bringsTheRealRecordingsOfAllApisOnce() throws IOException {
    assumeTrue(RealRecordings.areHere(), "the shared data are not here");
    RealRecordings.on(server);
    archives();
    List<SourceLine> lines = sources(";pages=1");
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      Pipeline first = ingest(lake, lines, "7d");
      assertThat(first.gathered())
          .hasSize(APIS.size())
          .allSatisfy(row -> assertThat((long) row.get("records")).isPositive())
          .allSatisfy(row -> assertThat(row.get("notices").toString()).doesNotContain("drift"));
      List<String> counts = counts(lake);
      assertThat(counts).hasSize(9);
      int asked = server.requests().size();
      assertThat(server.requests()).allMatch(request -> request.startsWith("200 "));

      ingest(lake, lines, "0s");
      assertThat(askedSince(asked)).hasSize(3).allMatch(request -> request.startsWith("304 "));
      assertThat(counts(lake)).isEqualTo(counts);
    }
  }
}
