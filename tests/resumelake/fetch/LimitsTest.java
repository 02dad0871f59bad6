package resumelake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.fetch.FaultServer.json;
import static resumelake.fetch.FaultServer.status;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault rows FM-A1 to FM-A3: limits, passing errors, lasting errors. */
class LimitsTest {
  @TempDir Path folder;

  @Test
  void waitsAsManySecondsAsRetryAfterSays() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", status(429, "Retry-After", "7"), json("{\"a\":1}"));
      assertThat(here.text("/a")).isEqualTo("{\"a\":1}");
      assertThat(here.clock.slept()).isEqualTo(Duration.ofSeconds(7));
      assertThat(here.fetcher.traffic().get("invented").retries()).isEqualTo(1);
    }
  }

  @Test
  void waitsUntilTheDateThatRetryAfterNames() throws IOException {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            FakeClock.START.plusSeconds(11).atZone(ZoneOffset.UTC));
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", status(503, "Retry-After", date), json("{}"));
      here.page("/a");
      assertThat(here.clock.slept()).isEqualTo(Duration.ofSeconds(11));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "soon", "", "1e3", "Sun, 06 Nov 1994 08:49:37 GMT"})
  void backsOffWhereRetryAfterIsNonsenseOrPast(String value) throws IOException {
    try (Fetching here = Fetching.in(folder, "wait.first", "100ms")) {
      here.server.on("/a", status(429, "Retry-After", value), status(429), json("{}"));
      here.page("/a");
      assertThat(here.clock.slept()).isLessThanOrEqualTo(Duration.ofMillis(300));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"86400", "99999999999999999999"})
  void anAbsurdRetryAfterPausesTheSourceAndNothingMoreIsAsked(String value) throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", status(429, "Retry-After", value)).on("/b", json("{}"));
      Fetched.Paused paused = Fetching.paused(here.fetch("/a"));
      assertThat(paused.until()).isAfterOrEqualTo(FakeClock.START.plusSeconds(86_400));
      assertThat(paused.reason()).contains("429");
      assertThat(Fetching.paused(here.fetch("/b")).until()).isEqualTo(paused.until());
      assertThat(here.server.seen()).hasSize(1);
      assertThat(here.clock.slept()).isZero();
    }
  }

  @Test
  void aPausedSourceGoesOnWhenItsTimeHasCome() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", status(429, "Retry-After", "3600"), json("{}"));
      Fetching.paused(here.fetch("/a"));
      here.clock.pass(Duration.ofHours(1));
      here.page("/a");
    }
  }

  @Test
  void githubsPrimaryLimitComesAs403AndNamesItsReset() throws IOException {
    String soon = String.valueOf(FakeClock.START.plusSeconds(42).getEpochSecond());
    String late = String.valueOf(FakeClock.START.plusSeconds(2400).getEpochSecond());
    try (Fetching here = Fetching.in(folder)) {
      here.server.on(
          "/soon",
          status(403, "x-ratelimit-remaining", "0", "x-ratelimit-reset", soon),
          json("{}"));
      here.server.on("/late", status(403, "x-ratelimit-remaining", "0", "x-ratelimit-reset", late));
      here.page("/soon");
      assertThat(here.clock.slept()).isEqualTo(Duration.ofSeconds(42));
      assertThat(Fetching.paused(here.fetch("/late")).until())
          .isEqualTo(FakeClock.START.plusSeconds(2400));
    }
  }

  @Test
  void githubsSecondaryLimitIsToldFromForbiddenByItsWords() throws IOException {
    byte[] words = "{\"message\":\"You have exceeded a secondary rate limit\"}".getBytes();
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", FaultServer.bytes(403, "application/json", words), json("{}"));
      here.page("/a");
      assertThat(here.server.seen("/a")).hasSize(2);
    }
  }

  @Test
  void resetsInSecondsAndStructuredLimitsAreUnderstood() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on(
          "/alex",
          status(429, "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "13"),
          json("{}"));
      here.server.on("/face", status(429, "RateLimit", "\"api\";r=0;t=17"), json("{}"));
      here.page("/alex");
      here.page("/face");
      assertThat(here.clock.sleeps())
          .containsExactly(Duration.ofSeconds(13), Duration.ofSeconds(17));
    }
  }

  @Test
  void theLastAnswerOfALimitRestsItsMethodAndShowsWhatIsLeft() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", json("{}", "RateLimit", "\"api\";r=0;t=30")).on("/b", json("{}"));
      here.page("/a?page=1");
      assertThat(here.fetcher.traffic().get("invented").limitLeft()).contains(0L);
      here.page("/b");
      assertThat(here.clock.slept()).isZero();
      here.page("/a?page=2");
      assertThat(here.clock.slept()).isEqualTo(Duration.ofSeconds(30));
    }
  }

  @Test
  void aLimitThatLastsPausesTheSourceInsteadOfFailingIt() throws IOException {
    try (Fetching here = Fetching.in(folder, "attempts", "4")) {
      here.server.on("/a", status(429));
      assertThat(Fetching.paused(here.fetch("/a")).until()).isAfter(here.clock.now());
      assertThat(here.server.seen("/a")).hasSize(4);
    }
  }

  @Test
  void waitsBeyondTheBudgetPauseTheSource() throws IOException {
    try (Fetching here = Fetching.in(folder, "attempts", "50", "wait.budget", "100s")) {
      here.server.on("/a", status(503, "Retry-After", "30"));
      assertThat(Fetching.paused(here.fetch("/a")).reason()).contains("budget");
      assertThat(here.clock.slept()).isEqualTo(Duration.ofSeconds(90));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void passingErrorsAreAskedAgain(int status) throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", status(status), status(status), status(status), json("{\"a\":2}"));
      assertThat(here.text("/a")).isEqualTo("{\"a\":2}");
      assertThat(here.server.seen("/a")).hasSize(4);
    }
  }

  @Test
  void passingErrorsThatStayEndAfterTheAttempts() throws IOException {
    try (Fetching here = Fetching.in(folder, "attempts", "3")) {
      here.server.on("/a", status(502));
      Fetched.Failed failed = here.failed("/a");
      assertThat(failed.kind()).isEqualTo(Fetched.Kind.SERVER_ERROR);
      assertThat(failed.detail()).contains("502").contains("attempt 3");
      assertThat(here.server.seen("/a")).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 402, 403, 404, 410, 422, 501})
  void lastingErrorsAreAskedOnceAndGiveTheHostsWords(int status) throws IOException {
    byte[] words = "{\"error_id\":502,\"error_message\":\"more in 74 seconds\"}".getBytes();
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", FaultServer.bytes(status, "application/json", words));
      Fetched.Failed failed = here.failed("/a");
      assertThat(failed.status()).isEqualTo(status);
      assertThat(failed.answer()).isEqualTo(words);
      assertThat(failed.kind())
          .isEqualTo(
              switch (status) {
                case 401, 403 -> Fetched.Kind.UNAUTHORISED;
                case 404, 410 -> Fetched.Kind.NOT_FOUND;
                case 501 -> Fetched.Kind.SERVER_ERROR;
                default -> Fetched.Kind.BAD_REQUEST;
              });
      assertThat(here.server.seen("/a")).hasSize(1);
      assertThat(here.clock.slept()).isZero();
    }
  }

  @Test
  void aThousandPagesWith429OnEveryThirdCallComeCompleteWithoutADuplicate() throws IOException {
    int[] calls = {0};
    List<String> answered = new ArrayList<>();
    try (Fetching here = Fetching.in(folder)) {
      here.server.on(
          "/pages",
          call -> {
            calls[0]++;
            if (calls[0] % 3 == 0) {
              status(429, "Retry-After", "2").to(call);
              return;
            }
            String page = call.seen().target().replaceAll("\\D", "");
            answered.add(page);
            json("{\"page\":" + page + "}").to(call);
          });
      for (int page = 1; page <= 1000; page++) {
        assertThat(here.text("/pages?page=" + page)).isEqualTo("{\"page\":" + page + "}");
      }
      assertThat(answered).hasSize(1000);
      assertThat(new TreeSet<>(answered)).hasSize(1000);
      assertThat(calls[0]).isBetween(1499, 1500);
      assertThat(here.fetcher.traffic().get("invented").requests()).isEqualTo(calls[0]);
      assertThat(here.server.connections()).isLessThan(20);
    }
  }

  @Test
  void aRestHoldsForAMethodWhateverIdsAreInItsPath() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/users/1;2/tags", json("{}"));
      here.server.on("/users/3/tags", json("{}")).on("/tags", json("{}"));
      here.fetcher.rest(here.request("/users/1;2/tags"), Duration.ofSeconds(12));
      here.page("/tags");
      assertThat(here.clock.slept()).isZero();
      here.page("/users/3/tags");
      assertThat(here.clock.slept()).isEqualTo(Duration.ofSeconds(12));
      here.fetcher.rest(here.request("/tags?x=1"), Duration.ofHours(5));
      assertThat(Fetching.paused(here.fetch("/tags?x=2")).until())
          .isEqualTo(here.clock.now().plus(Duration.ofHours(5)));
    }
  }

  @Test
  void ratesOfSourceAndHostBothHold() throws IOException {
    try (Fetching here =
        Fetching.in(folder, "rate.host.127.0.0.1", "10/1s", "rate.source.invented", "25/1m")) {
      here.server.on("/a", json("{}"));
      Instant start = here.clock.now();
      for (int page = 0; page < 26; page++) {
        here.page("/a?page=" + page);
      }
      assertThat(Duration.between(start, here.clock.now()))
          .isBetween(Duration.ofMillis(59_990), Duration.ofMillis(60_010));
    }
  }

  @Test
  void aRateThatWouldHoldTooLongPausesTheSource() throws IOException {
    try (Fetching here = Fetching.in(folder, "rate.source.invented", "1/1h")) {
      here.server.on("/a", json("{}"));
      here.page("/a?page=1");
      Fetched.Paused paused = Fetching.paused(here.fetch("/a?page=2"));
      assertThat(paused.until()).isAfter(here.clock.now().plus(Duration.ofMinutes(59)));
      here.clock.pass(Duration.ofHours(1));
      here.page("/a?page=2");
    }
  }
}
