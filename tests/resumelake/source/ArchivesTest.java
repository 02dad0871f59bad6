package resumelake.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static resumelake.model.Reason.ARCHIVE_BROKEN;
import static resumelake.model.Reason.ARCHIVE_TOO_LARGE;
import static resumelake.model.Reason.ARCHIVE_UNSAFE_NAME;
import static resumelake.model.Reason.CSV_RAGGED_ROW;
import static resumelake.model.Reason.EMPTY_FILE;
import static resumelake.model.Reason.FILE_TOO_LARGE;
import static resumelake.model.Reason.NUL_BYTES;
import static resumelake.model.Reason.UNSUPPORTED_TYPE;
import static resumelake.source.Dumps.good;
import static resumelake.source.Dumps.gzip;
import static resumelake.source.Dumps.ids;
import static resumelake.source.Dumps.read;
import static resumelake.source.Dumps.reasons;
import static resumelake.source.Dumps.utf8;
import static resumelake.source.Dumps.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.model.RawDocument;

class ArchivesTest {
  private static List<RawDocument> texts(byte[] archive, String... options) {
    return read("text", "dump.zip", archive, options);
  }

  @Test
  void readsEachTextOfAnArchiveUnderItsPath() {
    List<RawDocument> documents =
        texts(zip("a/", "", "a/one.txt", "first", "two.md", "second", "TWO.TXT", "third"));

    assertThat(good(documents)).containsExactly("first", "second", "third");
    assertThat(ids(documents)).containsExactly("a/one.txt", "two.md", "TWO.TXT");
    assertThat(documents.get(0).location()).isEqualTo("dump.zip!/a/one.txt");
    assertThat(documents.get(0).context()).containsEntry("file", "one.txt");
  }

  @Test
  void countsFilesThatAreNoTextsAndLeavesOutLitter() {
    byte[] archive =
        zip("1.txt", "text", "1.lab", "label", "__MACOSX/1.txt", "x", "a/.DS_Store", "x");

    assertThat(ids(texts(archive))).containsExactly("1.txt", "1.lab");
    assertThat(reasons(texts(archive))).containsExactly(UNSUPPORTED_TYPE);
  }

  @Test
  void readsOnlyWhatIncludeNames() {
    byte[] archive = zip("1.txt", "text", "1.lab", "label", "b/2.text", "x");

    assertThat(ids(texts(archive, "include", "*.lab"))).containsExactly("1.lab");
    assertThat(ids(texts(archive, "include", "*.lab+b/*"))).containsExactly("1.lab", "b/2.text");
    assertThat(read("text", "1.lab", utf8("x"), "include", "*.txt")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../up.txt",
        "a/../../up.txt",
        "/etc/abs.txt",
        "C:/x.txt",
        "a\\b/c.txt",
        "nul\0.txt",
        "right\u202eto.txt",
        "ONE.txt"
      })
  void refusesUnsafeNamesAndKeepsTheNeighbours(String name) {
    List<RawDocument> documents = texts(zip("one.txt", "1", name, "bad", "two.txt", "2"));

    assertThat(good(documents)).containsExactly("1", "2");
    assertThat(reasons(documents)).containsExactly(ARCHIVE_UNSAFE_NAME);
    assertThat(ids(documents)).containsExactly("one.txt", "dump.zip#2", "two.txt");
    assertThat(documents.get(1).payload()).isEqualTo(utf8("bad"));
  }

  @Test
  void refusesVeryLongNamesAndKeepsForeignLetters() {
    assertThat(reasons(texts(zip("x".repeat(600) + ".txt", "1"))))
        .containsExactly(ARCHIVE_UNSAFE_NAME);
    assertThat(ids(texts(zip("r\u00e9sum\u00e9..txt", "1", "\u540d\u524d.txt", "2"))))
        .containsExactly("r\u00e9sum\u00e9..txt", "\u540d\u524d.txt");
  }

  @Test
  void stopsAnEntryThatInflatesAThousandfoldAndKeepsTheNeighbours() {
    byte[] bomb = new byte[20_000_000];
    Arrays.fill(bomb, (byte) 'x');
    List<RawDocument> documents = texts(zip("1.txt", "a", "bomb.txt", bomb, "2.txt", "b"));

    assertThat(good(documents)).containsExactly("a", "b");
    assertThat(reasons(documents)).containsExactly(ARCHIVE_TOO_LARGE);
    assertThat(documents.get(1).payload().length).isLessThanOrEqualTo(64 << 10);
  }

  @Test
  void stopsAGzipThatInflatesAThousandfold() {
    byte[] bomb = new byte[300_000_000];
    Arrays.fill(bomb, (byte) '\n');
    List<RawDocument> documents =
        read("jsonl", "b.jsonl.gz", gzip(concat(utf8("{\"a\":1}\n"), bomb)));

    assertThat(good(documents)).containsExactly("{\"a\":1}");
    assertThat(reasons(documents)).containsExactly(ARCHIVE_TOO_LARGE);
  }

  @Test
  void refusesArchivesWithinArchives() {
    byte[] inner = zip("x.txt", "x");
    List<RawDocument> documents =
        texts(zip("inner.zip", inner, "lie.txt", inner, "deep.txt", gzip(inner), "ok.txt", "1"));

    assertThat(good(documents)).containsExactly("1");
    assertThat(reasons(documents))
        .containsExactly(UNSUPPORTED_TYPE, UNSUPPORTED_TYPE, UNSUPPORTED_TYPE);
    assertThat(reasons(read("text", "a.zip.gz", gzip(inner)))).containsExactly(UNSUPPORTED_TYPE);
    assertThat(reasons(read("csv", "a.csv.gz", gzip(gzip(inner)))))
        .containsExactly(UNSUPPORTED_TYPE);
  }

  @Test
  void countsTheRestOfAnArchiveWithTooManyEntries() {
    List<RawDocument> documents =
        texts(zip("1.txt", "a", "2.txt", "b", "3.txt", "c", "4.txt", "d"), "entries", "2");

    assertThat(good(documents)).containsExactly("a", "b");
    assertThat(reasons(documents)).containsExactly(ARCHIVE_TOO_LARGE);
    assertThat(ids(documents)).containsExactly("1.txt", "2.txt", "dump.zip");
  }

  @Test
  void keepsWhatStandsBeforeTheCutOfATruncatedArchive() {
    byte[] archive = zip("1.txt", "first text", "2.txt", "second text", "3.txt", "third text");
    for (int length = 30; length < archive.length; length++) {
      List<RawDocument> documents = texts(Arrays.copyOf(archive, length));
      assertThat(good(documents))
          .as("cut at " + length)
          .isSubsetOf("first text", "second text", "third text");
      assertThat(reasons(documents))
          .as("cut at " + length)
          .isNotEmpty()
          .containsOnly(ARCHIVE_BROKEN);
    }
    assertThat(good(texts(Arrays.copyOf(archive, archive.length - 1)))).hasSize(3);
  }

  @Test
  void neverFailsOnDamagedArchives() {
    byte[] archive = zip("1.txt", "first text", "2.txt", "second text", "3.txt", "third text");
    Random random = new Random(7301);
    for (int round = 0; round < 500; round++) {
      byte[] damaged = archive.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(texts(damaged)).isNotEmpty();
    }
  }

  @Test
  void noticesAChecksumThatDiffers() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      ZipEntry entry = new ZipEntry("1.txt");
      CRC32 crc = new CRC32();
      crc.update(utf8("abcdef"));
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(6);
      entry.setCrc(crc.getValue());
      out.putNextEntry(entry);
      out.write(utf8("abcdef"));
    }
    String flipped = packed.toString(ISO_8859_1).replace("abcdef", "abcdeF");

    assertThat(reasons(texts(flipped.getBytes(ISO_8859_1)))).containsExactly(ARCHIVE_BROKEN);
  }

  @Test
  void noticesEntriesThatOnlyTheDirectoryLists() {
    byte[] archive = zip("1.txt", "a");
    archive[archive.length - 12] = 5;

    assertThat(good(texts(archive))).containsExactly("a");
    assertThat(reasons(texts(archive))).containsExactly(ARCHIVE_BROKEN);
  }

  @Test
  void countsEmptyArchivesAndEntries() {
    assertThat(reasons(texts(zip()))).containsExactly(EMPTY_FILE);
    assertThat(reasons(texts(zip("1.txt", "")))).containsExactly(EMPTY_FILE);
  }

  @Test
  void readsCsvFilesWithinAnArchive() {
    List<RawDocument> documents =
        read("csv", "kaggle.zip", zip("a.csv", "id,text\n1,a\n2\n", "b.csv", "text\nx\n"));

    assertThat(good(documents)).containsExactly("1,a", "x");
    assertThat(reasons(documents)).containsExactly(CSV_RAGGED_ROW);
    assertThat(ids(documents)).containsExactly("a.csv#1", "a.csv#2", "b.csv#1");
    assertThat(documents.get(2).location()).isEqualTo("kaggle.zip!/b.csv");
  }

  @Test
  void readsGzipWithSeveralMembers() {
    byte[] two = concat(gzip(utf8("id,text\n1,a\n")), gzip(utf8("2,b\n")));

    assertThat(good(read("csv", "a.csv.gz", two))).containsExactly("1,a", "2,b");
  }

  @Test
  void neverTakesTheCutEndOfAGzipForAWholeRecord() {
    StringBuilder text = new StringBuilder("id,text\n");
    new Random(1).ints(2000, 0, 1 << 30).forEach(i -> text.append("1,").append(i).append('\n'));
    byte[] packed = gzip(utf8(text.toString()));
    for (int length : new int[] {3, 5, 12, 1000, 5000, packed.length - 9, packed.length - 1}) {
      List<RawDocument> documents = read("csv", "a.csv.gz", Arrays.copyOf(packed, length));
      assertThat(text.toString().lines().skip(1).toList())
          .as("cut at " + length)
          .containsAll(good(documents));
      assertThat(reasons(documents)).as("cut at " + length).hasSize(1);
    }
    byte[] badCheck = packed.clone();
    badCheck[packed.length - 8] ^= 1;
    assertThat(reasons(read("csv", "a.csv.gz", badCheck))).containsExactly(ARCHIVE_BROKEN);
    assertThat(reasons(read("jsonl", "a.gz", concat(gzip(new byte[0]), new byte[0]))))
        .containsExactly(EMPTY_FILE);
  }

  @Test
  void passesOnWhatTheStoreThrows() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("store is down");
          }
        };
    for (byte[] start :
        List.of(
            utf8("id,text\n1,a\n"),
            Arrays.copyOf(gzip(utf8("id")), 12),
            Arrays.copyOf(zip("a.txt", "a"), 33))) {
      InputStream in = new SequenceInputStream(new ByteArrayInputStream(start), failing);
      assertThatThrownBy(() -> read("csv", "a.csv", in))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("store is down");
    }
  }

  @Test
  void refusesTextsThatAreTooLargeBinaryOrOfAnotherType() {
    assertThat(reasons(read("text", "a.txt", new CsvEntriesTest.Repeated('x', 40_000_000))))
        .containsExactly(FILE_TOO_LARGE);
    assertThat(reasons(read("text", "a.txt", utf8("a\0b")))).containsExactly(NUL_BYTES);
    assertThat(reasons(read("text", "a.txt", utf8("%PDF-1.4")))).containsExactly(UNSUPPORTED_TYPE);
    assertThat(reasons(read("text", "a.txt", new byte[0]))).containsExactly(EMPTY_FILE);
    assertThat(good(read("text", "a.txt", utf8("fine")))).containsExactly("fine");
    assertThat(good(read("text", "a.txt.gz", gzip(utf8("fine"))))).containsExactly("fine");
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
