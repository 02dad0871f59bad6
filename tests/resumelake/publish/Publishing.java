package resumelake.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import resumelake.fetch.FakeClock;
import resumelake.fetch.FetchSettings;
import resumelake.lake.LakeException;

/** A Hub, a clock on which nobody waits, and a publisher between them and an export. */
final class Publishing implements AutoCloseable {
  static final String REPO = "guild/resumes";

  final TestHub hub;
  final FakeClock clock = new FakeClock();
  final UploadProgress progress = new UploadProgress();
  String token = TestHub.WRITER;
  String repo = REPO;
  Wishes wishes = Wishes.NONE;
  Duration idle = Duration.ofSeconds(20);

  Publishing(Path folder) throws IOException {
    this.hub = TestHub.start(folder.resolve("storage"));
    hub.make(REPO);
  }

  HubDataset dataset() {
    return hub.dataset(repo);
  }

  HubSettings settings() {
    FetchSettings.Patience patience =
        new FetchSettings.Patience(
            5, Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofMinutes(10));
    return new HubSettings(patience, Duration.ofSeconds(5), idle, 3, "resumelake/test");
  }

  Published publish(InventedExport export) {
    try (Publisher publisher =
        Publisher.open(
            Endpoint.of(hub.url()),
            Repo.of(repo),
            HubToken.of(Map.of(HubToken.VARIABLE, token)),
            settings(),
            clock,
            progress,
            wishes)) {
      return publisher.publish(export.exported(), export.clearance());
    }
  }

  LakeException fails(InventedExport export) {
    LakeException failure = catchThrowableOfType(LakeException.class, () -> publish(export));
    assertThat(failure).as("a failure").isNotNull();
    assertThat(failure.getMessage()).doesNotContain(token).doesNotContain("\n");
    return failure;
  }

  /** The tag's files are the export's, byte for byte; the card holds the export's. */
  void assertHolds(InventedExport export, String revision) throws IOException {
    assertHoldsBeside(export, revision, ".gitattributes");
  }

  /** The same where somebody's file stands beside them. */
  void assertHoldsBeside(InventedExport export, String revision, String other) throws IOException {
    Map<String, byte[]> expected = export.files();
    Map<String, HubDataset.Stored> there =
        new TreeMap<>(dataset().head(revision).orElseThrow().files());
    there.remove("README.md");
    there.remove(".gitattributes");
    there.remove(other);
    assertThat(there.keySet()).isEqualTo(expected.keySet());
    for (Map.Entry<String, HubDataset.Stored> file : there.entrySet()) {
      byte[] bytes =
          file.getValue().isLarge()
              ? hub.storage().open(file.getValue().sha256()).readAllBytes()
              : file.getValue().content();
      assertThat(Arrays.equals(bytes, expected.get(file.getKey()))).as(file.getKey()).isTrue();
    }
  }

  @Override
  public void close() {
    hub.close();
  }
}
