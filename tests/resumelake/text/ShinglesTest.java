package resumelake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static final String PLAIN =
      "Built a payment service in Java and ran it for three years on two continents";

  private static final String LETTERS = "abcXYZ0189 .,-_/\u00E9\u00C4\u2013\u2022";

  @Test
  void hasOneShingleForEachFiveWordsInARow() {
    assertThat(Shingles.of("one two three four").hashes()).isEmpty();
    assertThat(Shingles.of("one two three four five").hashes()).hasSize(1);
    assertThat(Shingles.of("one two three four five six").hashes()).hasSize(2);
    assertThat(Shingles.of(PLAIN).words()).isEqualTo(15);
    assertThat(Shingles.of(PLAIN).hashes()).hasSize(11);
  }

  @Test
  void countsARepeatedShingleOnce() {
    assertThat(Shingles.of("a b c d e a b c d e a b c d e").hashes()).hasSize(5);
  }

  @Test
  void ignoresCaseMarkupPunctuationAndWhiteSpace() {
    String marked =
        "<p>BUILT a <span class=\"hl\">payment</span>\u00A0service, in\tJava -- and <b>r</b>an it"
            + " (for three years)&nbsp;on two\r\n\u2022 continents!!</p>";
    assertThat(Shingles.of(marked).contentKey()).isEqualTo(Shingles.of(PLAIN).contentKey());
    assertThat(Shingles.of(marked).hashes()).containsExactly(Shingles.of(PLAIN).hashes());
  }

  @Test
  void keepsWordsBehindAngleBracketsThatAreNoTags() {
    assertThat(Shingles.of("a < b and c > d").words()).isEqualTo(5);
    assertThat(Shingles.of("List<String> of names").words()).isEqualTo(4);
    assertThat(Shingles.of("R&D and AT&T; <b").words()).isEqualTo(6);
    assertThat(Shingles.of("<b unclosed " + "word ".repeat(200)).words()).isEqualTo(202);
  }

  @Test
  void tellsTextsApartThatDifferInOneWordOrItsPlace() {
    long key = Shingles.of(PLAIN).contentKey();
    assertThat(Shingles.of(PLAIN.replace("three", "four")).contentKey()).isNotEqualTo(key);
    assertThat(Shingles.of(PLAIN.replace("payment service", "service payment")).contentKey())
        .isNotEqualTo(key);
    assertThat(Shingles.of(PLAIN + " on").contentKey()).isNotEqualTo(key);
    assertThat(Shingles.of(PLAIN.replace("in Java", "inJava")).contentKey()).isNotEqualTo(key);
  }

  @Test
  void readsCompatibleFormsAlike() {
    long key = Shingles.of("office caf\u00E9 r\u00E9sum\u00E9 2 km").contentKey();
    assertThat(Shingles.of("o\uFB03ce cafe\u0301 RE\u0301SUME\u0301 \u00B2 km").contentKey())
        .isEqualTo(key);
    assertThat(Shingles.of("of\u00ADfice CAF\u00C9 r\u00E9su\u200Bm\u00E9 \uFF12 km").contentKey())
        .isEqualTo(key);
  }

  @Test
  void isTheSameAfterNormalisingTheTextFirst() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < 20; c++) {
        int point = random.nextInt(random.nextBoolean() ? 0x250 : 0x30000);
        text.appendCodePoint(point >= 0xD800 && point < 0xE000 || point < 32 ? ' ' : point);
      }
      String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
      if (Shingles.of(normal).words() > 0) {
        assertThat(Shingles.of(text.toString()).contentKey())
            .as("%s", text.codePoints().mapToObj(Integer::toHexString).toList())
            .isEqualTo(Shingles.of(normal).contentKey());
      }
    }
  }

  @Test
  void findsTheWordsThatAPlainSplitFinds() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < 200; c++) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      String[] words = text.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
      Set<String> grams = new HashSet<>();
      int first = words[0].isEmpty() ? 1 : 0;
      for (int w = first; w + 5 <= words.length; w++) {
        grams.add(String.join(" ", Arrays.copyOfRange(words, w, w + 5)));
      }
      assertThat(Shingles.of(text.toString()).words()).isEqualTo(words.length - first);
      assertThat(Shingles.of(text.toString()).hashes()).hasSameSizeAs(grams);
    }
  }

  @Test
  void survivesBrokenUtf8() {
    byte[] broken = "one two \u00E9 three".getBytes(StandardCharsets.UTF_8);
    broken[9] = 'x';
    assertThat(Shingles.of(broken).words()).isEqualTo(4);
    assertThat(Shingles.of(new byte[] {(byte) 0xF0, (byte) 0x9F, 'a', (byte) 0xC3}).words())
        .isEqualTo(1);
  }

  @Test
  void tellsTextsWithoutWordsApartByTheirCharacters() {
    assertThat(Shingles.of("").contentKey()).isEqualTo(Shingles.of("").contentKey());
    assertThat(Shingles.of("!!!").contentKey()).isNotEqualTo(Shingles.of("---").contentKey());
    assertThat(Shingles.of("!!!").hashes()).isEmpty();
  }

  @Test
  void readsFiveMegabytesOfHostileTextInLinearTime() {
    for (String piece : new String[] {"<b ", "<a<", "&amp", "\u0301", "x", "\uFB03", "a b "}) {
      String text = piece.repeat(5_000_000 / piece.length());
      Assertions.assertTimeout(Duration.ofSeconds(5), () -> Shingles.of(text));
    }
  }
}
