package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resumelake.TestSpark;
import resumelake.source.SourceLine;

/**
 * A lake on a real S3 server that is busy, says no, or breaks off (tool H4 of the fault matrix).
 * Rows FM-S1, FM-S3 and FM-S4. The busy time is some hundred requests by default, a minute with
 * {@code mvn verify -Pfaults}.
 */
@Tag("cluster")
@Timeout(600)
class S3FaultsIT {
  private static final boolean ALL = Integer.getInteger("resumelake.kills", 2) > 2;

  @TempDir static Path folder;

  private static S3Server server;
  private static S3Front front;
  private static List<SourceLine> sources;
  private static String expected;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = S3Server.start(folder, "s3proxy.authorization=none");
    front = S3Front.before(server.port());
    Configuration configuration = TestSpark.session().sparkContext().hadoopConfiguration();
    settings().forEach(configuration::set);
    Path file =
        Files.writeString(
            folder.resolve("people.csv"), "id,text\n1,Built a bridge\n2,Ran a shop\n");
    sources =
        List.of(new SourceLine("people", "csv", file.toString(), "CC0-1.0", Map.of("id", "id")));
    Path whole = folder.resolve("whole");
    assertThat(FaultyIngest.run(whole, sources).code()).isZero();
    expected = FaultyIngest.digest(whole);
  }

  /** Those of the product for S3, and where the server is. */
  private static Map<String, String> settings() throws IOException {
    Map<String, String> settings = new java.util.TreeMap<>();
    Properties product = new Properties();
    try (var in = Files.newBufferedReader(Path.of("conf/spark-defaults.conf"))) {
      product.load(in);
    }
    String prefix = "spark.hadoop.";
    product.forEach(
        (key, value) -> {
          if (key.toString().startsWith(prefix + "fs.s3a.")) {
            settings.put(key.toString().substring(prefix.length()), value.toString());
          }
        });
    settings.put("fs.s3a.endpoint", "http://" + Ports.HOST + ":" + front.port());
    settings.put("fs.s3a.path.style.access", "true");
    settings.put("fs.s3a.connection.ssl.enabled", "false");
    settings.put("fs.s3a.access.key", "any");
    settings.put("fs.s3a.secret.key", "any");
    settings.put(
        "fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
    return settings;
  }

  @AfterAll
  static void stop() throws Exception {
    FileSystem.get(URI.create("s3a://lakes/"), configuration()).close();
    front.close();
    server.stop();
  }

  private static Configuration configuration() {
    return TestSpark.session().sparkContext().hadoopConfiguration();
  }

  private static String digest(String lake) {
    return FaultyIngest.digest(folder.resolve("s3/lakes/" + lake));
  }

  @Test
  void aStoreThatIsBusyCostsTimeAndNothingElse() {
    long end = System.nanoTime() + (ALL ? 60_000_000_000L : 0);
    front.answers(
        asked -> {
          if (asked.number() > 100 && System.nanoTime() > end) {
            return Optional.empty();
          }
          S3Front.No no =
              switch (asked.number() % 20) {
                case 2, 7, 12, 17 -> new S3Front.No(503, "SlowDown");
                case 5 -> new S3Front.No(500, "InternalError");
                case 10 -> new S3Front.No(0, "");
                default -> null;
              };
          return Optional.ofNullable(no);
        });
    FaultyIngest.Ended ended = FaultyIngest.run("s3a://lakes/busy", sources);
    assertThat(ended).isEqualTo(new FaultyIngest.Ended(0, ""));
    assertThat(front.refused()).isGreaterThan(20);
    assertThat(digest("busy")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "403, ExpiredToken, .*",
    "404, NoSuchBucket, .*",
    "403, AccessDenied, PUT|POST|DELETE",
  })
  void aStoreThatSaysNoEndsTheRunInOneLineAndTheNextRunIsWhole(
      int status, String code, String methods) {
    Predicate<String> meant = java.util.regex.Pattern.compile(methods).asMatchPredicate();
    String lake = "no-" + code;
    front.answers(
        asked ->
            asked.number() > 40 && meant.test(asked.method())
                ? Optional.of(new S3Front.No(status, code))
                : Optional.empty());
    FaultyIngest.Ended ended = FaultyIngest.run("s3a://lakes/" + lake, sources);
    assertThat(front.refused()).isPositive();
    assertThat(ended.code()).as(ended.said()).isOne();
    assertThat(ended.said().lines()).singleElement().asString().contains(code, "again is safe");
    front.answers(asked -> Optional.empty());
    assertThat(digest(lake)).isIn(FaultyIngest.NOTHING, expected);

    assertThat(FaultyIngest.run("s3a://lakes/" + lake, sources))
        .isEqualTo(new FaultyIngest.Ended(0, ""));
    assertThat(digest(lake)).isEqualTo(expected);
  }

  @Test
  void anUploadThatWasAbandonedGoesWithItsAge() throws Exception {
    front.answers(asked -> Optional.empty());
    String uploads = "http://" + Ports.HOST + ":" + front.port() + "/lakes";
    send("POST", uploads + "/left-over?uploads");
    assertThat(send("GET", uploads + "?uploads")).contains("left-over");
    Configuration young = new Configuration(configuration());
    FileSystem.newInstance(URI.create("s3a://lakes/"), young).close();
    assertThat(send("GET", uploads + "?uploads")).contains("left-over");
    Thread.sleep(2_000);
    young.set("fs.s3a.multipart.purge.age", "1");
    FileSystem.newInstance(URI.create("s3a://lakes/"), young).close();
    assertThat(send("GET", uploads + "?uploads")).doesNotContain("left-over");
  }

  private static String send(String method, String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
