package resumelake.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.fetch.FaultServer.bytes;
import static resumelake.fetch.FaultServer.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault rows FM-A5 to FM-A9: bodies that are cut, badly packed, oddly written or no answer. */
class BodiesTest {
  private static final byte[] GOOD = "{\"items\":[1,2,3]}".getBytes(UTF_8);

  @TempDir Path folder;

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(9, bare))) {
      packed.write(plain);
    }
    return out.toByteArray();
  }

  private static FaultServer.Reply packed(String coding, byte[] body) {
    return bytes(200, "application/json", body, "Content-Encoding", coding);
  }

  private void isAskedAgain(FaultServer.Reply broken) throws IOException {
    try (Fetching here = Fetching.in(folder.resolve("again"))) {
      here.server.on("/a", broken, broken, json("{\"whole\":true}"));
      assertThat(here.text("/a")).isEqualTo("{\"whole\":true}");
      assertThat(here.server.seen("/a")).hasSize(3);
    }
    try (Fetching here = Fetching.in(folder.resolve("stays"), "attempts", "2")) {
      here.server.on("/a", broken);
      assertThat(here.failed("/a").kind()).isEqualTo(Fetched.Kind.BROKEN_BODY);
      assertThat(here.server.seen("/a")).hasSize(2);
    }
  }

  private void isRefused(FaultServer.Reply reply, Fetched.Kind kind) throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", reply);
      assertThat(here.failed("/a").kind()).isEqualTo(kind);
      assertThat(here.server.seen("/a")).hasSize(1);
    }
  }

  @Test
  void aBodyShorterThanItsLengthIsAskedAgain() throws IOException {
    isAskedAgain(
        call -> {
          call.raw(FaultServer.head(200, Map.of("Content-Type", "application/json"), 500));
          call.raw(GOOD);
          call.close();
        });
  }

  @Test
  void aResetInTheMiddleIsAskedAgain() throws IOException {
    isAskedAgain(
        call -> {
          call.raw(FaultServer.head(200, Map.of("Content-Type", "application/json"), 500));
          call.raw(GOOD);
          call.reset();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"11\r\n{\"items\"", "8\r\n{\"items\"\r\n", "zz\r\n{}\r\n0\r\n\r\n"})
  void aCutOrBrokenChunkIsAskedAgain(String chunks) throws IOException {
    isAskedAgain(
        call -> {
          call.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");
          call.raw("Transfer-Encoding: chunked\r\n\r\n" + chunks);
          call.close();
        });
  }

  @Test
  void aConnectionClosedWithoutAnAnswerIsAskedAgain() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", FaultServer.Call::close, FaultServer.Call::reset, json("{}"));
      here.page("/a");
      assertThat(here.server.seen("/a")).hasSize(3);
    }
  }

  @Test
  void packedBodiesAreDecoded() throws IOException {
    byte[] first = gzip("{\"items\":".getBytes(UTF_8));
    byte[] second = gzip("[1,2,3]}".getBytes(UTF_8));
    byte[] two = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, two, first.length, second.length);
    try (Fetching here = Fetching.in(folder)) {
      here.server
          .on("/gzip", packed("gzip", gzip(GOOD)))
          .on("/members", packed("gzip", two))
          .on("/zlib", packed("deflate", deflate(GOOD, false)))
          .on("/bare", packed("deflate", deflate(GOOD, true)))
          .on("/plain", packed("identity", GOOD));
      for (String path : new String[] {"/gzip", "/members", "/zlib", "/bare", "/plain"}) {
        assertThat(here.page(path).body()).as(path).isEqualTo(GOOD);
      }
      assertThat(here.server.seen().get(0).header("accept-encoding")).isEqualTo("gzip, deflate");
    }
  }

  @Test
  void cutGzipIsAskedAgain() throws IOException {
    byte[] whole = gzip(GOOD);
    isAskedAgain(packed("gzip", Arrays.copyOf(whole, whole.length - 12)));
  }

  @Test
  void gzipWithAWrongSumIsAskedAgain() throws IOException {
    byte[] wrong = gzip(GOOD);
    wrong[wrong.length - 6] ^= 1;
    isAskedAgain(packed("gzip", wrong));
  }

  @Test
  void whatIsNotGzipThoughItSaysSoIsAskedAgain() throws IOException {
    isAskedAgain(packed("gzip", GOOD));
  }

  @Test
  void cutDeflateIsAskedAgain() throws IOException {
    isAskedAgain(packed("deflate", Arrays.copyOf(deflate(GOOD, false), 9)));
  }

  @Test
  void doubleGzipIsRefused() throws IOException {
    isRefused(packed("gzip", gzip(gzip(GOOD))), Fetched.Kind.BROKEN_BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip, gzip", "br", "zstd"})
  void codingsThatNobodyAskedForAreRefused(String coding) throws IOException {
    isRefused(packed(coding, gzip(GOOD)), Fetched.Kind.BROKEN_BODY);
  }

  @Test
  void aGzipBombStopsEarly() throws IOException {
    byte[] bomb = gzip(new byte[128 << 20]);
    try (Fetching here = Fetching.in(folder, "page.mib", "1024")) {
      here.server.on("/a", packed("gzip", bomb));
      assertThat(here.failed("/a").kind()).isEqualTo(Fetched.Kind.TOO_LARGE);
      assertThat(here.fetcher.traffic().get("invented").bytes()).isLessThan(bomb.length / 4);
      assertThat(here.server.seen("/a")).hasSize(1);
    }
  }

  @Test
  void aBodyOverTheCapIsRefusedWhateverItSaysOfItsLength() throws IOException {
    byte[] large = new byte[(1 << 20) + 1];
    Arrays.fill(large, (byte) '1');
    try (Fetching here = Fetching.in(folder, "page.mib", "1")) {
      here.server.on("/said", bytes(200, "application/json", large));
      here.server.on(
          "/unsaid",
          call -> {
            call.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
            call.raw(large);
            call.close();
          });
      assertThat(here.failed("/said").kind()).isEqualTo(Fetched.Kind.TOO_LARGE);
      assertThat(here.failed("/unsaid").kind()).isEqualTo(Fetched.Kind.TOO_LARGE);
    }
  }

  @Test
  void bytesStayAsTheyCameWhateverTheirCharset() throws IOException {
    byte[] latin = "{\"name\":\"Ren\u00e9e\"}".getBytes(ISO_8859_1);
    byte[] marked = "\uFEFF{\"name\":\"Ren\u00e9e\"}".getBytes(UTF_8);
    byte[] wide = "\uFEFF{\"name\":\"Ren\u00e9e\"}".getBytes(UTF_16LE);
    try (Fetching here = Fetching.in(folder)) {
      here.server
          .on("/latin", bytes(200, "application/json; charset=utf-8", latin))
          .on("/marked", bytes(200, "application/json", marked))
          .on("/wide", bytes(200, "application/json; charset=UTF-16", wide));
      assertThat(here.page("/latin").body()).isEqualTo(latin);
      assertThat(here.page("/marked").body()).isEqualTo(marked);
      assertThat(here.page("/wide").body()).isEqualTo(wide);
      assertThat(here.page("/wide").headers().get("content-type"))
          .containsExactly("application/json; charset=UTF-16");
    }
  }

  @Test
  void aLoginPageInPlaceOfAnAnswerIsRefused() throws IOException {
    byte[] login = "<!DOCTYPE html><title>Sign in</title>".getBytes(UTF_8);
    isRefused(bytes(200, "text/html; charset=utf-8", login), Fetched.Kind.WRONG_TYPE);
    isRefused(bytes(200, "application/json", login), Fetched.Kind.WRONG_TYPE);
  }

  @Test
  void anEmptyAnswerIsRefused() throws IOException {
    isRefused(bytes(200, "application/json", new byte[0]), Fetched.Kind.WRONG_TYPE);
    isRefused(bytes(200, "application/json", " \r\n".getBytes(UTF_8)), Fetched.Kind.WRONG_TYPE);
    isRefused(packed("gzip", gzip(new byte[0])), Fetched.Kind.WRONG_TYPE);
  }

  @Test
  void relativesOfJsonAndAnswersWithoutATypeAreTaken() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server
          .on("/hub", bytes(200, "application/vnd.github+json; charset=utf-8", GOOD))
          .on(
              "/bare",
              call -> {
                call.raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
              });
      assertThat(here.page("/hub").body()).isEqualTo(GOOD);
      assertThat(here.text("/bare")).isEqualTo("{}");
    }
  }

  @Test
  void linksToTheNextPageComeThroughAndCookiesDoNot() throws IOException {
    String link = "<https://api.example.org/users?page=2>; rel=\"next\"";
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", json("{}", "Link", link, "Set-Cookie", "session=1", "ETag", "\"v\""));
      assertThat(here.page("/a").headers())
          .containsEntry("link", List.of(link))
          .containsKey("etag")
          .doesNotContainKey("set-cookie");
    }
  }
}
