package resumelake.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import resumelake.fetch.FetchClock;
import resumelake.fetch.FetchSettings;
import resumelake.hub.Exported;

/**
 * Row FM-P2 of the fault matrix: a process that publishes is killed after some of its requests, as
 * {@code kill -9} does. The former release stays whole, what the storage has is not sent again, and
 * the same command ends as if nothing had happened. Twice by default, ten times with {@code mvn
 * verify -Pfaults}.
 */
@Timeout(240)
class KilledPublishTest {
  private static final int KILLS = Integer.getInteger("resumelake.kills", 2);
  private static final int FILES = 24;

  @TempDir Path folder;

  private final Random moments = new Random(20261121);

  /** The process that is killed: publishes the export of a folder. */
  public static void main(String[] arguments) {
    Configuration configuration = new Configuration(false);
    Exported exported = Exported.in(configuration, arguments[0] + "/out").orElseThrow();
    UploadProgress progress = new UploadProgress();
    try (Publisher publisher =
        Publisher.open(
            Endpoint.of(arguments[1]),
            Repo.of(Publishing.REPO),
            HubToken.of(System.getenv()),
            HubSettings.of(FetchSettings.of(Map.of()), 2),
            FetchClock.SYSTEM,
            progress,
            Wishes.NONE)) {
      System.out.println(
          publisher.publish(exported, exported.clearance(configuration, arguments[0] + "/lake")));
      System.out.println(progress.lines());
    }
  }

  @Test
  void aKilledPublicationGoesOnWithoutSendingAgainWhatIsThere() throws Exception {
    try (TestHub hub = TestHub.start(folder.resolve("storage"))) {
      HubDataset dataset = hub.make(Publishing.REPO);
      InventedExport former = InventedExport.in(folder.resolve("r0")).release("r0").small().write();
      assertThat(start(hub, "r0").waitFor()).as(log()).isZero();
      String before = dataset.main().id();
      InventedExport export = InventedExport.in(folder.resolve("r1"));
      for (int file = 0; file < FILES; file++) {
        export.shard(
            String.format("resumes/train-%05d-of-%05d.parquet", file, FILES), 200_000, 10 + file);
      }
      export.write();
      hub.fails("PUT", "/storage/", slow());
      Set<String> stored = new TreeSet<>();
      int killed = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        hub.forget();
        Process child = start(hub, "r1");
        int at = 8 + moments.nextInt(FILES / 2);
        while (child.isAlive() && hub.seen().size() < at) {
          TimeUnit.MILLISECONDS.sleep(1);
        }
        killed += child.isAlive() ? 1 : 0;
        child.destroyForcibly().waitFor();
        assertThat(sent(hub)).as("sent again").noneMatch(stored::contains);
        stored.addAll(stored(hub));
        if (dataset.main().id().equals(before)) {
          assertThat(dataset.tags).containsOnlyKeys("r0");
          assertThat(dataset.head("r0").orElseThrow().id()).isEqualTo(before);
        }
      }
      assertThat(killed).as("kills that met a living process").isPositive();
      hub.forget();
      assertThat(start(hub, "r1").waitFor()).as(log()).isZero();
      assertThat(sent(hub)).as("sent again").noneMatch(stored::contains);
      assertThat(dataset.history("main")).hasSize(3);
      assertThat(dataset.tags.get("r1")).isEqualTo(dataset.main().id());
      assertThat(dataset.head("r0").orElseThrow().files().keySet())
          .containsAll(former.files().keySet());
      assertThat(dataset.main().files().keySet()).containsAll(export.files().keySet());
      assertThat(log()).contains("outcome=PUBLISHED").doesNotContain(TestHub.WRITER);
    }
  }

  /** A storage that takes its time, so that a kill finds work to break. */
  private static TestHub.Fault[] slow() {
    TestHub.Fault slow =
        TestHub.before(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(60);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    return Collections.nCopies(10_000, slow).toArray(TestHub.Fault[]::new);
  }

  private static Set<String> sent(TestHub hub) {
    return hub.seen("PUT", "/storage/").stream()
        .map(seen -> seen.target().replaceAll(".*/storage/([0-9a-f]{64}).*", "$1"))
        .collect(Collectors.toSet());
  }

  private Set<String> stored(TestHub hub) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("storage"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(hub.storage()::has)
          .filter(name -> name.length() == 64)
          .collect(Collectors.toSet());
    }
  }

  private Process start(TestHub hub, String release) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KilledPublishTest.class.getName());
    command.addAll(List.of(folder.resolve(release).toString(), hub.url()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    builder.environment().put(HubToken.VARIABLE, TestHub.WRITER);
    return builder.start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
