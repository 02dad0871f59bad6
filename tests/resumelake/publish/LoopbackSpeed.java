package resumelake.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import resumelake.fetch.FetchClock;
import resumelake.fetch.FetchSettings;
import resumelake.hub.Exported;

/**
 * Not a test: how fast a release of random bytes goes to the tests' Hub on the loopback address.
 * With {@code hub FOLDER} it is the Hub, with {@code export FOLDER MIB FILES} it writes the files,
 * with {@code publish FOLDER URL} it sends them and prints bytes, seconds and MB/s, reading and
 * hashing of all files before the first byte included.
 */
final class LoopbackSpeed {
  private LoopbackSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "hub" -> {
        TestHub hub = TestHub.start(folder.resolve("storage"));
        System.out.println(hub.url());
        TimeUnit.HOURS.sleep(1);
      }
      case "export" -> export(folder, arguments);
      default -> publish(folder, arguments[2]);
    }
  }

  private static void export(Path folder, String[] arguments) throws IOException {
    int files = Integer.parseInt(arguments[3]);
    int bytes = (Integer.parseInt(arguments[2]) << 20) / files;
    InventedExport export = InventedExport.in(Files.createDirectories(folder));
    for (int file = 0; file < files; file++) {
      export.shard(String.format("resumes/train-%05d-of-%05d.parquet", file, files), bytes, file);
    }
    export.write();
  }

  private static void publish(Path folder, String url) {
    Configuration configuration = new Configuration(false);
    Exported exported = Exported.in(configuration, folder + "/out").orElseThrow();
    UploadProgress progress = new UploadProgress();
    try (Publisher publisher =
        Publisher.open(
            Endpoint.of(url),
            Repo.of("ada/speed"),
            HubToken.of(Map.of(HubToken.VARIABLE, TestHub.WRITER)),
            HubSettings.of(FetchSettings.of(Map.of()), HubSettings.TRANSFERS),
            FetchClock.SYSTEM,
            progress,
            new Wishes(true, false, false, false))) {
      long started = System.nanoTime();
      Published published =
          publisher.publish(exported, exported.clearance(configuration, folder + "/lake"));
      double seconds = (System.nanoTime() - started) / 1e9;
      System.out.printf(
          "%s: %d bytes in %.2f s, %.0f MB/s%n",
          published.outcome(),
          published.bytesSent(),
          seconds,
          published.bytesSent() / 1e6 / seconds);
    }
  }
}
