package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command line in the documents is one that the program takes, options and all. */
class DocsCommandsTest {
  /** A line of a block of code, or of a unit file, that calls the program. */
  private static final Pattern CALL =
      Pattern.compile("(?m)^[^#`\\n]*?bin/resumelake +([a-z][^\\n]*)$");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```");

  /** A word in quotes, or up to a blank. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    for (String folder : List.of("docs", "notebooks")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  private static List<String> calls(Path page) throws IOException {
    List<String> calls = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(page));
    while (block.find()) {
      Matcher call = CALL.matcher(block.group(1).replace("\\\n", " "));
      while (call.find()) {
        calls.add(call.group(1));
      }
    }
    return calls;
  }

  /** What a shell would pass: up to a comment, a pipe or a redirection. */
  private static String[] arguments(String call) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(call);
    while (word.find()) {
      if (word.group(3) == null) {
        words.add(word.group(1) != null ? word.group(1) : word.group(2));
      } else if (List.of("#", "|", "&", "&&", ">", ">>", "<", "2>", "2>>")
          .contains(word.group(3))) {
        break;
      } else {
        words.add(word.group(3));
      }
    }
    return words.toArray(String[]::new);
  }

  @Test
  void everyCommandInTheDocumentsIsOneThatTheProgramTakes() throws IOException {
    int seen = 0;
    for (Path page : pages()) {
      for (String call : calls(page)) {
        seen++;
        assertThatCode(() -> Main.line(new Main()).parseArgs(arguments(call)))
            .as(page + ": " + call)
            .doesNotThrowAnyException();
      }
    }
    assertThat(seen).isGreaterThan(30);
  }

  @Test
  void aCommandThatIsNotTakenIsSeen() {
    assertThatCode(() -> Main.line(new Main()).parseArgs(arguments("run --sauces x # why")))
        .hasMessageContaining("--sauces");
  }
}
