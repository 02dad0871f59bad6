package resumelake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real S3 server, S3Proxy, in a process of its own: bucket {@code lakes}, objects are files. */
final class S3Server {
  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a server and waits until it listens.
   *
   * @param folder gets the objects below {@code s3}, and what the server says
   * @param access who may ask: lines of S3Proxy's settings
   */
  static S3Server start(Path folder, String access) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("s3/lakes"));
    int port = Ports.free();
    Path properties =
        Files.writeString(
            folder.resolve("s3proxy.properties"),
                """
            s3proxy.endpoint=http://%s:%d
            %s
            s3proxy.ignore-unknown-headers=true
            jclouds.provider=filesystem
            jclouds.filesystem.basedir=%s
            """
                .formatted(Ports.HOST, port, access.strip(), folder.resolve("s3")));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                Path.of("target/s3proxy/s3proxy.jar").toAbsolutePath().toString(),
                "org.gaul.s3proxy.Main",
                "--properties",
                properties.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.out").toFile())
            .start();
    Ports.await(port);
    return new S3Server(process, port);
  }

  int port() {
    return port;
  }

  /** Ends the process, by force where it does not go. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
