package resumelake.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.publish.Publishing.REPO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.lake.LakeException.Kind;
import resumelake.publish.Published.Outcome;

/** A release goes to the Hub whole, once, and nothing else goes with it. */
class PublisherTest {
  @TempDir Path folder;
  private Publishing here;
  private InventedExport export;

  @BeforeEach
  void start() throws IOException {
    here = new Publishing(folder);
    export = InventedExport.in(folder).small().write();
  }

  @AfterEach
  void stop() {
    here.close();
  }

  @Test
  void oneCommitHoldsShardsCardAndManifestAndTheTagComesLast() throws IOException {
    Published published = here.publish(export);
    assertThat(published.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(published.filesPut()).isEqualTo(5);
    assertThat(published.filesSent()).isEqualTo(3);
    assertThat(published.bytesSent()).isEqualTo(190_001);
    assertThat(here.dataset().history("main")).hasSize(2);
    assertThat(here.dataset().main().title()).isEqualTo("Release r1");
    here.assertHolds(export, "r1");
    assertThat(here.dataset().tags).containsEntry("r1", published.commit());
    List<TestHub.Seen> seen = here.hub.seen();
    assertThat(seen.get(0).target()).as("the token first").isEqualTo("/api/whoami-v2");
    assertThat(seen.get(seen.size() - 1).target()).contains("/tag/");
    assertThat(seen.get(seen.size() - 2).target())
        .as("read again before the tag")
        .contains("/tree/" + published.commit());
    assertThat(here.hub.seen("PUT", "storage")).hasSize(3).noneMatch(TestHub.Seen::hasToken);
  }

  @Test
  void aSecondPublicationSendsNothing() {
    Published first = here.publish(export);
    here.hub.forget();
    Published second = here.publish(export);
    assertThat(second.outcome()).isEqualTo(Outcome.ALREADY_PUBLISHED);
    assertThat(second.commit()).isEqualTo(first.commit());
    assertThat(here.hub.methods()).containsOnlyKeys("GET");
    assertThat(here.dataset().history("main")).hasSize(2);
  }

  @Test
  void theNextReleaseTakesTheFilesOfTheFormerAwayAndLeavesPeoplesFiles() throws IOException {
    here.dataset().push("notes/by-hand.md", "ours\n");
    here.publish(export);
    InventedExport next =
        InventedExport.in(folder.resolve("next"))
            .release("r2")
            .shard("instructions/train-00000-of-00001.parquet", 70_000, 1)
            .shard("resumes/train-00000-of-00002.parquet", 50_000, 4)
            .shard("resumes/train-00001-of-00002.parquet", 50_000, 5)
            .write();
    here.hub.forget();
    Published published = here.publish(next);
    assertThat(published.filesDeleted()).isEqualTo(2);
    assertThat(here.hub.seen("PUT", "storage")).as("what is there is not sent").hasSize(2);
    assertThat(here.dataset().text("r2", "notes/by-hand.md")).isEqualTo("ours\n");
    assertThat(here.dataset().main().files().keySet())
        .contains("resumes/train-00001-of-00002.parquet")
        .doesNotContain("resumes/train-00000-of-00001.parquet");
    here.assertHoldsBeside(next, "r2", "notes/by-hand.md");
    here.assertHoldsBeside(export, "r1", "notes/by-hand.md");
  }

  @Test
  void aTagWithOtherFilesIsNeverMoved() throws IOException {
    here.publish(export);
    InventedExport other =
        InventedExport.in(folder.resolve("other"))
            .small()
            .shard("resumes/train-00000-of-00001.parquet", 90_001, 77)
            .write();
    assertThat(here.fails(other))
        .hasMessageContaining("release r1 already, with other files")
        .hasMessageContaining("resumes/train-00000-of-00001.parquet")
        .extracting("kind")
        .isEqualTo(Kind.HUB_MOVED);
    here.assertHolds(export, "r1");
  }

  @Test
  void aDryRunOnlyReads() {
    here.wishes = new Wishes(false, false, false, true);
    Published published = here.publish(export);
    assertThat(published.outcome()).isEqualTo(Outcome.DRY_RUN);
    assertThat(published.filesPut()).isEqualTo(5);
    assertThat(published.bytesPut()).isGreaterThan(190_001);
    assertThat(here.hub.methods()).containsOnlyKeys("GET");
    here.repo = "guild/not-yet";
    here.wishes = new Wishes(true, true, false, true);
    assertThat(here.publish(export).filesPut()).isEqualTo(5);
    assertThat(here.hub.dataset("guild/not-yet")).isNull();
  }

  @Test
  void aRepositoryIsMadeOnlyWhereThatIsAskedAndPrivateWhereThatIs() throws IOException {
    here.repo = "ada/own";
    assertThat(here.fails(export))
        .hasMessageContaining("There is no dataset ada/own")
        .hasMessageContaining("--create");
    here.wishes = new Wishes(true, true, false, false);
    here.publish(export);
    assertThat(here.dataset().isPrivate).isTrue();
    here.assertHolds(export, "r1");
    here.repo = "ada/open";
    here.wishes = new Wishes(true, false, false, false);
    here.publish(export);
    assertThat(here.dataset().isPrivate).isFalse();
  }

  @Test
  void whatIsMeantToBePrivateDoesNotGoToAPublicRepository() {
    here.wishes = new Wishes(false, true, false, false);
    assertThat(here.fails(export)).hasMessageContaining(REPO + " is public");
    assertThat(here.hub.methods()).containsOnlyKeys("GET");
  }

  @Test
  void aPullRequestLeavesTheBranchAloneAndIsMadeOnce() throws IOException {
    here.wishes = new Wishes(false, false, true, false);
    Published proposed = here.publish(export);
    assertThat(proposed.outcome()).isEqualTo(Outcome.PULL_REQUEST);
    assertThat(proposed.pullRequest()).endsWith("/discussions/1");
    assertThat(here.dataset().history("main")).hasSize(1);
    assertThat(here.dataset().tags).isEmpty();
    here.assertHolds(export, "refs/pr/1");
    here.hub.forget();
    Published again = here.publish(export);
    assertThat(again.pullRequest()).isEqualTo("refs/pr/1");
    assertThat(here.hub.methods()).containsOnlyKeys("GET");

    here.dataset().merge("refs/pr/1");
    here.wishes = Wishes.NONE;
    here.hub.forget();
    assertThat(here.publish(export).outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(here.hub.seen("POST", "")).as("the tag alone").hasSize(1);
    here.assertHolds(export, "r1");
  }

  @Test
  void somebodyElseMayProposeButNotPublish() {
    here.token = TestHub.STRANGER;
    assertThat(here.fails(export)).hasMessageContaining("mallory, who may not write");
    here.wishes = new Wishes(false, false, true, false);
    assertThat(here.publish(export).outcome()).isEqualTo(Outcome.PULL_REQUEST);
  }

  @Test
  void largeFilesGoInPartsAtTheSameTime() throws IOException {
    here.hub.storage().multipartFrom = 50_000;
    here.hub.storage().chunk = 16_384;
    here.publish(export);
    assertThat(here.hub.seen("PUT", "part=")).hasSize(5 + 6);
    assertThat(here.hub.seen("PUT", "storage").size()).isEqualTo(5 + 6 + 1);
    here.assertHolds(export, "r1");
  }

  @Test
  void equalFilesAreSentOnceAndManyPagesAreRead() throws IOException {
    here.hub.api().page = 2;
    InventedExport twins =
        InventedExport.in(folder.resolve("twins"))
            .shard("instructions/train-00000-of-00001.parquet", 9_000, 1)
            .shard("resumes/train-00000-of-00001.parquet", 9_000, 1)
            .write();
    here.publish(twins);
    assertThat(here.hub.seen("PUT", "storage")).hasSize(1);
    here.assertHolds(twins, "r1");
  }

  @Test
  void filesThatSomebodyPutAmongOursStopThePublication() {
    here.dataset().push("instructions/train-extra.parquet", "rows of unknown origin");
    assertThat(here.fails(export))
        .hasMessageContaining("instructions/train-extra.parquet")
        .extracting("kind")
        .isEqualTo(Kind.HUB_MOVED);
    assertThat(here.hub.methods()).containsOnlyKeys("GET");
  }

  @Test
  void aShardThatSomebodyReplacedIsNotOverwritten() throws IOException {
    here.publish(export);
    String path = "resumes/train-00000-of-00001.parquet";
    Map<String, HubDataset.Stored> files = new TreeMap<>(here.dataset().main().files());
    files.put(path, HubDataset.Stored.large("a".repeat(64), 5));
    here.dataset().commit("main", "Mended by hand", files);
    InventedExport next =
        InventedExport.in(folder.resolve("next")).release("r2").small().shard(path, 9, 9).write();
    assertThat(here.fails(next))
        .hasMessageContaining(path)
        .extracting("kind")
        .isEqualTo(Kind.HUB_MOVED);
    assertThat(here.dataset().main().title()).isEqualTo("Mended by hand");
  }

  @Test
  void aForeignManifestIsNotReplaced() {
    here.dataset().push("manifest.json", "{\"name\": \"somebody's\"}");
    assertThat(here.fails(export)).hasMessageContaining("manifest.json");
    assertThat(here.dataset().text("main", "manifest.json")).contains("somebody's");
  }

  @Test
  void filesThatTheHubWouldLeaveOutStopThePublication() {
    here.hub.api().ignored = "jsonl/.*";
    assertThat(here.fails(export)).hasMessageContaining("would leave out jsonl/instructions");
    assertThat(here.hub.seen("PUT", "")).isEmpty();
  }

  @Test
  void rowsThatMayNotBePublishedStay() throws IOException {
    InventedExport closed = InventedExport.in(folder.resolve("no")).small().notPublishable();
    assertThat(here.fails(closed.write()))
        .hasMessageContaining("7 rows under unstated (UNCLEAR) of found")
        .hasMessageContaining("--licence")
        .extracting("kind")
        .isEqualTo(Kind.GATE_CLOSED);
    assertThat(here.hub.methods()).containsOnlyKeys("GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "two words", "a..b", "a.lock", "a/b", "-a", "ends.", "a~1"})
  void namesThatAreNoTagsAreToldBeforeAnythingIsSent(String name) throws IOException {
    assertThat(here.fails(InventedExport.in(folder.resolve("named")).small().release(name).write()))
        .hasMessageContaining("cannot be a tag")
        .extracting("kind")
        .isEqualTo(Kind.BAD_SETTING);
    assertThat(here.hub.methods()).containsOnlyKeys("GET");
  }

  /** Row FM-V2 of the fault matrix. */
  @Test
  void filesThatChangedAfterTheGateAreRefusedByHash() throws IOException {
    for (String path :
        List.of("README.md", "manifest.json", "resumes/train-00000-of-00001.parquet")) {
      byte[] passed = Files.readAllBytes(export.file(path));
      byte[] changed = passed.clone();
      int at =
          new String(passed, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("gold.") + 1;
      changed[Math.max(at, 60)] ^= 1;
      Files.write(export.file(path), changed);
      assertThat(here.fails(export))
          .as(path)
          .hasMessageContaining(path)
          .extracting("kind")
          .isEqualTo(Kind.GATE_CLOSED);
      Files.write(export.file(path), passed);
    }
    assertThat(here.hub.methods()).containsOnlyKeys("GET");
    here.publish(export);
  }

  @Test
  void aFileThatChangesWhileItIsSentDoesNotLeaveWhole() throws IOException {
    String path = "resumes/train-00000-of-00001.parquet";
    here.hub.fails(
        "POST",
        "objects/batch",
        TestHub.after(
            () -> {
              try {
                Files.write(export.file(path), new byte[90_001]);
                Files.setLastModifiedTime(
                    export.file(path), java.nio.file.attribute.FileTime.fromMillis(1));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            }));
    assertThat(here.fails(export)).extracting("kind").isEqualTo(Kind.GATE_CLOSED);
    assertThat(here.hub.storage().has(Digests.hex("SHA-256", new byte[90_001]))).isFalse();
    assertThat(here.dataset().tags).isEmpty();
  }

  @Test
  void anExportWithoutItsReportDoesNotLeave() throws IOException {
    try (var reports = Files.list(folder.resolve("lake/gate-reports"))) {
      for (Path report : reports.toList()) {
        Files.delete(report);
      }
    }
    assertThat(here.fails(export))
        .hasMessageContaining("gate-reports")
        .extracting("kind")
        .isEqualTo(Kind.GATE_CLOSED);
  }
}
