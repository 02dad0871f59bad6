package resumelake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.fetch.FaultServer.json;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fault row FM-A4: hosts that keep one waiting. */
@Timeout(20)
class TimeOutsTest {
  @TempDir Path folder;

  private static final FaultServer.Reply DRIPS =
      call -> {
        call.raw(FaultServer.head(200, Map.of("Content-Type", "application/json"), 100_000));
        for (int sent = 0; sent < 100; sent++) {
          call.raw("1");
          pause();
        }
      };

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aHostThatAcceptsAndNeverAnswersTimesOutAndIsAskedAgain() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", FaultServer.Call::silence, json("{}"));
      here.page("/a");
      assertThat(here.server.seen("/a")).hasSize(2);
    }
  }

  @Test
  void silenceAfterTheHeadersTimesOut() throws IOException {
    try (Fetching here = Fetching.in(folder, "attempts", "2")) {
      here.server.on(
          "/a",
          call -> {
            call.raw(FaultServer.head(200, Map.of("Content-Type", "application/json"), 10));
            call.raw("{\"a\"");
            call.silence();
          });
      assertThat(here.failed("/a").kind()).isEqualTo(Fetched.Kind.TIMED_OUT);
      assertThat(here.server.seen("/a")).hasSize(2);
    }
  }

  @Test
  void aBodyThatDripsEndsWithTheTotalTimeOut() throws IOException {
    try (Fetching here = Fetching.in(folder, "attempts", "1", "timeout.page", "600ms")) {
      here.server.on("/a", DRIPS);
      long start = System.nanoTime();
      assertThat(here.failed("/a").kind()).isEqualTo(Fetched.Kind.TIMED_OUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void noThreadAndNoConnectionIsLeftBehind() throws Exception {
    try (FaultServer server = FaultServer.start()) {
      server.on("/a", DRIPS).on("/b", FaultServer.Call::silence).on("/c", json("{}"));
      try (Fetching here =
          Fetching.in(folder, server, Map.of(), "attempts", "1", "timeout.page", "400ms")) {
        here.failed("/a");
        here.failed("/b");
        here.page("/c");
        here.fetcher.close();
        for (int wait = 0; wait < 100 && (server.openConnections() > 0 || ours() > 0); wait++) {
          pause();
        }
        assertThat(server.openConnections()).isZero();
        assertThat(ours()).isZero();
      }
    }
  }

  private static long ours() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && thread.getName().startsWith("fetch-"))
        .count();
  }

  @Test
  void requestsUnderWayWhenTheFetcherIsClosedComeBackAsPaused() throws Exception {
    try (Fetching here = Fetching.in(folder, "timeout.idle", "15s")) {
      here.server.on("/a", FaultServer.Call::silence);
      Thread closing =
          new Thread(
              () -> {
                while (here.server.seen().isEmpty()) {
                  pause();
                }
                here.fetcher.close();
              });
      closing.start();
      assertThat(Fetching.paused(here.fetch("/a")).reason()).contains("closed");
      assertThat(Fetching.paused(here.fetch("/b")).reason()).contains("closed");
      closing.join();
    }
  }

  @Test
  void noMoreRequestsRunAtTheSameTimeThanSet() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(12);
    try (Fetching here = Fetching.in(folder, "turns.host", "3")) {
      here.server.on(
          "/a",
          call -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            pause();
            running.decrementAndGet();
            json("{}").to(call);
          });
      for (int page = 0; page < 12; page++) {
        String path = "/a?page=" + page;
        new Thread(
                () -> {
                  here.page(path);
                  done.countDown();
                })
            .start();
      }
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(most.get()).isEqualTo(3);
    }
  }
}
