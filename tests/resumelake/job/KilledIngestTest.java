package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.fetch.FaultServer;
import resumelake.lake.Lake;

/**
 * A process that gathers is killed at random moments, as {@code kill -9} does; the same command
 * again ends in the same state as an undisturbed run. Twice by default, ten times with {@code mvn
 * verify -Pfaults}.
 */
@Tag("spark")
class KilledIngestTest {
  private static final int PAGES = 400;
  private static final int SIZE = 25;
  private static final int KILLS = Integer.getInteger("resumelake.kills", 2);

  /** Start-up takes some seconds; the last moments lie behind the end of a run. */
  private static final int FIRST_MILLIS = 3_000;

  private static final int LAST_MILLIS = 15_000;

  @TempDir Path folder;

  private final Random moments = new Random(20261121);

  @Test
  void aKilledIngestGoesOnToTheStateOfAnUndisturbedOne() throws Exception {
    try (FaultServer server = FaultServer.start()) {
      server.on("/authors", KilledIngestTest::page);
      Path whole = folder.resolve("whole");
      assertThat(start(server, whole).waitFor()).isZero();
      Path killed = folder.resolve("killed");
      for (int kill = 0; kill < KILLS; kill++) {
        Process child = start(server, killed);
        int wait = FIRST_MILLIS + moments.nextInt(LAST_MILLIS - FIRST_MILLIS);
        child.waitFor(wait, TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
      }
      assertThat(start(server, killed).waitFor()).as(log(killed)).isZero();
      List<String> expected = documents(whole);
      assertThat(expected).hasSize(PAGES * SIZE);
      assertThat(documents(killed)).isEqualTo(expected);
      int asked = server.seen().size();
      assertThat(start(server, killed).waitFor()).isZero();
      assertThat(server.seen()).hasSize(asked);
    }
  }

  /** A page that takes its time, so that a kill finds work to break. */
  private static void page(FaultServer.Call call) throws IOException {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    new InventedAuthors(PAGES, SIZE, ",\"works_count\":3").answer(call);
  }

  private Process start(FaultServer server, Path lake) throws IOException {
    Files.createDirectories(lake);
    Path settings =
        Files.writeString(
            lake.resolve("fetch.properties"),
            "fetch.rate=off\nfetch.rate.host.api.openalex.org=off\nfetch.private.hosts="
                + server.place()
                + "\nfetch.cache.folder="
                + lake.resolve("cache")
                + "\n");
    Path sources =
        Files.writeString(
            lake.resolve("sources.csv"),
            "name,reader,location,licence,options\nauthors,openalex,http://"
                + server.place()
                + ",CC0-1.0,\"select=id,display_name,works_count;size="
                + SIZE
                + "\"\n");
    ProcessBuilder builder =
        ChildRun.of(
            lake,
            List.of(),
            "",
            List.of(
                "ingest",
                "--lake",
                lake.resolve("lake").toString(),
                "--sources",
                sources.toString()));
    builder.environment().put("RESUMELAKE_SETTINGS", settings.toString());
    return builder.start();
  }

  private static String log(Path lake) throws IOException {
    return Files.readString(lake.resolve("said"));
  }

  /** All documents but for the times at which they came, and the pages that they came in. */
  private static List<String> documents(Path lake) {
    try (Lake opened = Lake.open(TestSpark.session(), lake.resolve("lake").toString())) {
      return opened
          .table("bronze.documents")
          .read()
          .selectExpr(
              "concat_ws(' ', document_id, revision, record_id, content_hash, sha2(payload, 256),"
                  + " location, licence, verdict)")
          .collectAsList()
          .stream()
          .map((Row row) -> row.getString(0))
          .sorted()
          .toList();
    }
  }
}
