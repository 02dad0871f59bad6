package resumelake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.fetch.FaultServer.json;
import static resumelake.fetch.FaultServer.redirect;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault row FM-A12: certificates that do not fit; and TLS is never left. */
class TlsTest {
  private static final char[] WORD = "changeit".toCharArray();

  @TempDir Path folder;

  /** A server with a certificate of an invented authority, and a client that trusts that one. */
  private Fetching trusting(String name, String... validity) throws Exception {
    Path store = folder.resolve("store.p12");
    keytool(store, "authority", "bc:c");
    keytool(store, "leaf", "san=" + name, signed(validity));
    KeyStore own = KeyStore.getInstance(store.toFile(), WORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, WORD);
    trusted.setCertificateEntry("authority", own.getCertificate("authority"));
    own.deleteEntry("authority");
    SSLContext server = SSLContexts.custom().loadKeyMaterial(own, WORD).build();
    SSLContext client = SSLContexts.custom().loadTrustMaterial(trusted, null).build();
    return Fetching.in(
        folder,
        FaultServer.startTls(server.getServerSocketFactory()),
        Map.of(),
        InetAddress::getAllByName,
        client);
  }

  private static void keytool(Path store, String alias, String extension, String... more)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC"));
    command.addAll(List.of("-dname", "CN=" + alias + ".example.org", "-ext", extension));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", "changeit"));
    command.addAll(List.of(more));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
  }

  private static String[] signed(String... more) {
    return Stream.concat(Stream.of("-signer", "authority"), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void aFittingCertificateIsTakenAndARedirectOutOfTlsIsNot() throws Exception {
    try (Fetching here = trusting("ip:127.0.0.1")) {
      here.server
          .on("/a", json("{}"))
          .on("/out", redirect(302, "http://" + here.server.place() + "/a"));
      here.page("/a");
      Fetched.Failed failed = here.failed("/out");
      assertThat(failed.kind()).isEqualTo(Fetched.Kind.REFUSED_ADDRESS);
      assertThat(failed.detail()).contains("leaves TLS");
    }
  }

  @Test
  void anExpiredCertificateIsAClearErrorAndAskedOnce() throws Exception {
    isUnreachable(
        trusting("ip:127.0.0.1", "-startdate", "2020/01/01", "-validity", "10"), "expired");
  }

  @Test
  void aCertificateForAnotherNameIsAClearErrorAndAskedOnce() throws Exception {
    isUnreachable(trusting("dns:other.example.org"), "another name");
  }

  @Test
  void anUnknownCertificateIsAClearErrorAndAskedOnce() throws Exception {
    try (Fetching trusting = trusting("ip:127.0.0.1")) {
      isUnreachable(
          Fetching.in(folder.resolve("strict"), trusting.server, Map.of()), "not trusted");
    }
  }

  private static void isUnreachable(Fetching fetching, String why) throws IOException {
    try (Fetching here = fetching) {
      Fetched.Failed failed = here.failed("/a");
      assertThat(failed.kind()).isEqualTo(Fetched.Kind.UNREACHABLE);
      assertThat(failed.detail()).contains(why);
      assertThat(here.server.seen()).isEmpty();
      assertThat(here.fetcher.traffic().get("invented").requests()).isEqualTo(1);
    }
  }

  @Test
  void aLostNetworkEndsClearlyAndWhatCameBeforeIsNotAskedAgain() throws IOException {
    FaultServer server = FaultServer.start();
    server.on("/a", json("{\"page\":1}"));
    try (Fetching here = Fetching.in(folder, server, Map.of(), "attempts", "2")) {
      here.page("/a");
      server.close();
      assertThat(here.failed("/b").kind()).isEqualTo(Fetched.Kind.UNREACHABLE);
      assertThat(here.page("/a").cached()).isTrue();
    }
  }
}
