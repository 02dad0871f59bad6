package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs of changed code, each in a process of its own: with the masker off, with a field that
 * it is not told of, and with one of its rules gone, the gate says no (exit 3; row FM-V3). And
 * where the gate itself crashes, runs out of memory, is killed or cannot read a shard, nothing
 * leaves (row FM-V1). In all cases no file gets its final name.
 */
@Tag("spark")
class GateMutationTest {
  private static final int CLOSED = 3;
  private static final int FAILED = 1;
  private static final int HALTED = 137;

  /** One in each build; all, and the code as it is, with -Pfaults. */
  private static final boolean ALL = "all".equals(System.getProperty("resumelake.faults.mutants"));

  /** What undoes the masking, in whole or in part. */
  private static final String UNMASKING =
      """
      package resumelake.silver;

      import java.util.Map;
      import java.util.TreeMap;
      import resumelake.mask.Masked;
      import resumelake.mask.Masking;
      import resumelake.model.Entity;
      import resumelake.model.EntityType;

      final class Unmasking {
        static Masking of(Masking masking, Map<String, String> fields) {
          Masking.Done done = (Masking.Done) masking;
          TreeMap<String, Masked> changed = new TreeMap<>(done.fields());
          changed.replaceAll((field, masked) -> changed(field, masked, fields.get(field)));
          return new Masking.Done(changed, done.owner());
        }

        private static Masked changed(String field, Masked masked, String raw) {
          String mutant = System.getProperty("mutant");
          if (mutant.equals("OFF") || mutant.equals("FIELD") && field.equals("location")) {
            return new Masked(raw, java.util.List.of());
          }
          if (!mutant.equals("RULE")) {
            return masked;
          }
          StringBuilder text = new StringBuilder();
          int from = 0;
          for (Entity entity : masked.entities()) {
            text.append(raw, from, entity.span().start());
            text.append(
                entity.type() == EntityType.URL
                    ? entity.span().of(raw)
                    : "[" + entity.type() + "]");
            from = entity.span().end();
          }
          return new Masked(text.append(raw.substring(from)).toString(), masked.entities());
        }
      }
      """;

  /** What happens when the gate begins to look. */
  private static final String CRASH =
      """
package resumelake.gate;

import java.nio.file.Files;
import java.nio.file.Path;

final class Crash {
  static void now(java.util.List<ShardFile> files) {
    switch (System.getProperty("mutant")) {
      case "THROWS" -> throw new IllegalStateException("the gate has crashed");
      case "MEMORY" -> throw new OutOfMemoryError("the gate has no memory");
      case "KILLED" -> Runtime.getRuntime().halt(137);
      case "UNREADABLE" -> {
        for (ShardFile file : files) {
          if (file.path().endsWith(".parquet")) {
            try {
              Path shard = Path.of(new org.apache.hadoop.fs.Path(file.uri()).toUri().getPath());
              byte[] bytes = Files.readAllBytes(shard);
              Files.write(shard, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
            return;
          }
        }
      }
      default -> {}
    }
  }
}
""";

  @TempDir Path folder;

  private Path mutants;

  @BeforeEach
  void change() throws IOException {
    mutants = Files.createDirectories(folder.resolve("mutants"));
    compile(
        mutated("silver/Standardizer", "masker.mask(fields, hints)", "Unmasking.of($0, fields)"),
        source("Unmasking", UNMASKING),
        mutated(
            "gate/PublishGate",
            "(List<ShardFile> files, Evidence evidence) {",
            "$0 Crash.now(files);"),
        source("Crash", CRASH));
    StringBuilder csv = new StringBuilder("id,place,text\n");
    String[] people = {"Margaret Velbashek", "Kenneth Tarvishek", "Rebecca Mosluquist"};
    for (int i = 0; i < people.length; i++) {
      InventedResumes.Someone someone =
          new InventedResumes.Someone(
              people[i], "someone" + i + "@example.org", "(212) 555-014" + i, "", i);
      String whole = InventedResumes.text(someone, "");
      // Without its first four lines it holds nothing that a masker would have to find.
      String bare = whole.substring(whole.indexOf("Summary"));
      csv.append(i).append(",Columns,").append(InventedResumes.cell(whole)).append('\n');
      csv.append(10 + i)
          .append(",\"Columbus, OH\",")
          .append(InventedResumes.cell(bare))
          .append('\n');
    }
    Files.writeString(folder.resolve("people.csv"), csv);
    Files.writeString(
        folder.resolve("sources.csv"),
        "name,reader,location,licence,options\n"
            + "people,csv,people.csv,CC0-1.0,id=id;text=text;location=place;kind=resume\n");
  }

  private static Path code(String name) {
    return Path.of("jobs/resumelake/" + name + ".java");
  }

  private Path mutated(String name, String from, String to) throws IOException {
    String code = Files.readString(code(name));
    assertThat(code).as(name + " has what is changed").contains(from);
    return source(name.replaceAll(".*/", ""), code.replace(from, to.replace("$0", from)));
  }

  private Path source(String name, String code) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), code);
  }

  private void compile(Path... sources) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-proc:none", "-nowarn", "-d", mutants.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    Stream.of(sources).forEach(source -> arguments.add(source.toString()));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(code).as("the mutants compile").isZero();
  }

  private Path said() {
    return folder.resolve("said");
  }

  private int whole(String mutant) throws Exception {
    return ChildRun.end(
        ChildRun.of(
            folder,
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dmutant=" + mutant,
                "-Dspark.sql.shuffle.partitions=2"),
            mutants + ":",
            List.of(
                "run",
                "--sources",
                folder.resolve("sources.csv").toString(),
                "--lake",
                folder.resolve("lake").toString(),
                "--out",
                out().toString())));
  }

  private Path out() {
    return folder.resolve("out");
  }

  /** Files of an export that have their final names. */
  private List<String> published() throws IOException {
    Path out = out();
    if (!Files.exists(out)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .filter(name -> !name.startsWith("_staging/"))
          .toList();
    }
  }

  private String end() throws IOException {
    return Files.readString(said(), StandardCharsets.UTF_8);
  }

  /** Mutants, and the exit code that each ends with. */
  static List<Arguments> mutants() {
    Arguments each = Arguments.of("FIELD", CLOSED);
    List<Arguments> others =
        List.of(
            Arguments.of("OFF", CLOSED),
            Arguments.of("RULE", CLOSED),
            Arguments.of("UNREADABLE", CLOSED),
            Arguments.of("THROWS", CLOSED),
            Arguments.of("MEMORY", FAILED),
            Arguments.of("KILLED", HALTED),
            Arguments.of("NONE", 0));
    return Stream.concat(Stream.of(each), ALL ? others.stream() : Stream.of()).toList();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void changedCodeReleasesNothing(String mutant, int code) throws Exception {
    assertThat(whole(mutant)).as(end()).isEqualTo(code);
    if (List.of("OFF", "FIELD", "RULE").contains(mutant)) {
      assertThat(end()).contains("must not leave").contains("canary-");
    }
    if (mutant.equals("NONE")) {
      assertThat(published()).contains("manifest.json");
    } else {
      assertThat(published()).isEmpty();
    }
  }
}
