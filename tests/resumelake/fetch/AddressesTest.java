package resumelake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static resumelake.fetch.FaultServer.json;
import static resumelake.fetch.FaultServer.redirect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input BI-N1: addresses that must not be asked, in all writings. */
class AddressesTest {
  @TempDir Path folder;

  private static final Addresses NONE_NAMED = new Addresses(Set.of(), InetAddress::getAllByName);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.0.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.100.100.200",
        "168.63.129.16",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:a9fe:a9fe",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "2001:db8::1"
      })
  void addressesThatAreNotPublicAreRefused(String address) {
    assertThatThrownBy(() -> NONE_NAMED.resolve(address, 80)).isInstanceOf(Addresses.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "169.253.1.1",
        "100.63.0.1",
        "100.128.0.1",
        "2606:4700::1",
        "2a00:1450::1"
      })
  void theirNeighboursOnThePublicInternetAreNot(String address) {
    assertThatCode(() -> NONE_NAMED.resolve(address, 80)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://017700000001/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://127.0.0.0x1/",
        "http://8.8.8.008/",
        "http://127.0.0.1./",
        "http://user:word@example.org/",
        "file:///etc/passwd",
        "ftp://example.org/a",
        "gopher://example.org/",
        "http:///path",
        "http://example.org:0/",
        "http://example.org:99999/",
        "jar:http://example.org/a!/b"
      })
  void oddWritingsAndSchemesAreRefusedBeforeAnyNameIsLookedUp(String address) {
    Addresses addresses =
        new Addresses(
            Set.of(),
            host -> {
              throw new AssertionError("looked up " + host);
            });
    assertThatThrownBy(() -> addresses.check(URI.create(address)))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fetched.Kind.REFUSED_ADDRESS));
  }

  @Test
  void nothingIsSentToAPrivateAddressThatIsNotNamed() throws IOException {
    try (Fetching here = Fetching.in(folder, "private.hosts", "127.0.0.1:1")) {
      here.server.on("/a", json("{}"));
      Fetched.Failed failed = here.failed("/a");
      assertThat(failed.kind()).isEqualTo(Fetched.Kind.REFUSED_ADDRESS);
      assertThat(failed.detail()).contains("fetch.private.hosts");
      assertThat(here.server.connections()).isZero();
    }
  }

  @Test
  void aNameThatStandsForAPrivateAddressIsRefused() throws IOException {
    FaultServer server = FaultServer.start();
    try (Fetching here =
        Fetching.in(
            folder,
            server,
            Map.of(),
            host -> InetAddress.getAllByName("127.0.0.1"),
            SSLContexts.createDefault())) {
      URI uri = URI.create("http://inside.example.org:" + server.port() + "/a");
      assertThat(Fetching.failed(here.fetcher.fetch(Fetching.request(uri))).kind())
          .isEqualTo(Fetched.Kind.REFUSED_ADDRESS);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void oneBadAddressAmongGoodOnesIsEnough() {
    Addresses addresses =
        new Addresses(
            Set.of(),
            host ->
                new InetAddress[] {
                  InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")
                });
    assertThatThrownBy(() -> addresses.resolve("mixed.example.org", 443))
        .isInstanceOf(Addresses.Refused.class);
  }

  /** A name that is public when it is checked and private when it is used. */
  @Test
  void theConnectionGoesToTheAddressThatWasCheckedAndTheNameIsLookedUpOnce() throws IOException {
    FaultServer server = FaultServer.start();
    int[] lookUps = {0};
    Addresses.Lookup changing =
        host -> {
          lookUps[0]++;
          // Of 192.0.2.0/24 nothing answers; it stands here for any address but the server's.
          return InetAddress.getAllByName(lookUps[0] == 1 ? "127.0.0.1" : "192.0.2.1");
        };
    try (Fetching here =
        Fetching.in(
            folder,
            server,
            Map.of(),
            changing,
            SSLContexts.createDefault(),
            "private.hosts",
            "moving.example.org:" + server.port())) {
      server.on("/a", json("{}"));
      URI uri = URI.create("http://moving.example.org:" + server.port() + "/a");
      assertThat(here.fetcher.fetch(Fetching.request(uri))).isInstanceOf(Fetched.Page.class);
      assertThat(lookUps[0]).isEqualTo(1);
      assertThat(server.seen("/a").get(0).header("host"))
          .isEqualTo("moving.example.org:" + server.port());
    }
  }

  @Test
  void aNameThatNobodyKnowsIsAClearErrorAndAskedOnce() throws IOException {
    FaultServer server = FaultServer.start();
    int[] lookUps = {0};
    try (Fetching here =
        Fetching.in(
            folder,
            server,
            Map.of(),
            host -> {
              lookUps[0]++;
              throw new UnknownHostException(host);
            },
            SSLContexts.createDefault())) {
      Fetched.Failed failed =
          Fetching.failed(
              here.fetcher.fetch(Fetching.request(URI.create("https://no.example.org/a"))));
      assertThat(failed.kind()).isEqualTo(Fetched.Kind.UNREACHABLE);
      assertThat(failed.detail()).contains("no.example.org").contains("not known");
      assertThat(lookUps[0]).isEqualTo(1);
    }
  }

  @Test
  void redirectsAreHeldToTheSameRule() throws IOException {
    try (Fetching here = Fetching.in(folder);
        FaultServer other = FaultServer.start()) {
      other.on("/inside", json("{}"));
      here.server
          .on("/near", redirect(302, other.uri("/inside").toString()))
          .on("/meta", redirect(302, "http://169.254.169.254/latest/meta-data/"))
          .on("/odd", redirect(301, "http://0x7f000001:" + other.port() + "/inside"))
          .on("/file", redirect(307, "file:///etc/hostname"));
      for (String path : new String[] {"/near", "/meta", "/odd", "/file"}) {
        assertThat(here.failed(path).kind()).as(path).isEqualTo(Fetched.Kind.REFUSED_ADDRESS);
      }
      assertThat(other.connections()).isZero();
    }
  }
}
