package resumelake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecodingTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String TEXT = "Résumé – “Java” • 50 €";

  @Test
  void readsUtf8WithAndWithoutMark() {
    assertThat(decode(TEXT.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Decoded(TEXT, "UTF-8", false, false));
    assertThat(decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(TEXT);
  }

  @Test
  void readsUtf16WithAndWithoutMark() {
    assertThat(decode(TEXT.getBytes(StandardCharsets.UTF_16)).text()).isEqualTo(TEXT);
    assertThat(decode("Java developer".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(new Decoded("Java developer", "UTF-16LE", false, false));
    assertThat(decode("Java developer".getBytes(StandardCharsets.UTF_16BE)).charset())
        .isEqualTo("UTF-16BE");
  }

  @Test
  void readsUtf32WithMark() {
    byte[] text = "\uFEFFJava".getBytes(Charset.forName("UTF-32LE"));
    assertThat(decode(text).text()).isEqualTo("Java");
  }

  @Test
  void readsWindows1252WhereUtf8IsNotValid() {
    assertThat(decode(TEXT.getBytes(WINDOWS_1252)))
        .isEqualTo(new Decoded(TEXT, "windows-1252", false, false));
    assertThat(decode(new byte[] {'a', (byte) 0xA0, 'b'}).text()).isEqualTo("a\u00A0b");
  }

  @Test
  void readsLinesOfTwoEncodingsEachInItsOwn() {
    byte[] mixed =
        join("é utf\n".getBytes(StandardCharsets.UTF_8), "é ansi’s\n".getBytes(WINDOWS_1252));
    Decoded decoded = decode(mixed);
    assertThat(decoded.text()).isEqualTo("é utf\né ansi’s\n");
    assertThat(decoded.charset()).isEqualTo("UTF-8+windows-1252");
    assertThat(decoded.flawed()).isFalse();
  }

  @Test
  void believesValidUtf8MoreThanTheNamedEncoding() {
    byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
    assertThat(Decoding.decode(utf8, Optional.of("ISO-8859-1")).text()).isEqualTo(TEXT);
    byte[] windows = TEXT.getBytes(WINDOWS_1252);
    assertThat(Decoding.decode(windows, Optional.of("utf-8")).text()).isEqualTo(TEXT);
    assertThat(Decoding.decode(windows, Optional.of("latin1")).text()).isEqualTo(TEXT);
  }

  @Test
  void readsTheNamedEncodingWhereItIsNeeded() {
    byte[] cyrillic = "Разработчик".getBytes(Charset.forName("windows-1251"));
    assertThat(Decoding.decode(cyrillic, Optional.of("windows-1251")).text())
        .isEqualTo("Разработчик");
  }

  @Test
  void givesUpOverlongAndCutSequencesAndSurrogates() {
    Decoded overlong = decode(new byte[] {'a', (byte) 0xC0, (byte) 0xAF, 'b'});
    assertThat(overlong.text()).isEqualTo("a\uFFFDb");
    assertThat(overlong.flawed()).isTrue();
    assertThat(decode(new byte[] {'a', (byte) 0xE2, (byte) 0x80}).text()).isEqualTo("a\uFFFD");
    Decoded surrogate = decode(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
    assertThat(surrogate.text()).isEqualTo("\uFFFD");
  }

  @Test
  void countsNulsAndFlagsMojibake() {
    Decoded rubbish = decode(new byte[] {'a', 0, 0, 'b', 0, 1, 'c'});
    assertThat(rubbish.nuls()).isEqualTo(3);
    assertThat(rubbish.flawed()).isTrue();
    assertThat(decode("â€¢ Led a team".getBytes(StandardCharsets.UTF_8)).mojibake()).isTrue();
    assertThat(decode("São Paulo, café".getBytes(StandardCharsets.UTF_8)).mojibake()).isFalse();
  }

  @Test
  void readsNothingFromNothing() {
    assertThat(decode(new byte[0])).isEqualTo(new Decoded("", "UTF-8", false, false));
  }

  @Test
  void refusesUnknownEncodings() {
    assertThatThrownBy(() -> Decoding.decode(new byte[0], Optional.of("latin-ish")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("latin-ish");
    assertThatThrownBy(() -> Decoding.decode(new byte[0], Optional.of("")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Decoded decode(byte[] bytes) {
    return Decoding.decode(bytes, Optional.empty());
  }

  private static byte[] join(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
