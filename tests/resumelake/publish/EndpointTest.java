package resumelake.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.lake.LakeException.Kind;

class EndpointTest {
  private static final Repo REPO = new Repo("guild", "resumes");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hub.example.org",
        "https://hub.example.org/prefix/",
        "http://127.0.0.1:8080",
        "http://localhost:1",
        "http://[::1]:8080"
      })
  void hubsWithTlsOrOnTheLoopbackAddressAreTaken(String url) {
    assertThat(Endpoint.of(url).root().toString()).isEqualTo(url.replaceAll("/$", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hub.example.org",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "ftp://hub.example.org",
        "https://me:word5550100@hub.example.org",
        "https://hub.example.org?token=word5550100",
        "hub.example.org",
        "https://",
        "not an address",
        ""
      })
  void placesWhereATokenMustNotGoAreRefusedWithoutRepeatingThem(String url) {
    assertThatThrownBy(() -> Endpoint.of(url))
        .hasMessageContaining("--hub-url")
        .hasMessageNotContaining("word5550100")
        .extracting("kind")
        .isEqualTo(Kind.BAD_SETTING);
  }

  @Test
  void theTokenBelongsToOneSchemeHostAndPort() {
    Endpoint hub = Endpoint.of("https://hub.example.org");
    assertThat(hub.owns(URI.create("https://hub.example.org/api/x"))).isTrue();
    assertThat(hub.owns(URI.create("https://hub.example.org:444/api/x"))).isFalse();
    assertThat(hub.owns(URI.create("http://hub.example.org/api/x"))).isFalse();
    assertThat(hub.owns(URI.create("https://hub.example.org.evil.example/"))).isFalse();
    assertThat(hub.mayLeadTo(URI.create("https://storage.example.org/x"))).isTrue();
    assertThat(hub.mayLeadTo(URI.create("http://storage.example.org/x"))).isFalse();
    assertThat(hub.mayLeadTo(URI.create("file:///etc/passwd"))).isFalse();
  }

  @Test
  void revisionsAreOneSegmentAndPathsAreMany() {
    Endpoint hub = Endpoint.of("https://hub.example.org");
    assertThat(hub.resolve(REPO, "refs/pr/1", "a b/c+d.md").getRawPath())
        .isEqualTo("/datasets/guild/resumes/resolve/refs%2Fpr%2F1/a%20b/c%2Bd.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"resumes", "guild/", "/resumes", "a/b/c", "../x", "guild/a..b", "a b/c"})
  void whatIsNoRepositoryIsTold(String written) {
    assertThatThrownBy(() -> Repo.of(written))
        .hasMessageContaining("OWNER/NAME")
        .extracting("kind")
        .isEqualTo(Kind.BAD_SETTING);
  }
}
