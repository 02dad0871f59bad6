package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.bronze.Gathering;
import resumelake.fetch.FakeClock;
import resumelake.fetch.FaultServer;
import resumelake.lake.Lake;
import resumelake.source.SourceLine;

/**
 * A source that turns away every third call is read whole, and no record twice. Row FM-A1 of the
 * fault matrix, from the socket to bronze; 300 pages by default, 1,000 with {@code mvn verify
 * -Pfaults}.
 */
@Tag("spark")
class RateLimitTest {
  private static final int PAGES = Integer.getInteger("resumelake.faults.pages", 300);
  private static final int SIZE = 5;

  @TempDir Path folder;

  private final FakeClock clock = new FakeClock();
  private final AtomicInteger turnedAway = new AtomicInteger();

  @Test
  void pagesComeWholeAndOnceWhenEveryThirdCallIsTurnedAway() throws IOException {
    try (FaultServer server = FaultServer.start();
        Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      server.on("/authors", this::answer);
      Map<String, String> settings =
          Map.of(
              "fetch.rate",
              "off",
              "fetch.rate.host.api.openalex.org",
              "off",
              "fetch.private.hosts",
              server.place(),
              "fetch.cache.folder",
              folder.resolve("cache").toString());
      Stages stages = new Stages(lake, Settings.load(Map.of()));
      IngestStage ingest =
          new IngestStage(stages, () -> clock.fetcher(settings), Gathering.Batch.DEFAULT);
      Map<String, String> options = Map.of("select", "id,display_name", "size", "" + SIZE);
      ingest.run(
          List.of(
              new SourceLine(
                  "authors", "openalex", "http://" + server.place(), "CC0-1.0", options)));

      assertThat(ingest.failedSources()).isEmpty();
      assertThat(turnedAway.get()).isGreaterThan(PAGES / 3);
      assertThat(clock.slept()).isEqualTo(Duration.ofSeconds(2L * turnedAway.get()));
      assertThat(server.seen()).hasSize(PAGES + turnedAway.get());
      Row row =
          lake.spark()
              .sql(
                  "SELECT count(*), count(DISTINCT document_id), count(DISTINCT record_id),"
                      + " max(revision) FROM bronze.documents")
              .head();
      int all = PAGES * SIZE;
      assertThat(row.mkString(" ")).isEqualTo("%d %d %d 1".formatted(all, all, all));
      assertThat(lake.table("bronze.pages").read().count()).isEqualTo(PAGES);
    }
  }

  /** Every third call is turned away; else a page of an invented OpenAlex. */
  private void answer(FaultServer.Call call) throws IOException {
    if (call.number() % 3 == 0) {
      turnedAway.incrementAndGet();
      call.answer(429, Map.of("retry-after", "2"), new byte[0]);
      return;
    }
    new InventedAuthors(PAGES, SIZE, "").answer(call);
  }
}
