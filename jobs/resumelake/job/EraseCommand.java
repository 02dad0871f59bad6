package resumelake.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.erase.Forgetting;
import resumelake.lake.LakeException;

@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a person out of every table, of what was fetched, and of the next ingest, and proves by search"
          + " that nothing is left: exit 1 where something is. Releases with the person are withdrawn;"
          + " what was exported of them before is yours to remove. Killed, the same command ends the work."
    },
    footer = {
      "",
      "Example:",
      "  resumelake erase --record 3f0c… --record 77ab…",
      "  resumelake erase --matching persons.jsonl --dry-run"
    })
final class EraseCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int LEFT = 1;

  @Mixin LakeOptions options;

  @ArgGroup(exclusive = true, multiplicity = "1")
  Whom whom;

  /** One of the two ways to name persons. */
  static final class Whom {
    @Option(
        names = "--record",
        required = true,
        arity = "1..*",
        description =
            "Ids of raw records, resumes or pairs. All records of the same person go: those with an e-mail"
                + " address, phone, link or number of theirs and no other name, and near-duplicates with"
                + " the same name")
    List<String> records = List.of();

    @Option(
        names = "--matching",
        required = true,
        description =
            "File of persons, a line each: {\"name\":…,\"email\":…,\"phone\":…,\"link\":…} with any of these"
                + " keys, all of which must match; or one address, number or link. A name alone is refused")
    String matching = "";
  }

  @Option(names = "--dry-run", description = "Only say whom it means")
  boolean dryRun;

  @Option(
      names = "--leave-mentions",
      description =
          "Raw records of others that name the person with an address or number stay, and count as no fault")
  boolean leaveMentions;

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          Forgetting.Wish wish =
              new Forgetting.Wish(
                  whom.records,
                  whom.matching.isEmpty()
                      ? List.of()
                      : lines(whom.matching, lake.spark().sparkContext().hadoopConfiguration()));
          Stages stages = new Stages(lake, settings);
          EraseStage stage = new EraseStage(stages);
          Forgetting.Outcome outcome = dryRun ? stage.look(wish) : stage.erase(wish, leaveMentions);
          boolean clean =
              outcome.isClean() && (leaveMentions || dryRun || outcome.mentions().isEmpty());
          EraseReport.of(outcome, dryRun, clean).print(options.json, System.out);
          return clean ? DONE : LEFT;
        });
  }

  private static List<String> lines(String file, Configuration configuration) {
    Path path = new Path(file);
    if (path.toUri().getScheme() == null) {
      path = new Path(java.nio.file.Path.of(file).toAbsolutePath().normalize().toUri());
    }
    try (InputStream in = path.getFileSystem(configuration).open(path)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.isEmpty() ? List.of("") : lines;
    } catch (java.io.FileNotFoundException e) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_FILE, "There is no file of persons %s. Pass another.", path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
