package resumelake.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.gold.InstructionPairs;
import resumelake.gold.PairVerdicts;
import resumelake.gold.Pins;
import resumelake.gold.Releases;

@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description =
        "A page of pairs to judge, and sample.csv for a spreadsheet: each kind of each source has its"
            + " share, and the same seed draws the same pairs.",
    footer = {"", "Example:", "  resumelake review sample --size 50 --seed 7 --out review"})
final class ReviewSampleCommand implements Callable<Integer> {
  /** {@code kind} in a file of verdicts. */
  static final String KIND = "pair";

  @Mixin LakeOptions options;

  @Option(
      names = "--out",
      defaultValue = "review",
      description = "Folder to write to (default: ${DEFAULT-VALUE})")
  Path out;

  @Option(
      names = "--size",
      defaultValue = "50",
      description = "Number of pairs (default: ${DEFAULT-VALUE})")
  int size;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Another seed draws other pairs (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--release",
      defaultValue = "",
      description = "Draw from this release (default: the table as it is)")
  String release;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          Dataset<Row> pairs =
              release.isEmpty()
                  ? lake.table(InstructionPairs.TABLE).read()
                  : new Pins(lake).read(new Releases(lake).named(release), InstructionPairs.TABLE);
          List<ReviewPage.Item> items = new ArrayList<>();
          for (Row row :
              PairVerdicts.sample(pairs, size, seed)
                  .selectExpr(
                      "pair_id",
                      "content_hash",
                      "source",
                      "kind",
                      "transformation",
                      "context.title",
                      "filter(messages, m -> m.role = 'user')[0].content",
                      "filter(messages, m -> m.role = 'assistant')[0].content")
                  .collectAsList()) {
            items.add(item(row));
          }
          ReviewPage page =
              new ReviewPage(
                  KIND,
                  "Pairs to judge",
                  "good: the answer says what the question says, better, and nothing beside it."
                      + " bad: it is wrong, clumsy, or says more than it was told.",
                  List.of("good", "bad"));
          Summary summary = new Summary();
          page.write(out, "sample", items)
              .forEach(file -> summary.value(ReviewHeldCommand.extension(file), file.toString()));
          summary.value("pairs", items.size()).print(options.json, System.out);
          return 0;
        });
  }

  private static ReviewPage.Item item(Row row) {
    List<ReviewPage.Passage> passages = new ArrayList<>();
    if (!row.isNullAt(5) && !row.getString(5).isBlank()) {
      passages.add(passage("title", row.getString(5)));
    }
    passages.add(passage("question", row.getString(6)));
    passages.add(passage("answer", row.getString(7)));
    return new ReviewPage.Item(
        row.getString(0),
        row.getString(1),
        List.of(row.getString(2), row.getString(3), row.getString(4)),
        passages);
  }

  private static ReviewPage.Passage passage(String label, String text) {
    return new ReviewPage.Passage(label, List.of(ReviewPage.Piece.plain(text)));
  }
}
