package resumelake.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the embedded sample and its gold. Arguments: folder of the files, folder of the gold. How
 * to call it stands in {@code tests/fixtures/sample/README.md}.
 */
public final class SampleFiles {
  private SampleFiles() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("Two folders are needed: of the files and of the gold.");
    }
    Path files = Files.createDirectories(Path.of(arguments[0]));
    Path gold = Files.createDirectories(Path.of(arguments[1]));
    List<SampleFile> made = make(Sample.EMBEDDED_SEED);
    for (SampleFile file : made) {
      Files.write(files.resolve(file.name()), file.bytes());
    }
    Files.writeString(gold.resolve("gold.jsonl"), goldLines(made));
  }

  /** All files of one seed, in memory. */
  static List<SampleFile> make(long seed) {
    Map<SamplePlan.Shelf, List<Item>> plan = SamplePlan.of(seed);
    return List.of(
        TextShelf.file(plan.get(SamplePlan.Shelf.HEADINGS)),
        CsvShelves.flowing(plan.get(SamplePlan.Shelf.FLOWING)),
        CsvShelves.columns(plan.get(SamplePlan.Shelf.COLUMNS)),
        JsonShelves.lines(plan.get(SamplePlan.Shelf.LINES)),
        JsonShelves.resumes(plan.get(SamplePlan.Shelf.JSON_RESUME)),
        DocumentShelf.file(plan.get(SamplePlan.Shelf.DOCUMENTS)));
  }

  /** One JSON object to a line. */
  static String goldLines(List<SampleFile> files) {
    return files.stream()
        .flatMap(file -> file.gold().stream())
        .map(line -> line.toJson() + "\n")
        .collect(Collectors.joining());
  }
}
