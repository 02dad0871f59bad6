package resumelake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;

@Tag("spark")
class WriteLockTest {
  private static final Duration BEAT = Duration.ofMillis(200);

  @TempDir Path folder;

  private Lake lake() {
    return Lake.open(TestSpark.session(), folder.toString());
  }

  /** The same folder as a store that is no local disk. */
  private Lake store() {
    TestSpark.session()
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.elsewhere.impl", "resumelake.lake.ElsewhereFileSystem");
    return Lake.open(TestSpark.session(), "elsewhere://store" + folder);
  }

  @Test
  void aSecondRunIsTurnedAwayWithTheHolder() {
    try (WriteLock lock = WriteLock.take(lake())) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> WriteLock.take(lake()))
          .isInstanceOf(LakeException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    WriteLock.take(lake()).close();
  }

  @Test
  void theFileOfADeadRunIsNoLock() throws IOException {
    Files.writeString(folder.resolve("_lock"), "process 1 on elsewhere");
    WriteLock.take(lake()).close();
  }

  @Test
  void onAStoreALivingHolderIsSeenByItsBeat() {
    try (WriteLock lock = WriteLock.take(store(), BEAT)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> WriteLock.take(store(), Duration.ofMillis(1000)))
          .isInstanceOf(LakeException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    assertThat(folder.resolve("_lock")).doesNotExist();
  }

  /**
   * Row FM-S1 of the fault matrix: one busy moment must not make the lock of a living run look
   * dead.
   */
  @Test
  void onAStoreALockWhoseBeatFailedOnceGoesOnBeating() throws Exception {
    Lake store = Lake.open(TestSpark.session(), "fault://store" + folder);
    try (WriteLock lock = WriteLock.take(store, BEAT)) {
      assertThat(lock).isNotNull();
      FaultFileSystem.breakAt(1, FaultFileSystem.Fault.FAILS, "create .*/_lock");
      for (int wait = 0; wait < 100 && !FaultFileSystem.hasBroken(); wait++) {
        Thread.sleep(50);
      }
      assertThat(FaultFileSystem.hasBroken()).isTrue();
      FileTime before = Files.getLastModifiedTime(folder.resolve("_lock"));
      Thread.sleep(5 * BEAT.toMillis());
      assertThat(Files.getLastModifiedTime(folder.resolve("_lock"))).isGreaterThan(before);
    } finally {
      FaultFileSystem.mend();
    }
  }

  @Test
  void onAStoreALockThatStandsStillIsTakenOver() throws IOException {
    Files.writeString(folder.resolve("_lock"), "process 1 on elsewhere\nid\n7");
    try (WriteLock lock = WriteLock.take(store(), BEAT)) {
      assertThat(lock).isNotNull();
      assertThat(Files.readString(folder.resolve("_lock"))).doesNotContain("process 1 on");
    }
  }
}
