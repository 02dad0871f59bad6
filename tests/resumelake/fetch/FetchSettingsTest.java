package resumelake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FetchSettingsTest {
  private static Map<String, String> delivered() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = FetchSettings.class.getResourceAsStream("/conf/lake.properties")) {
      properties.load(in);
    }
    Map<String, String> map = new TreeMap<>();
    properties.forEach((key, value) -> map.put(key.toString(), value.toString()));
    return map;
  }

  @Test
  void readsRatesTimesSizesAndPlaces() {
    FetchSettings settings =
        FetchSettings.of(
            Map.of(
                "fetch.rate.source.adzuna", "25/1m",
                "fetch.rate.host.api.example.org", "off",
                "fetch.timeout.idle", "250ms",
                "fetch.cache.ttl.source.adzuna", "1d",
                "fetch.page.mib", "2",
                "fetch.private.hosts", "LocalHost:9000, [::1]:80",
                "shard.mib", "256"));
    assertThat(settings.rates().ofSource("adzuna")).contains(new Rate(25, Duration.ofMinutes(1)));
    assertThat(settings.rates().ofHost("api.example.org")).isEmpty();
    assertThat(settings.rates().ofHost("other.example.org"))
        .contains(new Rate(5, Duration.ofSeconds(1)));
    assertThat(settings.timeOuts().idle()).isEqualTo(Duration.ofMillis(250));
    assertThat(settings.cache().timeToLive("adzuna")).isEqualTo(Duration.ofDays(1));
    assertThat(settings.cache().timeToLive("other")).isEqualTo(Duration.ofDays(7));
    assertThat(settings.caps().pageBytes()).isEqualTo(2 << 20);
    assertThat(settings.privateHosts()).containsExactlyInAnyOrder("localhost:9000", "[::1]:80");
  }

  @Test
  void namesAllFaultsInOneMessage() {
    Map<String, String> wrong = new TreeMap<>();
    wrong.put("fetch.rate", "fast");
    wrong.put("fetch.rate.source.a", "0/1s");
    wrong.put("fetch.rate.host.b", "5/0s");
    wrong.put("fetch.attempts", "0");
    wrong.put("fetch.wait.longest", "long");
    wrong.put("fetch.timeout.page", "0s");
    wrong.put("fetch.private.hosts", "localhost");
    wrong.put("fetch.user.agent", "two\nlines");
    wrong.put("fetch.retries", "3");
    assertThatThrownBy(() -> FetchSettings.of(wrong))
        .isInstanceOfSatisfying(
            FetchSettingsException.class, e -> assertThat(e.faults()).hasSize(wrong.size()))
        .hasMessageContaining("fetch.rate=fast is no rate such as 25/1m")
        .hasMessageContaining("fetch.rate.source.a=0/1s")
        .hasMessageContaining("fetch.rate.host.b=5/0s")
        .hasMessageContaining("fetch.attempts=0 is not a whole number from 1 to 100")
        .hasMessageContaining("fetch.wait.longest=long is no time")
        .hasMessageContaining("fetch.timeout.page")
        .hasMessageContaining("localhost, which is not host:port")
        .hasMessageContaining("fetch.user.agent")
        .hasMessageContaining("unknown key fetch.retries");
  }

  @Test
  void theFileThatIsDeliveredKeepsToPublishedLimits() throws IOException {
    FetchSettings settings = FetchSettings.of(delivered());
    assertThat(settings.rates().ofHost("api.adzuna.com"))
        .contains(new Rate(25, Duration.ofMinutes(1)));
    assertThat(perSecond(settings, "api.stackexchange.com")).isLessThan(30);
    assertThat(perSecond(settings, "api.semanticscholar.org")).isLessThanOrEqualTo(1);
    assertThat(perSecond(settings, "api.openalex.org")).isLessThan(100);
    assertThat(perSecond(settings, "api.github.com")).isLessThanOrEqualTo(900.0 / 60);
    assertThat(settings.privateHosts()).isEmpty();
  }

  private static double perSecond(FetchSettings settings, String host) {
    Optional<Rate> rate = settings.rates().ofHost(host);
    return rate.orElseThrow().permits() * 1000.0 / rate.orElseThrow().period().toMillis();
  }

  @Test
  void whatTheDeliveredFileLeavesOutHasTheDefaultsOfTheCode() throws IOException {
    FetchSettings delivered = FetchSettings.of(delivered());
    FetchSettings plain = FetchSettings.of(Map.of());
    assertThat(delivered.patience()).isEqualTo(plain.patience());
    assertThat(delivered.timeOuts()).isEqualTo(plain.timeOuts());
    assertThat(delivered.caps()).isEqualTo(plain.caps());
    assertThat(delivered.turns()).isEqualTo(plain.turns());
    assertThat(delivered.cache().folder()).isEqualTo(Path.of("cache/fetch"));
    assertThat(delivered.userAgent()).isEqualTo(plain.userAgent());
  }
}
