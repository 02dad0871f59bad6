package resumelake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.fetch.FaultServer.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {
  private static final String ZIP = "application/zip";

  @TempDir Path folder;

  private final byte[] file = new byte[300_000];
  private Path target;

  @BeforeEach
  void inventFile() {
    new Random(7).nextBytes(file);
    file[0] = 'P';
    file[1] = 'K';
    target = folder.resolve("files/data.zip");
  }

  private static Request request(Fetching here) {
    return new Request(
        "invented", here.server.uri("/f"), Map.of(), List.of(), Optional.empty(), Set.of(ZIP));
  }

  private Fetched.Page downloaded(Fetching here) {
    Fetched fetched = here.fetcher.download(request(here), target);
    assertThat(fetched).isInstanceOf(Fetched.Page.class);
    return (Fetched.Page) fetched;
  }

  /** Sends from where it is asked to, but breaks off after some bytes. */
  private FaultServer.Reply upTo(int most, String etag, String... headers) {
    return call -> {
      boolean ranged =
          call.seen().header("if-range").equals(etag) && !call.seen().header("range").isEmpty();
      int from = ranged ? Integer.parseInt(call.seen().header("range").replaceAll("\\D", "")) : 0;
      Map<String, String> all = new TreeMap<>(Map.of("Content-Type", ZIP, "ETag", etag));
      for (int at = 0; at < headers.length; at += 2) {
        all.put(headers[at], headers[at + 1]);
      }
      if (ranged) {
        all.put("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
      }
      call.raw(FaultServer.head(ranged ? 206 : 200, all, file.length - from));
      call.raw(Arrays.copyOfRange(file, from, Math.min(file.length, from + most)));
      if (from + most < file.length) {
        call.close();
      }
    };
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(target.getParent())) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileComesWholeAndIsNotAskedAgain() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/f", upTo(file.length, "\"v1\""));
      assertThat(downloaded(here).headers()).containsEntry("etag", List.of("\"v1\""));
      assertThat(target).hasBinaryContent(file);
      assertThat(files()).containsExactly("data.zip");
      assertThat(downloaded(here).cached()).isTrue();
      assertThat(here.server.seen("/f")).hasSize(1);
      assertThat(here.server.seen("/f").get(0).header("accept-encoding")).isEqualTo("identity");
    }
  }

  @Test
  void aDownloadThatBreaksOffGoesOnWhereItStoppedHoweverOften() throws IOException {
    try (Fetching here = Fetching.in(folder, "attempts", "3")) {
      here.server.on("/f", upTo(40_000, "\"v1\""));
      downloaded(here);
      assertThat(target).hasBinaryContent(file);
      assertThat(here.server.seen("/f")).hasSize(8);
      assertThat(here.fetcher.traffic().get("invented").bytes()).isEqualTo(file.length);
    }
  }

  @Test
  void aKilledRunsPartIsTakenUpByTheNextRun() throws IOException {
    FaultServer server = FaultServer.start();
    server.on("/f", upTo(100_000, "\"v1\""), upTo(file.length, "\"v1\""));
    try (Fetching first = Fetching.in(folder, server, Map.of(), "attempts", "1")) {
      Fetching.failed(first.fetcher.download(request(first), target));
      assertThat(target).doesNotExist();
      try (Fetching second = Fetching.in(folder, server, Map.of())) {
        downloaded(second);
      }
    }
    assertThat(target).hasBinaryContent(file);
    assertThat(server.seen("/f").get(1).header("range")).isEqualTo("bytes=100000-");
  }

  @Test
  void aFileThatChangedInBetweenIsTakenFromTheStart() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/f", upTo(100_000, "\"v1\""), upTo(file.length, "\"v2\""));
      downloaded(here);
      assertThat(target).hasBinaryContent(file);
    }
  }

  @Test
  void aRangeOfAnotherVersionIsNotAddedToThePart() throws IOException {
    FaultServer.Reply liar =
        call ->
            call.answer(
                206,
                Map.of(
                    "Content-Type",
                    ZIP,
                    "ETag",
                    "\"v2\"",
                    "Content-Range",
                    "bytes 100000-299999/300000"),
                new byte[200_000]);
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/f", upTo(100_000, "\"v1\""), liar, upTo(file.length, "\"v2\""));
      downloaded(here);
      assertThat(target).hasBinaryContent(file);
    }
  }

  @Test
  void aPartThatFitsNothingIsDropped() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on(
          "/f", upTo(100_000, "\"v1\""), FaultServer.status(416), upTo(file.length, "\"v1\""));
      downloaded(here);
      assertThat(target).hasBinaryContent(file);
      assertThat(here.server.seen("/f").get(2).headers()).doesNotContainKey("range");
    }
  }

  @Test
  void sumsThatHostsSendMustAgree() throws Exception {
    String md5 = Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(file));
    String wrong = Base64.getEncoder().encodeToString(new byte[16]);
    try (Fetching here = Fetching.in(folder, "attempts", "2")) {
      here.server.on(
          "/f",
          upTo(file.length, "\"v1\"", "x-goog-hash", "md5=" + wrong),
          upTo(file.length, "\"v1\"", "x-goog-hash", "crc32c=" + crc() + ",md5=" + md5));
      downloaded(here);
      assertThat(target).hasBinaryContent(file);
      Files.delete(target);
      here.server.on("/f", upTo(file.length, "\"v1\"", "Content-MD5", wrong));
      Fetched.Failed failed = Fetching.failed(here.fetcher.download(request(here), target));
      assertThat(failed.kind()).isEqualTo(Fetched.Kind.BROKEN_BODY);
      here.server.on("/f", upTo(file.length, "\"v1\"", "x-goog-hash", "crc32c=AAAAAA=="));
      Fetching.failed(here.fetcher.download(request(here), target));
      assertThat(files()).isEmpty();
    }
  }

  private String crc() {
    CRC32C crc = new CRC32C();
    crc.update(file);
    byte[] big = ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
    return Base64.getEncoder().encodeToString(big);
  }

  @Test
  void whatIsNoZipThoughItSaysSoIsRefused() throws IOException {
    byte[] pointer =
        "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.UTF_8);
    byte[] error = "{\"code\":404}".getBytes(StandardCharsets.UTF_8);
    try (Fetching here = Fetching.in(folder)) {
      for (FaultServer.Reply reply :
          List.of(
              bytes(200, ZIP, pointer),
              bytes(200, ZIP, error),
              bytes(200, ZIP, new byte[0]),
              bytes(200, "application/json", error))) {
        here.server.on("/f", reply);
        Fetched.Failed failed = Fetching.failed(here.fetcher.download(request(here), target));
        assertThat(failed.kind()).isEqualTo(Fetched.Kind.WRONG_TYPE);
        assertThat(files()).isEmpty();
      }
    }
  }

  @Test
  void aFileOverTheCapIsRefused() throws IOException {
    try (Fetching here = Fetching.in(folder, "file.mib", "1")) {
      here.server.on("/f", bytes(200, ZIP, new byte[(1 << 20) + 1]));
      Fetched.Failed failed = Fetching.failed(here.fetcher.download(request(here), target));
      assertThat(failed.kind()).isEqualTo(Fetched.Kind.TOO_LARGE);
      assertThat(files()).isEmpty();
    }
  }
}
