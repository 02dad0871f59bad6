package resumelake.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static resumelake.publish.TestHub.DROPPED;
import static resumelake.publish.TestHub.LOST_REPLY;
import static resumelake.publish.TestHub.status;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.lake.LakeException;
import resumelake.lake.LakeException.Kind;
import resumelake.publish.Published.Outcome;

/** Rows FM-P1 and FM-P3 of the fault matrix: tokens that do not do, and what a Hub may answer. */
@Timeout(60)
class PublishFaultsTest {
  private static final String COMMIT = "/commit/main";
  private static final String STORAGE = "/storage/";

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

  private void assertNothingSent() {
    assertThat(here.hub.methods()).doesNotContainKeys("PUT", "POST");
    assertThat(here.dataset().history("main")).hasSize(1);
  }

  private void assertPublishedOnce() throws IOException {
    assertThat(here.dataset().history("main")).hasSize(2);
    here.assertHolds(export, "r1");
  }

  // FM-P1

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "short", "two words here", "line\r\nX-Evil: yes"})
  void aTokenThatIsMissingOrNoTokenIsNamedByItsVariable(String value) {
    assertThatThrownBy(() -> HubToken.of(Map.of(HubToken.VARIABLE, value)))
        .hasMessageContaining("HF_TOKEN")
        .hasMessageNotContaining("Evil")
        .extracting("kind")
        .isEqualTo(Kind.BAD_SETTING);
  }

  @Test
  void anExpiredTokenIsToldBeforeAnythingIsSent() {
    here.token = "hf_inventedExpired5550103";
    assertThat(here.fails(export))
        .hasMessageContaining("401: Invalid credentials")
        .hasMessageContaining("Make a new token")
        .extracting("kind")
        .isEqualTo(Kind.HUB_REFUSED);
    assertNothingSent();
  }

  @Test
  void aTokenThatMayOnlyReadIsToldBeforeAnythingIsSent() {
    here.token = TestHub.READER;
    assertThat(here.fails(export)).hasMessageContaining("may only read");
    assertNothingSent();
  }

  @Test
  void aWrongRepositoryIsToldBeforeAnythingIsSent() {
    here.hub.make("nobody/theirs");
    here.repo = "nobody/theirs";
    assertThat(here.fails(export)).hasMessageContaining("may not write to repositories of nobody");
    here.repo = "guild/absent";
    assertThat(here.fails(export)).hasMessageContaining("There is no dataset guild/absent");
    assertThat(here.hub.methods()).doesNotContainKeys("PUT", "POST");
  }

  // FM-P3

  @Test
  void passingErrorsOfEveryCallAreRepeatedWithTheWaitsThatTheHubAsksFor() throws IOException {
    here.hub.fails("GET", "whoami", status(503), DROPPED);
    here.hub.fails("GET", "/refs", status(500));
    here.hub.fails("GET", "/tree/", status(429, "RateLimit", "\"api\";r=0;t=55"));
    here.hub.fails("POST", "/preupload/", status(429, "Retry-After", "7"));
    here.hub.fails("POST", "objects/batch", status(502), DROPPED);
    here.hub.fails("PUT", STORAGE, status(503), DROPPED, LOST_REPLY, status(429));
    here.hub.fails("POST", "objects/verify", status(504));
    here.hub.fails("POST", COMMIT, status(429, "Retry-After", "31"));
    here.hub.fails("POST", "/tag/", status(500), LOST_REPLY);
    Published published = here.publish(export);
    assertThat(published.outcome()).isEqualTo(Outcome.PUBLISHED);
    // a connection that the server closes unasked may cost one more
    assertThat(published.repeated()).isBetween(15, 18);
    assertThat(here.clock.sleeps())
        .contains(Duration.ofSeconds(55), Duration.ofSeconds(7), Duration.ofSeconds(31));
    assertPublishedOnce();
  }

  @Test
  void aHubThatStaysDownEndsInABoundedTimeAndTheSameCommandGoesOn() throws IOException {
    here.hub.fails(
        "PUT", STORAGE, Collections.nCopies(30, status(503)).toArray(TestHub.Fault[]::new));
    LakeException failure = here.fails(export);
    assertThat(failure)
        .hasMessageContaining("gave up after attempt 5: 503")
        .extracting("kind")
        .isEqualTo(Kind.HUB_UNAVAILABLE);
    assertThat(here.clock.slept()).isLessThan(Duration.ofMinutes(10));
    assertThat(here.dataset().tags).isEmpty();
    here.hub.heals();
    here.publish(export);
    assertPublishedOnce();
  }

  @Test
  void aLongRestIsNotSleptButTold() {
    here.hub.fails("POST", COMMIT, status(429, "Retry-After", "3600"));
    assertThat(here.fails(export))
        .hasMessageContaining("wants a rest until 2026-03-01T13:")
        .hasMessageContaining("3 of 3 large files are in the Hub's storage")
        .extracting("kind")
        .isEqualTo(Kind.HUB_UNAVAILABLE);
    here.hub.forget();
    here.publish(export);
    assertThat(here.hub.seen("PUT", STORAGE)).as("they are there").isEmpty();
  }

  @Test
  void aFileThatIsTooLargeIsNotSentAgain() {
    here.hub.fails("PUT", STORAGE, status(413), status(413), status(413));
    assertThat(here.fails(export))
        .hasMessageContaining("413")
        .hasMessageContaining("smaller shard.mib");
    assertThat(here.hub.seen("PUT", STORAGE)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void a403OnTheCommitIsNotRepeated() {
    here.hub.fails("POST", COMMIT, status(403), status(403));
    assertThat(here.fails(export))
        .hasMessageContaining("403: said so")
        .hasMessageContaining("Give the token the right")
        .hasMessageContaining("goes on from there");
    assertThat(here.hub.seen("POST", COMMIT)).hasSize(1);
    assertThat(here.clock.sleeps()).isEmpty();
  }

  @Test
  void aPlaceWhoseSignatureIsTooOldIsAskedForAgain() throws IOException {
    here.hub.fails("PUT", STORAGE, status(403));
    here.publish(export);
    assertThat(here.hub.seen("POST", "objects/batch")).hasSize(2);
    assertPublishedOnce();
  }

  @Test
  void aPlaceThatIsRefusedAgainStopsAndDoesNotBlameTheToken() throws IOException {
    here.hub.storage().multipartFrom = 80_000;
    here.hub.storage().chunk = 50_000;
    here.hub.fails("PUT", STORAGE + ".*part=2", status(403));
    assertThat(here.fails(export))
        .hasMessageContaining("resumes/train-00000-of-00001.parquet: the storage says 403")
        .hasMessageNotContaining("token")
        .extracting("kind")
        .isEqualTo(Kind.HUB_UNAVAILABLE);
    here.publish(export);
    assertPublishedOnce();
  }

  /** Neither answers nor reads what is sent. */
  private static final TestHub.Fault SLEEPS =
      (request, whole) -> {
        try {
          TimeUnit.SECONDS.sleep(4);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return whole.reply();
      };

  @Test
  void aConnectionOnWhichNoAnswerComesIsEnded() {
    here.idle = Duration.ofSeconds(1);
    here.hub.fails("GET", "/refs", SLEEPS);
    assertThat(here.publish(export).repeated()).isPositive();
  }

  @Test
  void aConnectionThatTakesNoBytesIsEnded() throws IOException {
    here.idle = Duration.ofSeconds(1);
    here.hub.fails("PUT", STORAGE, SLEEPS);
    // more than the buffers of a loopback connection hold
    InventedExport large =
        InventedExport.in(folder.resolve("large"))
            .shard("resumes/train-00000-of-00001.parquet", 24 << 20, 1)
            .write();
    Published published = here.publish(large);
    assertThat(published.repeated()).isPositive();
    assertThat(published.bytesSent()).as("the first attempt's too").isGreaterThan(24 << 20);
    here.assertHolds(large, "r1");
  }

  @Test
  void nobodyThereIsToldInWords() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(
            () ->
                Publisher.open(
                    Endpoint.of("http://127.0.0.1:" + free),
                    Repo.of(here.repo),
                    HubToken.of(Map.of(HubToken.VARIABLE, TestHub.WRITER)),
                    here.settings(),
                    here.clock,
                    here.progress,
                    here.wishes))
        .hasMessageContaining("gave up after attempt 5: the connection broke")
        .extracting("kind")
        .isEqualTo(Kind.HUB_UNAVAILABLE);
  }
}
