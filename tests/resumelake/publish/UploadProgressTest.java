package resumelake.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadProgressTest {
  private final UploadProgress progress = new UploadProgress();

  @Test
  void tellsFilesBytesRateAndTimeLeftWhileThereIsSomethingToSend() throws InterruptedException {
    assertThat(progress.lines()).isEmpty();
    progress.starts(4, 40_000_000);
    progress.wasThere(10_000_000);
    progress.moved(10_000_000);
    progress.sent(10_000_000);
    Thread.sleep(20);
    assertThat(progress.lines())
        .singleElement()
        .asString()
        .matches("publish: 2 of 4 files, 20 MB to go, \\d+[.,]\\d MB/s, about \\d+ s left");
    progress.wasThere(10_000_000);
    progress.sent(10_000_000);
    assertThat(progress.lines()).isEmpty();
    assertThat(progress.filesSent()).isEqualTo(2);
    assertThat(progress.filesDone()).isEqualTo(4);
  }

  @Test
  void aRateThatIsNotKnownPromisesNoTime() {
    progress.starts(1, 1_000);
    assertThat(progress.lines()).singleElement().asString().doesNotContain("left");
  }
}
