package resumelake.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Hub's own client for JavaScript takes the tests' Hub for a Hub, and reads what publish sent
 * there, byte for byte. Needs node and npm: run by {@code mvn verify -Pnpm}.
 */
@Timeout(300)
class RealClientCheck {
  private static final Path HERE = Path.of("tests/npm");
  private static final Path CLIENT = Path.of("target/npm");

  @TempDir Path folder;

  @BeforeAll
  static void install() throws Exception {
    Files.createDirectories(CLIENT);
    for (String file :
        List.of("package.json", "package-lock.json", ".npmrc", "client.mjs", "foreign.mjs")) {
      Files.write(CLIENT.resolve(file), Files.readAllBytes(HERE.resolve(file)));
    }
    run(Map.of(), new File("target/npm/install.log"), "npm", "ci");
  }

  private static String run(Map<String, String> environment, File errors, String... command)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(CLIENT.toFile()).redirectError(errors);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said + Files.readString(errors.toPath())).isZero();
    return said;
  }

  private JsonNode client(TestHub hub, String... arguments) throws Exception {
    String[] command = new String[4 + arguments.length - 1];
    command[0] = "node";
    command[1] = "client.mjs";
    command[2] = arguments[0];
    command[3] = hub.url();
    System.arraycopy(arguments, 1, command, 4, arguments.length - 1);
    Map<String, String> token = Map.of(HubToken.VARIABLE, TestHub.WRITER);
    return new ObjectMapper().readTree(run(token, folder.resolve("errors").toFile(), command));
  }

  @Test
  void theRealClientMakesUploadsListsAndDownloads() throws Exception {
    try (TestHub hub = TestHub.start(folder.resolve("storage"))) {
      hub.storage().multipartFrom = 5_000_000;
      hub.storage().chunk = 2_000_000;
      hub.api().page = 2;
      JsonNode said = client(hub, "write", "ada/by-npm");
      assertThat(said.path("files").toString())
          .isEqualTo(
              "[\".gitattributes\",\"README.md\",\"data/large.parquet\",\"data/parts.parquet\","
                  + "\"empty.txt\"]");
      assertThat(said.path("commits").path(1).asText()).isEqualTo("By npm");
      assertThat(hub.seen("PUT", "part=")).hasSize(5);
      assertThat(hub.seen("PUT", "/storage/")).noneMatch(TestHub.Seen::hasToken);
    }
  }

  /** Of the sample's export, which {@code WholeWalkTest} leaves for this. */
  @Test
  void anotherReaderOfParquetCountsTheRowsOfTheManifest() throws Exception {
    Path shards = Path.of("target/foreign").toAbsolutePath();
    assertThat(shards).as("run mvn verify before").isDirectory();
    JsonNode said =
        new ObjectMapper()
            .readTree(
                run(
                    Map.of(),
                    folder.resolve("errors").toFile(),
                    "node",
                    "foreign.mjs",
                    shards.toString()));
    int seen = 0;
    for (JsonNode shard :
        new ObjectMapper().readTree(shards.resolve("manifest.json").toFile()).path("files")) {
      String path = shard.path("path").asText();
      if (path.endsWith(".parquet")) {
        assertThat(said.path("rows").path(path).asLong(-1))
            .as(path)
            .isEqualTo(shard.path("rows").asLong());
        seen++;
      }
    }
    assertThat(seen).isEqualTo(6);
    assertThat(said.path("roles").toString()).isEqualTo("[\"assistant\",\"system\",\"user\"]");
  }

  @Test
  void theRealClientReadsWhatPublishSent() throws Exception {
    try (Publishing here = new Publishing(folder)) {
      here.hub.storage().multipartFrom = 2_000_000;
      here.hub.storage().chunk = 700_000;
      InventedExport export =
          InventedExport.in(folder)
              .small()
              .shard("resumes/train-00000-of-00001.parquet", 3_000_001, 9)
              .write();
      Published published = here.publish(export);
      for (String revision : List.of("r1", "main", published.commit())) {
        Path target = Files.createTempDirectory(folder, "read");
        JsonNode said = client(here.hub, "read", Publishing.REPO, revision, target.toString());
        assertThat(said.path("files")).hasSize(export.files().size() + 2);
        for (Map.Entry<String, byte[]> file : export.files().entrySet()) {
          assertThat(Files.readAllBytes(target.resolve(file.getKey())))
              .as(file.getKey())
              .isEqualTo(file.getValue());
        }
        assertThat(Files.readString(target.resolve("README.md")))
            .contains("Résumés that nobody has written.");
      }
    }
  }
}
