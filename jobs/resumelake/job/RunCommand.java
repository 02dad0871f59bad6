package resumelake.job;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.gold.Releases.Release;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;
import resumelake.hub.Selection;
import resumelake.source.SourceLine;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "The main job: ingest, standardize, group, pair, release, export. A second run adds nothing.",
    footer = {"", "Example:", "  resumelake run --sources sources.csv --release 2026.11 --out out"})
final class RunCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Option(
      names = "--sources",
      defaultValue = "",
      description =
          "Sources file (CSV: name,reader,location,licence,options); default: the embedded sample")
  String sources;

  @Option(
      names = "--release",
      defaultValue = "",
      description = "Name of the release (default: r1, r2, ...)")
  String release;

  @Option(
      names = "--out",
      defaultValue = "out",
      description = "Folder of the export (default: ${DEFAULT-VALUE})")
  String out;

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          Stages stages = new Stages(lake, settings);
          Pipeline pipeline = new Pipeline(stages);
          List<SourceLine> lines =
              SourceList.read(
                  sources, List.of(), lake.spark().sparkContext().hadoopConfiguration());
          if (settings.keyIsPublic() && !sources.isEmpty()) {
            System.err.println(
                "warning: RESUMELAKE_PERSON_KEY is not set; ids and splits are made with the public"
                    + " default key");
          }
          pipeline.ingest(lines);
          pipeline.standardize();
          pipeline.group();
          pipeline.pair();
          Releasing releasing = new Releasing(stages);
          Release named = releasing.release(release);
          Manifest manifest = releasing.export(named, out, Layout.HUB, Selection.ALL);
          return Reports.print(
              options,
              stages,
              pipeline,
              Funnel.of(named),
              summary ->
                  summary
                      .table("rows", Reports.shards(manifest))
                      .value("release", named.name())
                      .value("out", out)
                      .value("licence", manifest.licence())
                      .value("publishable", Reports.publishable(manifest))
                      .value("digest", manifest.digest()));
        });
  }
}
