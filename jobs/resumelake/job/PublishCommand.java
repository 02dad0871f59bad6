package resumelake.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.fetch.FetchClock;
import resumelake.gold.Releases;
import resumelake.gold.Releases.Release;
import resumelake.gold.Withdrawals;
import resumelake.hub.Exported;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;
import resumelake.hub.Selection;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.WriteLock;
import resumelake.publish.Endpoint;
import resumelake.publish.HubSettings;
import resumelake.publish.HubToken;
import resumelake.publish.Published;
import resumelake.publish.Publisher;
import resumelake.publish.Repo;
import resumelake.publish.UploadProgress;
import resumelake.publish.Wishes;

@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Sends the export of a release to a Hub: one commit, read again and compared, then the tag."
            + " The token is read from HF_TOKEN. A second publish of a release sends nothing.",
    footer = {
      "",
      "Example:",
      "  resumelake publish --release 2026.11 --repo OWNER/NAME --create --private",
      "  resumelake publish --release 2026.11 --repo OWNER/NAME --dry-run"
    })
final class PublishCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Option(names = "--release", required = true, description = "Name of the release, and of the tag")
  String release;

  @Option(names = "--repo", required = true, description = "OWNER/NAME of the dataset on the Hub")
  String repo;

  @Option(
      names = "--hub-url",
      defaultValue = "${env:HF_ENDPOINT:-https://huggingface.co}",
      description = "Address of the Hub (default: ${DEFAULT-VALUE})")
  String hubUrl;

  @Option(
      names = "--out",
      defaultValue = "out",
      description =
          "Folder of the export, any Hadoop URI; made where it is not there (default:"
              + " ${DEFAULT-VALUE})")
  String out;

  @Option(names = "--create", description = "Make the dataset where it is not there")
  boolean create;

  @Option(names = "--private", description = "Only to a private dataset; made so with --create")
  boolean isPrivate;

  @Option(
      names = "--pull-request",
      description = "Propose it; publish again after the merge sets the tag")
  boolean pullRequest;

  @Option(names = "--dry-run", description = "Say what would be sent, and send nothing")
  boolean dryRun;

  @Option(
      names = "--transfers",
      defaultValue = "" + HubSettings.TRANSFERS,
      description = "Files sent at the same time (default: ${DEFAULT-VALUE})")
  int transfers;

  /** Where the token is. */
  Map<String, String> environment = System.getenv();

  @Override
  public Integer call() {
    // told before Spark starts
    HubToken token = HubToken.of(environment);
    Endpoint.of(hubUrl);
    Repo.of(repo);
    return options.open(
        (lake, settings) -> {
          Published published = publish(lake, settings, token);
          new Summary()
              .value("release", release)
              .value("repo", repo)
              .value("outcome", published.outcome().name().toLowerCase(Locale.ROOT))
              .value("commit", published.commit())
              .value("pull request", published.pullRequest())
              .value("files changed", published.filesPut())
              .value("bytes changed", published.bytesPut())
              .value("files taken away", published.filesDeleted())
              .value("large files sent", published.filesSent())
              .value("bytes sent", published.bytesSent())
              .value("requests repeated", published.repeated())
              .print(options.json, System.out);
          return 0;
        });
  }

  /** Publishes from an open lake. */
  Published publish(Lake lake, Settings settings, HubToken token) {
    Release named = new Releases(lake).named(release);
    new Withdrawals(lake).mustStand(named);
    UploadProgress progress = new UploadProgress();
    Progress.label("publish");
    Progress.tell(progress::lines);
    try (Publisher publisher =
        Publisher.open(
            Endpoint.of(hubUrl),
            Repo.of(repo),
            token,
            HubSettings.of(settings.fetch(), transfers),
            FetchClock.SYSTEM,
            progress,
            new Wishes(create, isPrivate, pullRequest, dryRun))) {
      Configuration configuration = lake.spark().sparkContext().hadoopConfiguration();
      Exported exported = exported(lake, settings, named, configuration);
      return publisher.publish(exported, exported.clearance(configuration, lake.root()));
    } finally {
      Progress.tell(List::of);
    }
  }

  /** The export in the folder; another release's export stays as it is. */
  private Exported exported(
      Lake lake, Settings settings, Release named, Configuration configuration) {
    Optional<Exported> there = Exported.in(configuration, out);
    if (there.isEmpty()) {
      WriteLock lock = WriteLock.take(lake);
      try {
        new Releasing(new Stages(lake, settings)).export(named, out, Layout.HUB, Selection.ALL);
      } finally {
        lock.close();
      }
      return Exported.in(configuration, out).orElseThrow();
    }
    Manifest manifest = there.get().manifest();
    if (!manifest.release().equals(release)
        || !manifest.tables().equals(new TreeMap<>(named.tables()))) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_FILE,
          "%s holds another export than that of release %s. Pass the folder of that one, or one"
              + " that is empty, with --out.",
          out,
          release);
    }
    return there.get();
  }
}
