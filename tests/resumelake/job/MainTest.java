package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
  @TempDir Path folder;

  @Test
  void everyCommandHelpsWithAnExample() {
    CommandLine main = new CommandLine(new Main());
    assertThat(main.getSubcommands()).containsKeys("run", "ingest", "sql", "scrub", "dedupe");
    main.getSubcommands()
        .forEach(
            (name, command) -> {
              StringWriter help = new StringWriter();
              command.usage(new PrintWriter(help));
              assertThat(help.toString())
                  .contains("Usage: ")
                  .contains("Example:")
                  .contains("resumelake " + name);
            });
  }

  @Test
  void wrongUsageIsExitCodeTwo() {
    assertThat(quietly("no-such-command")).isEqualTo(2);
    assertThat(quietly("export", "--release", "r1")).isEqualTo(2);
  }

  @Test
  void scrubMasksTheFieldAndKeepsTheRest() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.jsonl"),
            "{\"id\":1,\"text\":\"\uD83D\uDE00 write to mara@example.org\",\"n\":[1,2]}\n{broken\n");
    Path out = folder.resolve("out.jsonl");
    assertThat(quietly("scrub", "--in", in.toString(), "--out", out.toString())).isEqualTo(4);
    List<String> lines = Files.readAllLines(out);
    assertThat(lines)
        .containsExactly(
            "{\"id\":1,\"text\":\"\uD83D\uDE00 write to [EMAIL]\",\"n\":[1,2],"
                + "\"entities\":[{\"type\":\"EMAIL\",\"start\":11,\"end\":27}]}");
  }

  @Test
  void aMissingFileIsOneLineWithCauseAndRemedy() {
    String[] said = new String[1];
    int code =
        withErr(
            said,
            "scrub",
            "--in",
            folder.resolve("none").toString(),
            "--out",
            folder.resolve("o").toString());
    assertThat(code).isEqualTo(1);
    assertThat(said[0].lines()).singleElement().asString().contains("There is no file");
  }

  private static int quietly(String... arguments) {
    return withErr(new String[1], arguments);
  }

  private static int withErr(String[] said, String... arguments) {
    PrintStream err = System.err;
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
      return Main.execute(arguments);
    } finally {
      System.setErr(err);
      System.setOut(out);
      said[0] = bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
