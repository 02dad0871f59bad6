package resumelake.erase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resumelake.gate.Kind;

/** An identifier is found in every usual coding, and only where it stands. */
class NeedlesTest {
  private static final Identifier NAME = new Identifier(Kind.NAME, "margaret velbashek");
  private static final Identifier EMAIL = new Identifier(Kind.EMAIL, "m.velbashek7@example.org");
  private static final Identifier PHONE = new Identifier(Kind.PHONE, "2125550142");
  private static final Identifier LINK = new Identifier(Kind.URL, "example.org/in/velbashek-m");
  private static final Needles NEEDLES = new Needles(List.of(NAME, EMAIL, PHONE, LINK));

  @TempDir Path folder;

  static Stream<String> writings() {
    String email = "m.velbashek7@example.org";
    String coded = URLEncoder.encode("x " + email + " y", StandardCharsets.UTF_8);
    return Stream.of(
        "of Margaret Velbashek, who",
        "VELBASHEK, Margaret",
        "Márgaret\nVelbashek",
        "M\u0430rgaret Velbashek",
        "<" + email + ">",
        email.toUpperCase(Locale.ROOT),
        "m.velbashek7 (at) example.org m.velbashek7@example.org",
        coded,
        "m.velbashek7&#64;example.org",
        "m.velbashek7\\u0040example.org",
        "+1 (212) 555-0142",
        "0012125550142",
        "https://www.example.org/in/velbashek-m?x=1",
        base64("a " + email + " b"),
        base64("ab " + email + " b"),
        base64("abc " + email + " b"),
        base64("name: Margaret Velbashek."),
        new String(("x " + email).getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_8));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("writings")
  void findsEveryWriting(String text) {
    Looking looking = new Looking(NEEDLES);
    looking.text(text);
    assertThat(looking.found()).isNotEmpty();
  }

  @Test
  void leavesLookAlikesAlone() {
    Looking looking = new Looking(NEEDLES);
    for (String text :
        List.of(
            "Margaret Velbasheker and Margarete Velbashek",
            "Margaret likes Velbashek",
            "velbashek@example.org",
            "212 555 0143",
            "example.org/in/velbashek-mx",
            "[NAME] [EMAIL] [PHONE] [URL]")) {
      looking.text(text);
    }
    assertThat(looking.found()).isEmpty();
  }

  @Test
  void aWritingOverTheEndOfATextIsNone() {
    Looking looking = new Looking(NEEDLES);
    looking.text("Margaret ");
    looking.text("Velbashek");
    assertThat(looking.found()).isEmpty();
  }

  @Test
  void findsWhatIsPacked() throws IOException {
    byte[] text = "Dear Margaret Velbashek".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(text);
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("empty.txt"));
      out.putNextEntry(new ZipEntry("letter.gz"));
      out.write(gzip.toByteArray());
    }
    byte[] zstd = com.github.luben.zstd.Zstd.compress(text);
    for (byte[] packed : List.of(gzip.toByteArray(), zip.toByteArray(), zstd)) {
      Path file = Files.write(folder.resolve("packed"), packed);
      Looking looking = new Looking(NEEDLES);
      Bytes bytes = new Bytes(looking);
      bytes.file(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration());
      assertThat(looking.found()).isNotEmpty();
      assertThat(bytes.cut()).isZero();
    }
  }

  @Test
  void whatIsCutIsCountedAndTheRestLookedAt() throws IOException {
    byte[] cut = "\u001f\u008bMargaret Velbashek".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("cut"), cut);
    Looking looking = new Looking(NEEDLES);
    Bytes bytes = new Bytes(looking);
    bytes.file(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration());
    assertThat(bytes.cut()).isOne();
    assertThat(looking.found()).isNotEmpty();
  }

  @Test
  void commonWordsAreNotLookedFor() {
    assertThat(new Identifier(Kind.NAME, "java spring").isUnspecific()).isTrue();
    assertThat(NAME.isUnspecific()).isFalse();
  }
}
