package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.bronze.Gathering;
import resumelake.fetch.Fetched;
import resumelake.fetch.Fetcher;
import resumelake.fetch.Request;
import resumelake.lake.Lake;
import resumelake.source.ApiFixtures;
import resumelake.source.ReplayServer;
import resumelake.source.SourceLine;
import resumelake.text.KeyedHash;

/** All API sources from a server on a real socket into bronze: whole, once, and on after a kill. */
@Tag("spark")
class GatherTest {
  /** An invented author of some 900 bytes. */
  private static final String AUTHOR =
      "{\"id\":\"https://openalex.org/A%d\",\"display_name\":\"A. Example\",\"works_count\":31,"
          + "\"topics\":[{\"id\":\"T\",\"display_name\":\""
          + "Topic ".repeat(120)
          + "\",\"count\":3}]}";

  @TempDir Path folder;

  private ReplayServer server;
  private List<SourceLine> lines;

  @BeforeEach
  void start() {
    server = ReplayServer.start();
    for (String source :
        List.of("adzuna", "github_users", "openalex", "semantic_scholar", "stackexchange")) {
      server.with(ApiFixtures.recordings(source));
    }
    lines = ApiFixtures.lines(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** What a process that is killed leaves: nothing of what it had not written. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Asks as told, but kills the process at the given request. */
  private record Dying(Fetcher fetcher, AtomicInteger left) implements Fetcher {
    @Override
    public Fetched fetch(Request request) {
      if (left.decrementAndGet() < 0) {
        throw new Killed();
      }
      return fetcher.fetch(request);
    }

    @Override
    public Fetched download(Request request, Path target) {
      return fetcher.download(request, target);
    }

    @Override
    public void rest(Request request, Duration time) {}

    @Override
    public void close() {
      fetcher.close();
    }
  }

  private Pipeline ingest(Lake lake, Supplier<Fetcher> fetchers) {
    return ingest(lake, fetchers, Gathering.Batch.DEFAULT);
  }

  private Pipeline ingest(Lake lake, Supplier<Fetcher> fetchers, Gathering.Batch batch) {
    Stages stages = new Stages(lake, Settings.load(Map.of()));
    Pipeline pipeline = new Pipeline(stages, new IngestStage(stages, fetchers, batch));
    pipeline.ingest(lines);
    return pipeline;
  }

  private Fetcher fetcher(String cache) {
    return ApiFixtures.fetcher(server, folder.resolve(cache));
  }

  /** Hash of all documents in the order of their ids; times differ from run to run. */
  private static String digest(Lake lake) {
    List<String> rows = new ArrayList<>();
    for (Row row :
        lake.table("bronze.documents")
            .read()
            .drop("fetched_at")
            .orderBy("document_id", "revision")
            .collectAsList()) {
      Map<String, String> cells = new TreeMap<>();
      for (String name : row.schema().fieldNames()) {
        Object cell = row.getAs(name);
        cells.put(
            name,
            cell instanceof byte[] bytes
                ? KeyedHash.plain(bytes)
                : cell instanceof scala.collection.Map<?, ?> map
                    ? new TreeMap<Object, Object>(
                            scala.collection.JavaConverters.mapAsJavaMapConverter(map).asJava())
                        .toString()
                    : String.valueOf(cell));
      }
      rows.add(cells.toString());
    }
    return KeyedHash.plain(rows.toArray(String[]::new));
  }

  @Test
  void bringsAllSourcesOnceAndAsksNothingTheSecondTime() {
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      Pipeline first = ingest(lake, () -> fetcher("cache"));

      assertThat(first.failedSources()).isEmpty();
      assertThat(first.gathered())
          .extracting(row -> row.get("source") + " " + row.get("records") + " " + row.get("state"))
          .containsExactly(
              "adzuna 3 complete",
              "github_users 3 complete",
              "openalex 3 complete",
              "semantic_scholar 4 complete",
              "stackexchange 4 complete");
      assertThat(lake.table("bronze.documents").read().count()).isEqualTo(17);
      assertThat(
              lake.spark()
                  .sql(
                      "SELECT count(*) FROM bronze.documents d JOIN bronze.pages p ON"
                          + " substring_index(d.location, '#', 1) = concat('page:', p.page_id)")
                  .head()
                  .getLong(0))
          .isEqualTo(17);
      first.standardize();
      assertThat(
              lake.spark()
                  .sql(
                      "SELECT source, 'resume' AS outcome FROM silver.resumes WHERE composed"
                          + " AND total_experience_years IS NULL"
                          + " UNION ALL SELECT source, 'posting' FROM silver.job_postings"
                          + " UNION ALL SELECT source, reason FROM silver.rejections")
                  .groupBy("source", "outcome")
                  .count()
                  .orderBy("source", "outcome")
                  .collectAsList())
          .extracting(row -> row.getString(0) + " " + row.getString(1) + " " + row.getLong(2))
          .containsExactly(
              "adzuna posting 3",
              "github_users RULE_BROKEN 1",
              "github_users resume 2",
              "openalex RULE_BROKEN 1",
              "openalex resume 2",
              "semantic_scholar RULE_BROKEN 1",
              "semantic_scholar resume 3",
              "stackexchange resume 4");
      long pages = lake.table("bronze.pages").version();
      int asked = server.requests().size();

      Pipeline second = ingest(lake, () -> fetcher("other"));

      assertThat(server.requests()).hasSize(asked);
      assertThat(second.failedSources()).isEmpty();
      assertThat(lake.table("bronze.documents").read().count()).isEqualTo(17);
      assertThat(lake.table("bronze.pages").version()).isEqualTo(pages);
    }
  }

  @Test
  void bringsTwentyThousandRecordsOfTwoHundredPages() throws IOException {
    StringBuilder items = new StringBuilder();
    for (int page = 0; page < 200; page++) {
      items.setLength(0);
      for (int i = 0; i < 100; i++) {
        items.append(i == 0 ? "" : ",").append(AUTHOR.formatted(page * 100 + i));
      }
      String next = page == 199 ? "null" : "\"c" + (page + 1) + "\"";
      String body = "{\"meta\":{\"count\":20000,\"next_cursor\":%s},\"results\":[%s]}";
      server.with(
          "GET",
          server.at(
              "/authors?select=id,display_name&per_page=100&cursor="
                  + (page == 0 ? "*" : "c" + page)),
          "",
          200,
          Map.of("content-type", "application/json"),
          body.formatted(next, items).getBytes(StandardCharsets.UTF_8));
    }
    lines =
        List.of(
            new SourceLine(
                "many", "openalex", server.at(""), "CC0-1.0", Map.of("select", "id,display_name")));
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      long begun = System.nanoTime();
      Pipeline pipeline = ingest(lake, () -> fetcher("cache"));
      double seconds = (System.nanoTime() - begun) / 1e9;

      System.out.printf("20000 records: %.1f s, %s%n", seconds, pipeline.gathered());
      assertThat(pipeline.failedSources()).isEmpty();
      assertThat(lake.table("bronze.documents").read().count()).isEqualTo(20_000);
      assertThat(lake.table("bronze.pages").read().count()).isEqualTo(200);
    }
  }

  @Test
  void aRunThatWasKilledGoesOnToTheSameResult() {
    String undisturbed;
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("whole").toString())) {
      ingest(lake, () -> fetcher("whole-cache"));
      undisturbed = digest(lake);
    }
    Gathering.Batch eachPage = new Gathering.Batch(0, Duration.ZERO);
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("killed").toString())) {
      for (int kill : List.of(4, 12)) {
        Supplier<Fetcher> dying = () -> new Dying(fetcher("a"), new AtomicInteger(kill));
        assertThatThrownBy(() -> ingest(lake, dying, eachPage)).isInstanceOf(Killed.class);
      }
      assertThat(lake.table("bronze.pages").read().count()).isPositive();
      ingest(lake, () -> fetcher("b"), eachPage);
      assertThat(digest(lake)).isEqualTo(undisturbed);
    }
  }

  @Test
  void aSourceThatFailsLeavesTheOthersAlone() {
    server.with(
        "GET",
        server.at("/2.3/users?site=stackoverflow&page=1&pagesize=50&order=desc&sort=reputation"),
        "",
        400,
        Map.of("content-type", "application/json"),
        ("{\"error_id\":502,\"error_name\":\"throttle_violation\",\"error_message\":\"too many"
                + " requests from this IP, more requests available in 7400 seconds\"}")
            .getBytes(StandardCharsets.UTF_8));
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      Pipeline pipeline = ingest(lake, () -> fetcher("cache"));

      assertThat(pipeline.failedSources())
          .singleElement()
          .asString()
          .startsWith("Source stackexchange is paused until 2");
      assertThat(lake.table("bronze.documents").read().count()).isEqualTo(13);

      server.with(ApiFixtures.recordings("stackexchange"));
      assertThat(ingest(lake, () -> fetcher("cache")).failedSources()).isEmpty();
      assertThat(lake.table("bronze.documents").read().count()).isEqualTo(17);
    }
  }
}
