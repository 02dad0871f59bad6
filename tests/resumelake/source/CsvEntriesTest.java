package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static resumelake.model.Reason.CSV_RAGGED_ROW;
import static resumelake.model.Reason.CSV_UNTERMINATED_QUOTE;
import static resumelake.model.Reason.EMPTY_FILE;
import static resumelake.model.Reason.LINE_TOO_LONG;
import static resumelake.model.Reason.NUL_BYTES;
import static resumelake.source.Dumps.csv;
import static resumelake.source.Dumps.good;
import static resumelake.source.Dumps.ids;
import static resumelake.source.Dumps.read;
import static resumelake.source.Dumps.reasons;
import static resumelake.source.Dumps.utf8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.model.RawDocument;

class CsvEntriesTest {
  @Test
  void keepsTheExactBytesOfEachRecordWithoutItsLineEnd() {
    List<RawDocument> documents = csv("id,text\r\n1,\"a \"\"b\"\"\r\nc\"\n2, d \r\n\n3,\"e\"");

    assertThat(good(documents)).containsExactly("1,\"a \"\"b\"\"\r\nc\"", "2, d ", "3,\"e\"");
    assertThat(ids(documents)).containsExactly("people.csv#1", "people.csv#2", "people.csv#3");
    assertThat(documents.get(0).context()).containsEntry("header", "id,text");
    assertThat(documents.get(0).mediaType()).isEqualTo("text/csv");
  }

  @Test
  void quarantinesOnlyTheLineWithAnOpenQuote() {
    List<RawDocument> documents = csv("id,text\n1,\"open\n2,\"good\"\n3,plain\n4,\"two\nlines\"\n");

    assertThat(good(documents)).containsExactly("2,\"good\"", "3,plain", "4,\"two\nlines\"");
    assertThat(reasons(documents)).containsExactly(CSV_UNTERMINATED_QUOTE);
    assertThat(documents.get(0).payload()).isEqualTo(utf8("1,\"open\n"));
  }

  @Test
  void goesOnBehindAQuoteThatNeverCloses() {
    List<RawDocument> documents = csv("id,text\n1,a\n2,\"open\n3,b\n4,c");

    assertThat(good(documents)).containsExactly("1,a", "3,b", "4,c");
    assertThat(reasons(documents)).containsExactly(CSV_UNTERMINATED_QUOTE);
  }

  @Test
  void quarantinesUpToTheLineWhereTheBadQuoteOpenedWhenEarlierFieldsSpanLines() {
    List<RawDocument> documents = csv("a,b\n\"x\ny\",\"open\nnext,good\n");

    assertThat(good(documents)).containsExactly("next,good");
    assertThat(documents.get(0).payload()).isEqualTo(utf8("\"x\ny\",\"open\n"));
  }

  @Test
  void quarantinesAQuoteThatClosesInTheMiddleOfAField() {
    List<RawDocument> documents = csv("id,text\n1,\"a\"b\n2,c\n");

    assertThat(good(documents)).containsExactly("2,c");
    assertThat(reasons(documents)).containsExactly(CSV_UNTERMINATED_QUOTE);
  }

  @Test
  void keepsQuotesWithinUnquotedFields() {
    assertThat(good(csv("id,text\n1,a 5\" disk\n2,x\n"))).containsExactly("1,a 5\" disk", "2,x");
  }

  @Test
  void quarantinesRowsWithTooFewOrTooManyColumns() {
    List<RawDocument> documents = csv("id,text,more\n1,a\n2,a,b\n3,a,b,c\n");

    assertThat(good(documents)).containsExactly("2,a,b");
    assertThat(reasons(documents)).containsExactly(CSV_RAGGED_ROW, CSV_RAGGED_ROW);
    assertThat(ids(documents)).containsExactly("people.csv#1", "people.csv#2", "people.csv#3");
    assertThat(documents.get(0).defect().orElseThrow().detail())
        .isEqualTo("2 columns in place of 3");
  }

  @Test
  void quarantinesNul() {
    List<RawDocument> documents = csv("id,text\n1,a\0b\n2,\"c\0\"\n3,d\n");

    assertThat(good(documents)).containsExactly("3,d");
    assertThat(reasons(documents)).containsExactly(NUL_BYTES, NUL_BYTES);
  }

  @Test
  void cutsOffALineOf200MbInBoundedMemoryAndGoesOn() {
    InputStream giant = new Repeated('x', 200_000_000);
    InputStream in =
        new SequenceInputStream(
            new SequenceInputStream(new ByteArrayInputStream(utf8("id,text\n1,a\n2,")), giant),
            new ByteArrayInputStream(utf8("\n3,c\n")));
    List<RawDocument> documents = read("csv", "people.csv", in);

    assertThat(good(documents)).containsExactly("1,a", "3,c");
    assertThat(reasons(documents)).containsExactly(LINE_TOO_LONG);
    assertThat(documents.get(1).payload()).hasSize(64 << 10);
  }

  @Test
  void takesTheHeaderOfTheFirstLineEndForOldMacFiles() {
    assertThat(good(csv("id,text\r1,a\r2,b"))).containsExactly("1,a", "2,b");
    assertThat(good(csv("id,text\n1,a\rb\n2,c"))).containsExactly("1,a\rb", "2,c");
  }

  @Test
  void countsAnEmptyFileAndTakesAHeaderAloneForNoRecord() {
    assertThat(reasons(csv(""))).containsExactly(EMPTY_FILE);
    assertThat(reasons(csv("\n\r\n"))).containsExactly(EMPTY_FILE);
    assertThat(csv("id,text\n")).isEmpty();
  }

  @Test
  void quarantinesEveryRowUnderABrokenHeader() {
    List<RawDocument> documents = csv("id,\"text\n1,a\n2,b\n");

    assertThat(reasons(documents))
        .containsExactly(CSV_UNTERMINATED_QUOTE, CSV_RAGGED_ROW, CSV_RAGGED_ROW);
  }

  @Test
  void usesTheIdColumnAndMarksRepeatedIds() {
    List<RawDocument> documents =
        csv("key,text\nk1,a\nk2,b\nk1,c\n,d\nk1,e\nbroken\n", "id", "key");

    assertThat(ids(documents))
        .containsExactly("k1", "k2", "k1~2", "people.csv#4", "k1~3", "people.csv#6");
  }

  @Test
  void namesColumnsThatTheHeaderLacks() {
    assertThatThrownBy(() -> csv("id,text\n1,a\n", "text", "Resume+text", "title", "Rank"))
        .isInstanceOf(SourcesException.class)
        .hasMessageContaining("option 'text' names the column 'Resume', which people.csv lacks")
        .hasMessageContaining("option 'title' names the column 'Rank'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-8", "windows-1252"})
  void readsOtherEncodings(String charset) {
    byte[] bytes = "id,text\r\n1,\"née\r\nx\"\r\n2,\u00fcb\r\n".getBytes(Charset.forName(charset));
    List<RawDocument> documents = read("csv", "people.csv", bytes);
    List<String> texts = new ArrayList<>();
    try (Payloads payloads = new Payloads(DocumentLimits.DEFAULT)) {
      for (RawDocument document : documents) {
        Parsed parsed =
            payloads.parse(
                document.payload(), document.mediaType(), document.context(), Dumps.options());
        texts.add(((Parsed.Fields) parsed).values().get("text"));
      }
    }
    assertThat(texts).containsExactly("née\r\nx", "\u00fcb");
  }

  @Test
  void readsOtherDelimiters() {
    assertThat(good(csv("id;text\n1;a,b\n", "delimiter", "semicolon"))).containsExactly("1;a,b");
    assertThat(good(csv("id\ttext\n1\ta,b\n", "delimiter", "tab"))).containsExactly("1\ta,b");
  }

  @Test
  void findsAllRecordsOfWellFormedFilesWhateverTheyHold() {
    Random random = new Random(7301);
    for (int round = 0; round < 300; round++) {
      List<String> records = new ArrayList<>();
      StringBuilder file = new StringBuilder("a,b,c\n");
      for (int i = 0; i < 5; i++) {
        String record = field(random) + "," + field(random) + "," + field(random);
        records.add(record);
        file.append(record).append(random.nextBoolean() ? "\n" : "\r\n");
      }
      assertThat(good(csv(file.toString()))).as(file.toString()).isEqualTo(records);
    }
  }

  private static String field(Random random) {
    StringBuilder field = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      field.append("ab,\"\n\r \u00e9".charAt(random.nextInt(8)));
    }
    String value = field.toString();
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }

  @Test
  void neverFailsOnNoiseAndLosesNoByte() {
    Random random = new Random(7301);
    for (int round = 0; round < 500; round++) {
      StringBuilder noise = new StringBuilder("a,b\n");
      for (int i = random.nextInt(60); i >= 0; i--) {
        noise.append("ab,\"\n\r\0".charAt(random.nextInt(7)));
      }
      String kept =
          String.join("", csv(noise.toString()).stream().map(CsvEntriesTest::text).toList());
      assertThat(kept.replaceAll("[\r\n]", ""))
          .isEqualTo(noise.substring(4).replaceAll("[\r\n]", ""));
    }
  }

  private static String text(RawDocument document) {
    return new String(document.payload(), StandardCharsets.UTF_8);
  }

  /** One byte, many times. */
  static final class Repeated extends InputStream {
    private final byte value;
    private long left;

    Repeated(int value, long times) {
      this.value = (byte) value;
      this.left = times;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(bytes, offset, offset + count, value);
      left -= count;
      return count;
    }
  }
}
