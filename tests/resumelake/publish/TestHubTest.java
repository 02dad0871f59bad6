package resumelake.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests' own Hub keeps the list that clients of the real one rely on. */
class TestHubTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/datasets/ada/d";
  private static final String BATCH = "/datasets/ada/d.git/info/lfs/objects/batch";
  private static final String HEADER = "{\"key\":\"header\",\"value\":{\"summary\":\"s\"%s}}";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private TestHub hub;

  @BeforeEach
  void start() throws IOException {
    hub = TestHub.start(folder);
    hub.make("ada/d");
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    String uri = path.startsWith("http") ? path : hub.url() + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!path.contains("/storage/")) {
      request.header("Authorization", "Bearer " + TestHub.WRITER);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode json(String method, String path, String body) throws Exception {
    HttpResponse<String> response = send(method, path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private int commit(String more, String... lines) throws Exception {
    String body = HEADER.formatted(more) + "\n" + String.join("\n", lines);
    return send("POST", API + "/commit/main", body).statusCode();
  }

  private static String file(String path, String text) {
    String content = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return "{\"key\":\"file\",\"value\":{\"path\":\"%s\",\"content\":\"%s\",\"encoding\":\"base64\"}}"
        .formatted(path, content);
  }

  private static String large(String path, String oid, int size) {
    return ("{\"key\":\"lfsFile\",\"value\":{\"path\":\"%s\",\"algo\":\"sha256\",\"oid\":\"%s\","
            + "\"size\":%d}}")
        .formatted(path, oid, size);
  }

  private JsonNode place(String bytes) throws Exception {
    String oid = Digests.hex("SHA-256", bytes.getBytes(StandardCharsets.UTF_8));
    String body =
        "{\"operation\":\"upload\",\"hash_algo\":\"sha_256\",\"objects\":[{\"oid\":\"%s\",\"size\":%d}]}";
    return json("POST", BATCH, body.formatted(oid, bytes.length())).path("objects").path(0);
  }

  @Test
  void aRepositoryIsMadeOnceAndBothAnswersNameIt() throws Exception {
    String body = "{\"type\":\"dataset\",\"name\":\"new\",\"organization\":null,\"private\":true}";
    HttpResponse<String> first = send("POST", "/api/repos/create", body);
    HttpResponse<String> second = send("POST", "/api/repos/create", body);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(409);
    for (HttpResponse<String> answer : java.util.List.of(first, second)) {
      assertThat(JSON.readTree(answer.body()).path("url").asText()).endsWith("/datasets/ada/new");
    }
    assertThat(hub.dataset("ada/new").isPrivate).isTrue();
    send(
        "POST",
        "/api/repos/create",
        body.replace("null", "\"guild\"")
            .replace("\"private\":true", "\"visibility\":\"private\""));
    assertThat(hub.dataset("guild/new").isPrivate).isTrue();
  }

  @Test
  void preuploadTellsModeIgnoranceAndWhatIsThere() throws Exception {
    assertThat(commit("", file("notes.md", "text"))).isEqualTo(200);
    JsonNode files =
        json(
                "POST",
                API + "/preupload/main",
                "{\"files\":[{\"path\":\"notes.md\",\"size\":4,\"sample\":\"dGV4dA==\"},"
                    + "{\"path\":\"a.parquet\",\"size\":9,\"sample\":\"UEFSMQ==\"},"
                    + "{\"path\":\"b\",\"size\":3,\"sample\":\"AAAA\"},"
                    + "{\"path\":\"README.md\",\"size\":99999999,\"sample\":\"LQ==\"}]}")
            .path("files");
    assertThat(files.findValuesAsText("uploadMode"))
        .containsExactly("regular", "lfs", "lfs", "regular");
    assertThat(files.findValues("shouldIgnore")).hasSize(4);
    assertThat(files.path(0).path("oid").asText())
        .isEqualTo(Digests.hex("SHA-1", "blob 4\0text".getBytes()));
  }

  @Test
  void theStorageGivesNoPlaceForWhatItHasAndTakesNoWrongBytes() throws Exception {
    JsonNode place = place("right");
    String href = place.path("actions").path("upload").path("href").asText();
    assertThat(send("PUT", href, "wrong").statusCode()).isEqualTo(400);
    assertThat(send("PUT", href, "right and more").statusCode()).isEqualTo(400);
    assertThat(hub.storage().count()).isZero();
    assertThat(send("PUT", href, "right").statusCode()).isEqualTo(200);
    assertThat(place("right").has("actions")).isFalse();
    String verify = "{\"oid\":\"%s\",\"size\":%d}";
    String oid = place.path("oid").asText();
    String path = BATCH.replace("batch", "verify");
    assertThat(send("POST", path, verify.formatted(oid, 5)).statusCode()).isEqualTo(200);
    assertThat(send("POST", path, verify.formatted(oid, 6)).statusCode()).isEqualTo(404);
  }

  @Test
  void partsHaveTagsAndAMissingOneIsRefused() throws Exception {
    hub.storage().multipartFrom = 1;
    hub.storage().chunk = 4;
    JsonNode upload = place("ninebytes").path("actions").path("upload");
    JsonNode header = upload.path("header");
    assertThat(header.path("chunk_size").asText()).isEqualTo("4");
    assertThat(header.size()).as("chunk_size and ceil(9 / 4) parts").isEqualTo(1 + 3);
    String oid = place("ninebytes").path("oid").asText();
    StringBuilder parts = new StringBuilder();
    String[] bytes = {"nine", "byte", "s"};
    for (int part = 3; part >= 1; part--) {
      String href = header.path("0000" + part).asText();
      String tag = send("PUT", href, bytes[part - 1]).headers().firstValue("ETag").orElseThrow();
      String one = "{\"partNumber\":%d,\"etag\":%s}".formatted(part, JSON.writeValueAsString(tag));
      parts.insert(0, one + (part == 3 ? "" : ","));
    }
    String complete = upload.path("href").asText();
    String body = "{\"oid\":\"" + oid + "\",\"parts\":[%s]}";
    String two = parts.substring(0, parts.lastIndexOf(",{"));
    assertThat(send("POST", complete, body.formatted(two)).statusCode()).isEqualTo(400);
    assertThat(send("POST", complete, body.formatted(parts)).statusCode()).isEqualTo(200);
    assertThat(hub.storage().has(oid)).isTrue();
  }

  @Test
  void commitsAreWholeOrNotAtAll() throws Exception {
    String absent = "0".repeat(64);
    HubDataset dataset = hub.dataset("ada/d");
    String first = dataset.main().id();
    assertThat(commit("", file("a", "1"), file("../b", "2"))).isEqualTo(400);
    assertThat(commit("", file("a", "1"), file("/b", "2"))).isEqualTo(400);
    assertThat(commit("", file("a", "1"), file("x/.git/b", "2"))).isEqualTo(400);
    assertThat(commit("", file("a", "1"), "{\"key\":\"what\",\"value\":{\"path\":\"b\"}}"))
        .isEqualTo(400);
    assertThat(commit("", file("a", "1"), large("b.parquet", absent, 3))).isEqualTo(400);
    assertThat(commit("", file("a", "1"), file("README.md", "---\na: [\n---\n"))).isEqualTo(400);
    assertThat(send("POST", API + "/commit/main", file("a", "1")).statusCode()).isEqualTo(400);
    assertThat(dataset.main().id()).isEqualTo(first);
    assertThat(commit(",\"parentCommit\":\"" + first + "\"", file("a", "1"))).isEqualTo(200);
    assertThat(commit(",\"parentCommit\":\"" + first + "\"", file("a", "2"))).isEqualTo(412);
    assertThat(commit("", file("a", "3") + "\n")).as("with a last line end").isEqualTo(200);
    assertThat(dataset.text("main", "a")).isEqualTo("3");
  }

  @Test
  void pullRequestsLeaveMainAloneAndCanBeRead() throws Exception {
    String body = HEADER.formatted("") + "\n" + file("a", "proposed");
    JsonNode done = json("POST", API + "/commit/main?create_pr=1", body);
    assertThat(done.path("pullRequestUrl").asText()).endsWith("/discussions/1");
    assertThat(hub.dataset("ada/d").main().files()).doesNotContainKey("a");
    for (String revision : new String[] {"refs%2Fpr%2F1", "refs/pr/1"}) {
      assertThat(send("GET", "/datasets/ada/d/resolve/" + revision + "/a", "").body())
          .isEqualTo("proposed");
    }
    JsonNode refs = json("GET", API + "/refs?include_prs=1", "");
    assertThat(refs.path("pullRequests").path(0).path("ref").asText()).isEqualTo("refs/pr/1");
  }

  @Test
  void tagsAreSetOnceAndKeepTheOldContent() throws Exception {
    commit("", file("a", "old"));
    assertThat(send("POST", API + "/tag/main", "{\"tag\":\"v1\"}").statusCode()).isEqualTo(200);
    commit("", file("a", "new"));
    assertThat(send("POST", API + "/tag/main", "{\"tag\":\"v1\"}").statusCode()).isEqualTo(409);
    assertThat(send("GET", "/datasets/ada/d/resolve/v1/a", "").body()).isEqualTo("old");
    assertThat(json("GET", API + "/commits/main", "")).hasSize(3);
    assertThat(json("GET", API + "/commits/v1", "")).hasSize(2);
  }

  @Test
  void listsComeInPagesWithAbsoluteLinksAndFoldersByThemselves() throws Exception {
    hub.api().page = 2;
    JsonNode place = place("large");
    send("PUT", place.path("actions").path("upload").path("href").asText(), "large");
    String oid = place.path("oid").asText();
    commit("", file("x/y/a", "1"), file("x/b", "2"), large("x/c.parquet", oid, 5), file("d", "4"));
    HttpResponse<String> page = send("GET", API + "/tree/main?recursive=false", "");
    int entries = JSON.readTree(page.body()).size();
    assertThat(entries).isEqualTo(2);
    String link = page.headers().firstValue("Link").orElseThrow();
    assertThat(link).matches("<http://127\\.0\\.0\\.1:\\d+/.*>; rel=\"next\"");
    String next = link.substring(1, link.indexOf('>'));
    assertThat(JSON.readTree(send("GET", next, "").body())).hasSize(1);
    hub.api().page = 0;
    JsonNode below = json("GET", API + "/tree/main/x?recursive=true&expand=false", "");
    assertThat(below.findValuesAsText("path"))
        .containsExactlyInAnyOrder("x/y", "x/y/a", "x/b", "x/c.parquet");
    for (JsonNode entry : below) {
      assertThat(entry.path("lfs").path("oid").asText())
          .isEqualTo(entry.path("path").asText().endsWith("parquet") ? oid : "");
    }
  }

  @Test
  void filesComeByRangeAndErrorsHaveTheirCodes() throws Exception {
    commit("", file("a", "0123456789"), file("empty", ""));
    String path = "/datasets/ada/d/resolve/main/";
    HttpResponse<String> part = send("GET", path + "a", "", "Range", "bytes=0-0");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("0");
    assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 0-0/10");
    HttpResponse<String> empty = send("GET", path + "empty", "", "Range", "bytes=0-0");
    assertThat(empty.headers().firstValue("Content-Range")).hasValue("bytes */0");
    HttpResponse<String> head = send("HEAD", path + "a", "");
    assertThat(head.headers().firstValue("ETag")).isPresent();
    assertThat(head.headers().firstValue("X-Repo-Commit").orElse("")).hasSize(40);
    assertThat(head.headers().firstValue("Content-Length")).hasValue("10");
    assertThat(code(path + "absent")).isEqualTo("404 EntryNotFound");
    assertThat(code("/datasets/ada/d/resolve/v9/a")).isEqualTo("404 RevisionNotFound");
    assertThat(code("/datasets/ada/none/resolve/main/a")).isEqualTo("404 RepoNotFound");
  }

  private String code(String path) throws Exception {
    HttpResponse<String> answer = send("GET", path, "");
    return answer.statusCode() + " " + answer.headers().firstValue("X-Error-Code").orElse("");
  }

  @Test
  void privateRepositoriesAreNotThereWithoutATokenAndStrangersDoNotWrite() throws Exception {
    hub.api().datasets.put("ada/p", new HubDataset(true));
    String bare = hub.url() + "/api/datasets/ada/";
    for (String name : new String[] {"p", "d"}) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(bare + name)).build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(name.equals("p") ? 401 : 200);
    }
    String body = HEADER.formatted("") + "\n" + file("a", "1");
    HttpRequest foreign =
        HttpRequest.newBuilder(URI.create(hub.url() + API + "/commit/main"))
            .header("Authorization", "Bearer " + TestHub.STRANGER)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    assertThat(client.send(foreign, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void cardsAreJudged() throws Exception {
    String body = "{\"content\":%s,\"repoType\":\"dataset\"}";
    String good = JSON.writeValueAsString("---\nlicense: mit\n---\n");
    String bad = JSON.writeValueAsString("---\nlicense: [mit\n---\n");
    assertThat(json("POST", "/api/validate-yaml", body.formatted(good)).path("errors")).isEmpty();
    HttpResponse<String> refused = send("POST", "/api/validate-yaml", body.formatted(bad));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(refused.body()).path("errors")).hasSize(1);
  }
}
