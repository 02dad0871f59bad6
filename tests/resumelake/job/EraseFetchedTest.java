package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.bronze.Gathering;
import resumelake.erase.Forgetting;
import resumelake.lake.Lake;
import resumelake.source.ApiFixtures;
import resumelake.source.ReplayServer;
import resumelake.source.SourceLine;

/** A person who came over the network, in answers that hold others too. */
@Tag("spark")
class EraseFetchedTest {
  @TempDir Path folder;

  private Pipeline ingest(Lake lake, ReplayServer server) {
    Stages stages = stages(lake);
    IngestStage stage =
        new IngestStage(
            stages,
            () -> ApiFixtures.fetcher(server, folder.resolve("cache")),
            Gathering.Batch.DEFAULT);
    Pipeline pipeline = new Pipeline(stages, stage);
    List<SourceLine> lines =
        ApiFixtures.lines(server).stream()
            .filter(line -> List.of("github_users", "openalex").contains(line.name()))
            .toList();
    pipeline.ingest(lines);
    assertThat(pipeline.failedSources()).isEmpty();
    return pipeline;
  }

  private Stages stages(Lake lake) {
    return new Stages(
        lake,
        Settings.load(Map.of("RESUMELAKE_SETTINGS", folder.resolve("own.properties").toString())));
  }

  private long cached(String source) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> read(file).contains("\"source\":\"" + source + "\""))
          .count();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aPersonOfAnAnswerGoesAndTheOthersOfItStay() throws IOException {
    Files.writeString(
        folder.resolve("own.properties"), "fetch.cache.folder=" + folder.resolve("cache") + "\n");
    try (ReplayServer server = ReplayServer.start();
        Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      for (String source : List.of("github_users", "openalex")) {
        server.with(ApiFixtures.recordings(source));
      }
      ingest(lake, server).standardize();
      assertThat(lake.table("bronze.documents").read().count()).isEqualTo(6);
      assertThat(cached("github_users")).isPositive();
      String id =
          lake.spark()
              .sql(
                  "SELECT document_id FROM bronze.documents WHERE source = 'github_users' AND"
                      + " record_id = '71'")
              .head()
              .getString(0);
      assertThat(requests(lake, "tove-l")).isPositive();

      Forgetting.Outcome outcome =
          new EraseStage(stages(lake)).erase(new Forgetting.Wish(List.of(id), List.of()), false);

      assertThat(outcome.isClean()).as(outcome.found().toString()).isTrue();
      assertThat(requests(lake, "tove-l")).isZero();
      assertThat(cached("github_users")).isZero();
      assertThat(cached("openalex")).isPositive();
      int asked = server.requests().size();
      ingest(lake, server);
      assertThat(server.requests()).as("the walk stays complete").hasSize(asked);
      assertThat(lake.table("bronze.documents").read().count()).isEqualTo(5);

      lake.table("bronze.pages").delete(functions.col("source").equalTo("github_users"));
      ingest(lake, server);
      assertThat(
              lake.spark()
                  .sql(
                      "SELECT length(payload), source FROM bronze.documents WHERE defect = 'ERASED'")
                  .collectAsList())
          .singleElement()
          .asString()
          .isEqualTo("[0,github_users]");
      assertThat(lake.table("bronze.documents").read().count()).isEqualTo(6);
    }
  }

  private static long requests(Lake lake, String login) {
    return lake.table("bronze.pages")
        .read()
        .where(functions.col("request").contains(login))
        .count();
  }
}
