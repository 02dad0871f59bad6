package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built jar where its users run it: under spark-submit, locally and on a standalone cluster of
 * two workers, with the lake on disk and on a real S3 server.
 */
@Tag("cluster")
class ClusterIT {
  private static final Path DIST = Path.of("target/dist").toAbsolutePath();
  private static final int MINUTES = 20;

  @TempDir static Path folder;

  private static final List<Process> SERVERS = new ArrayList<>();
  private static String master;
  private static S3Server s3;
  private static Path sources;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    s3 =
        S3Server.start(
            folder,
            """
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=local-identity
            s3proxy.credential=local-credential
            """);
    int port = Ports.free();
    master = "spark://" + Ports.HOST + ":" + port;
    String deploy = "org.apache.spark.deploy.";
    spark(
        "master",
        deploy + "master.Master",
        "--host",
        Ports.HOST,
        "--port",
        "" + port,
        "--webui-port",
        "" + Ports.free());
    Ports.await(port);
    for (int worker = 1; worker <= 2; worker++) {
      spark(
          "worker" + worker,
          deploy + "worker.Worker",
          "--host",
          Ports.HOST,
          "--cores",
          "1",
          "--memory",
          "2g",
          "--webui-port",
          "" + Ports.free(),
          "--work-dir",
          folder.resolve("work" + worker).toString(),
          master);
    }
    String sample = Path.of("conf/sample").toUri().toString();
    sources =
        Files.writeString(
            folder.resolve("sources.csv"),
            "name,reader,location,licence,options\n"
                + "headings,text,"
                + sample
                + "sample_headings.zip,CC0-1.0,kind=resume\n"
                + "documents,documents,"
                + sample
                + "sample_documents.zip,CC0-1.0,kind=resume\n");
  }

  @AfterAll
  static void stop() throws InterruptedException {
    s3.stop();
    for (Process server : SERVERS) {
      server.destroy();
    }
    for (Process server : SERVERS) {
      if (!server.waitFor(20, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    }
  }

  @Test
  void theSameInputGivesTheSameReleaseOnOneMachineOnAClusterAndOnS3()
      throws IOException, InterruptedException {
    String local = digest("local", "local[2]", folder.resolve("local").toUri().toString());
    String cluster = digest("cluster", master, folder.resolve("cluster").toUri().toString());
    String onS3 = digest("s3", master, "s3a://lakes/one");
    assertThat(local).hasSize(64);
    assertThat(cluster).isEqualTo(local);
    assertThat(onS3).isEqualTo(local);
    try (var objects = Files.walk(folder.resolve("s3/lakes/one"))) {
      assertThat(objects.map(Path::toString)).anyMatch(path -> path.endsWith("manifest.json"));
    }
  }

  private static String digest(String name, String on, String root)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            on,
            "--conf",
            "spark.executor.memory=1g",
            "--conf",
            "spark.sql.shuffle.partitions=2",
            "--conf",
            "spark.hadoop.fs.s3a.endpoint=http://" + Ports.HOST + ":" + s3.port(),
            "--conf",
            "spark.hadoop.fs.s3a.path.style.access=true",
            "--conf",
            "spark.hadoop.fs.s3a.connection.ssl.enabled=false",
            "--conf",
            "spark.hadoop.fs.s3a.access.key=local-identity",
            "--conf",
            "spark.hadoop.fs.s3a.secret.key=local-credential",
            "--conf",
            "spark.hadoop.fs.s3a.aws.credentials.provider="
                + "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider",
            "--class",
            "resumelake.job.Main",
            jar().toString(),
            "run",
            "--lake",
            root + "/lake",
            "--out",
            root + "/out",
            "--sources",
            sources.toUri().toString(),
            "--json");
    Path out = folder.resolve(name + ".out");
    Process process =
        java(name, command.toArray(String[]::new)).redirectOutput(out.toFile()).start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    String err = Files.readString(folder.resolve(name + ".err"));
    assertThat(ended).as("ended within %d minutes: %s", MINUTES, err).isTrue();
    assertThat(process.exitValue()).as(err).isZero();
    String json =
        Files.readAllLines(out).stream()
            .filter(line -> line.startsWith("{"))
            .findFirst()
            .orElseThrow();
    JsonNode summary = new ObjectMapper().readTree(json);
    return summary.get("digest").asText();
  }

  private static Path jar() throws IOException {
    try (var jars = Files.list(DIST.resolve("jars"))) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("resumelake-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void spark(String name, String... command) throws IOException {
    SERVERS.add(java(name, command).redirectOutput(folder.resolve(name + ".out").toFile()).start());
  }

  private static ProcessBuilder java(String name, String... command) throws IOException {
    List<String> all = new ArrayList<>(List.of(javaBinary(), "-Xmx2g"));
    for (String option : Files.readAllLines(Path.of("conf/jvm-options"))) {
      if (!option.isBlank()) {
        all.add(option.strip());
      }
    }
    all.addAll(List.of("-cp", DIST + "/conf" + File.pathSeparator + DIST + "/jars/*"));
    all.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(all).redirectError(folder.resolve(name + ".err").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                DIST.toString(),
                "SPARK_CONF_DIR",
                DIST.resolve("conf").toString(),
                "SPARK_SCALA_VERSION",
                "2.12",
                "SPARK_LOCAL_IP",
                Ports.HOST));
    return builder;
  }

  private static String javaBinary() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
