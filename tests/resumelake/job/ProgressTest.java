package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_ERR)
class ProgressTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final PrintStream err = System.err;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(err);
    Progress.tell(List::of);
  }

  @Test
  void tellsOneLineForEachSourceOnStandardErrorAndNothingOnceTheyAreRead() {
    Progress progress = new Progress();
    Progress.tell(() -> List.of("a: 2 records of 1 pages", "b: 7 records of 3 pages"));
    progress.print();
    assertThat(told.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("a: 2 records of 1 pages", "b: 7 records of 3 pages");

    told.reset();
    Progress.tell(List::of);
    progress.print();
    assertThat(told.size()).isZero();
  }
}
