package resumelake.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.publish.TestHub.DROPPED;
import static resumelake.publish.TestHub.LOST_REPLY;
import static resumelake.publish.TestHub.after;
import static resumelake.publish.TestHub.before;
import static resumelake.publish.TestHub.status;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.lake.LakeException.Kind;
import resumelake.publish.Published.Outcome;

/** Rows FM-P4 to FM-P6 of the fault matrix: commits of unknown outcome, of others, and gone bad. */
@Timeout(60)
class CommitFaultsTest {
  private static final String COMMIT = "/commit/main";

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

  private void assertPublishedOnce() throws IOException {
    assertThat(here.dataset().history("main")).hasSize(2);
    here.assertHolds(export, "r1");
  }

  // FM-P4

  @ParameterizedTest
  @CsvSource({"0, false", "503, false", "504, true", "0, true"})
  void aCommitWhoseReplyIsLostIsFoundByItsFilesAndNotMadeTwice(int code, boolean pushedAfter)
      throws IOException {
    here.hub.fails(
        "POST",
        COMMIT,
        (request, whole) -> {
          whole.reply();
          if (pushedAfter) {
            here.dataset().push("notes.md", "meanwhile\n");
          }
          return code == 0 ? DROPPED.handle(request, whole) : status(code).handle(request, whole);
        });
    Published published = here.publish(export);
    assertThat(published.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(here.hub.seen("POST", COMMIT)).hasSize(1);
    assertThat(here.dataset().history("main")).hasSize(pushedAfter ? 3 : 2);
    here.assertHolds(export, "r1");
  }

  @Test
  void aCommitThatDidNotLandIsSentAgainAfterALook() throws IOException {
    here.hub.fails("POST", COMMIT, DROPPED);
    here.publish(export);
    assertThat(here.hub.seen("POST", COMMIT)).hasSize(2);
    assertThat(here.hub.seen("GET", "/refs").size()).as("looks").isGreaterThan(2);
    assertPublishedOnce();
  }

  @Test
  void aFirstCommitThatLandsLateMakesTheSecondFailAndIsFound() throws IOException {
    HubDataset dataset = here.dataset();
    here.hub.fails(
        "POST",
        COMMIT,
        DROPPED,
        (request, whole) -> {
          whole.reply();
          return status(412).handle(request, whole);
        });
    here.publish(export);
    assertThat(dataset.history("main")).hasSize(2);
    here.assertHolds(export, "r1");
  }

  @Test
  void aPullRequestWhoseReplyIsLostIsFound() throws IOException {
    here.wishes = new Wishes(false, false, true, false);
    here.hub.fails("POST", COMMIT, LOST_REPLY);
    assertThat(here.publish(export).pullRequest()).isEqualTo("refs/pr/1");
    assertThat(here.dataset().pulls).hasSize(1);
    here.assertHolds(export, "refs/pr/1");
  }

  @Test
  void aRunThatEndedBetweenCommitAndTagOnlySetsTheTag() throws IOException {
    here.hub.fails(
        "POST", "/tag/", Collections.nCopies(5, status(503)).toArray(TestHub.Fault[]::new));
    assertThat(here.fails(export)).hasMessageContaining("Setting the tag r1: gave up");
    here.hub.forget();
    here.publish(export);
    assertThat(here.hub.seen("POST", "")).hasSize(1);
    assertPublishedOnce();
  }

  // FM-P5

  @Test
  void aPushBetweenLookAndCommitStopsAndIsKept() throws IOException {
    here.hub.fails("POST", COMMIT, before(() -> here.dataset().push("notes.md", "theirs\n")));
    assertThat(here.fails(export))
        .hasMessageContaining("Somebody has pushed")
        .extracting("kind")
        .isEqualTo(Kind.HUB_MOVED);
    assertThat(here.hub.seen("POST", COMMIT)).hasSize(1);
    assertThat(here.dataset().history("main")).hasSize(2);
    assertThat(here.dataset().tags).isEmpty();
    here.publish(export);
    assertThat(here.dataset().text("r1", "notes.md")).isEqualTo("theirs\n");
    here.assertHoldsBeside(export, "r1", "notes.md");
  }

  @Test
  void aLostCommitAndAPushOfSomebodyElseStop() {
    here.hub.fails(
        "POST",
        COMMIT,
        (request, whole) -> {
          here.dataset().push("notes.md", "theirs\n");
          return DROPPED.handle(request, whole);
        });
    assertThat(here.fails(export)).extracting("kind").isEqualTo(Kind.HUB_MOVED);
    assertThat(here.hub.seen("POST", COMMIT)).hasSize(1);
    assertThat(here.dataset().history("main")).hasSize(2);
  }

  @Test
  void aTagThatSomebodySetsMeanwhileIsNotMoved() {
    String first = here.dataset().main().id();
    here.hub.fails("POST", "/tag/", before(() -> here.dataset().tags.put("r1", first)));
    assertThat(here.fails(export)).hasMessageContaining("set the tag r1 meanwhile");
    assertThat(here.dataset().tags).containsEntry("r1", first);
  }

  // FM-P6

  @ParameterizedTest
  @ValueSource(strings = {"resumes/train-00000-of-00001.parquet", "manifest.json", "README.md"})
  void aFileThatDiffersOnTheHubAfterTheCommitKeepsTheTagAway(String path) {
    here.hub.fails("POST", COMMIT, after(() -> damage(path, false)));
    assertThat(here.fails(export))
        .hasMessageContaining(path + " has other bytes")
        .hasMessageContaining("tag was not set")
        .extracting("kind")
        .isEqualTo(Kind.HUB_REFUSED);
    assertThat(here.dataset().tags).isEmpty();
  }

  @Test
  void aFileThatIsMissingOnTheHubAfterTheCommitKeepsTheTagAway() {
    here.hub.fails("POST", COMMIT, after(() -> damage("manifest.json", true)));
    assertThat(here.fails(export)).hasMessageContaining("manifest.json is missing");
    assertThat(here.dataset().tags).isEmpty();
  }

  /** The Hub's own copy of the newest commit goes bad. */
  private void damage(String path, boolean away) {
    Map<String, HubDataset.Stored> files = new TreeMap<>(here.dataset().main().files());
    if (away) {
      files.remove(path);
    } else {
      files.put(path, HubDataset.Stored.regular("damaged".getBytes()));
    }
    here.dataset().damage(files);
  }
}
