package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.model.Reason.DOCUMENT_BROKEN;
import static resumelake.model.Reason.DOCUMENT_ENCRYPTED;
import static resumelake.model.Reason.DOCUMENT_TIMEOUT;
import static resumelake.model.Reason.DOCUMENT_TOO_LARGE;
import static resumelake.model.Reason.EMPTY_FILE;
import static resumelake.model.Reason.MALWARE;
import static resumelake.model.Reason.SCANNER_FAILED;
import static resumelake.model.Reason.UNSUPPORTED_TYPE;
import static resumelake.source.Dumps.read;
import static resumelake.source.Dumps.reasons;
import static resumelake.source.Dumps.utf8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.model.RawDocument;
import resumelake.model.Reason;

class DocumentsTest {
  private static final Payloads PAYLOADS = new Payloads(DocumentLimits.DEFAULT);

  @AfterAll
  static void endTheChild() {
    PAYLOADS.close();
  }

  private static RawDocument raw(String fileName, byte[] bytes) {
    List<RawDocument> documents = read("documents", fileName, bytes);
    assertThat(documents).hasSize(1);
    return documents.get(0);
  }

  private static Parsed parse(Payloads payloads, RawDocument document) {
    assertThat(document.defect()).isEmpty();
    return payloads.parse(document.payload(), document.mediaType(), document.context(), Map.of());
  }

  private static SortedMap<String, String> fields(String fileName, byte[] bytes) {
    return ((Parsed.Fields) parse(PAYLOADS, raw(fileName, bytes))).values();
  }

  private static Reason failure(Payloads payloads, byte[] bytes) {
    return ((Parsed.Failed) parse(payloads, raw("cv", bytes))).defect().reason();
  }

  @Test
  void readsTextAndHintsOfEachType() throws IOException {
    byte[] pdf = DocumentFixtures.pdf("Ada Example", "Senior Engineer", "Led 4 people");
    assertThat(fields("Ada_Example_CV.pdf", pdf))
        .containsEntry("text", "Senior Engineer\nLed 4 people")
        .containsEntry("hints", "Ada_Example_CV.pdf\nAda Example");
    assertThat(fields("cv.docx", DocumentFixtures.docx("Senior Engineer", "Led 4 people")))
        .containsEntry("text", "Senior Engineer\nLed 4 people");
    assertThat(fields("cv.odt", DocumentFixtures.odt("Bo Invented", "Senior Engineer", "Led 4")))
        .containsEntry("text", "Senior Engineer\nLed 4")
        .containsEntry("hints", "cv.odt\nBo Invented");
    assertThat(fields("cv.rtf", DocumentFixtures.rtf("Senior Engineer", "Caf\\'e9 \\u8364?")))
        .containsEntry("text", "Senior Engineer\nCaf\u00e9 \u20ac");
    assertThat(fields("cv.txt", utf8("Senior Engineer\nLed 4 people")))
        .containsEntry("text", "Senior Engineer\nLed 4 people")
        .containsEntry("hints", "cv.txt");
  }

  @Test
  void keepsListsTablesAndInsertionsAndDropsDeletions() throws IOException {
    String list =
        "x</text:p><text:list><text:list-item><text:p>Led 4</text:p></text:list-item>"
            + "</text:list><text:p>y";
    assertThat(fields("cv.odt", DocumentFixtures.odt("", list)).get("text"))
        .contains("\u2022 Led 4");

    String table =
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2019</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r>"
            + "<w:t>Lead</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:delText>gone"
            + "</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>";
    assertThat(fields("cv.docx", DocumentFixtures.docxOf("", table)).get("text"))
        .contains("2019\tLead", "new")
        .doesNotContain("gone");
  }

  @Test
  void readsPagesAsAReaderSeesThem() {
    String page =
        "<!DOCTYPE html><html><head><title>Ada</title><meta name=author content='Ada E.'>"
            + "<style>p{}</style></head><body><h1>Engineer</h1><p>Wrote   <b>Java</b>\n code.</p>"
            + "<ul><li>Led 4</li><li>Cut costs</li></ul><script>alert(1)</script>"
            + "<table><tr><td>2019</td><td>Example Ltd</td></tr></table></body></html>";

    assertThat(fields("cv.html", utf8(page)))
        .containsEntry(
            "text", "Engineer\n\nWrote Java code.\n\n• Led 4\n• Cut costs\n\n2019\tExample Ltd")
        .containsEntry("hints", "cv.html\nAda E.\nAda");
  }

  @Test
  void goesByContentNotByName() throws IOException {
    byte[] pdf = DocumentFixtures.pdf("", "Engineer");

    assertThat(raw("cv.docx", pdf).mediaType()).isEqualTo("application/pdf");
    assertThat(raw("cv.pdf", utf8("plain words")).mediaType()).isEqualTo("text/plain");
    assertThat(raw("cv.zip", DocumentFixtures.docx("x")).mediaType()).isEqualTo(MediaTypes.DOCX);
    assertThat(raw("cv.pdf", DocumentFixtures.odt("", "x")).mediaType()).isEqualTo(MediaTypes.ODT);
    assertThat(reasons(List.of(raw("cv.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}))))
        .containsExactly(UNSUPPORTED_TYPE);
    assertThat(reasons(List.of(raw("cv.pdf", new byte[0])))).containsExactly(EMPTY_FILE);
  }

  @Test
  void readsDocumentsOfAnArchiveAndRefusesArchivesInIt() throws IOException {
    byte[] sheet = Dumps.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>");
    List<RawDocument> documents =
        read(
            "documents",
            "cvs.zip",
            Dumps.zip(
                "A/1.pdf",
                DocumentFixtures.pdf("", "Engineer"),
                "A/2.docx",
                DocumentFixtures.docx("Engineer"),
                "A/3.zip",
                Dumps.zip("x.txt", "x"),
                "A/4.xlsx",
                sheet));

    assertThat(Dumps.ids(documents)).containsExactly("A/1.pdf", "A/2.docx", "A/3.zip", "A/4.xlsx");
    assertThat(reasons(documents)).containsExactly(UNSUPPORTED_TYPE, UNSUPPORTED_TYPE);
  }

  @Test
  void quarantinesBrokenAndEncryptedDocuments() throws IOException {
    byte[] pdf = DocumentFixtures.pdf("", "Engineer");
    byte[] docx = DocumentFixtures.docx("Engineer");

    assertThat(failure(PAYLOADS, Arrays.copyOf(pdf, 40))).isEqualTo(DOCUMENT_BROKEN);
    assertThat(failure(PAYLOADS, Arrays.copyOf(pdf, pdf.length * 2 / 3)))
        .isEqualTo(DOCUMENT_BROKEN);
    assertThat(failure(PAYLOADS, utf8("%PDF-1.7 and nothing else"))).isEqualTo(DOCUMENT_BROKEN);
    assertThat(failure(PAYLOADS, Arrays.copyOf(docx, docx.length / 2))).isEqualTo(DOCUMENT_BROKEN);
    assertThat(failure(PAYLOADS, DocumentFixtures.encryptedPdf("secret", "Engineer")))
        .isEqualTo(DOCUMENT_ENCRYPTED);
    assertThat(failure(PAYLOADS, DocumentFixtures.encryptedDocx("secret", docx)))
        .isEqualTo(DOCUMENT_ENCRYPTED);
    assertThat(fields("open.pdf", DocumentFixtures.encryptedPdf("", "Engineer")))
        .containsEntry("text", "Engineer");
    assertThat(fields("good.pdf", pdf)).containsEntry("text", "Engineer");
  }

  @Test
  void commentsAndFootnotesOfAnRtfAreNoPartOfTheWordBefore() {
    String text =
        "{\\rtf1\\ansi Built pipelines{\\*\\atnid AB}{\\*\\annotation Maria Quist}"
            + " in Java{\\footnote Ask Olaf Brandt} and \\{\\\\footnote\\}.\\par Clerk}";
    String read = fields("cv.rtf", text.getBytes(StandardCharsets.US_ASCII)).get("text");
    assertThat(read).contains("pipelines\n", "Java\n", "Clerk").doesNotContain("pipelinesMaria");
    assertThat(read.lines()).anyMatch(line -> line.startsWith("Maria Quist"));
    assertThat(read.lines()).anyMatch(line -> line.startsWith("Ask Olaf Brandt"));
  }

  @Test
  void tellsAnRtfThatIsCutOffFromAWholeOne() {
    byte[] whole = DocumentFixtures.rtf("Engineer with \\{braces\\} and {\\bin3 {{{}", "Clerk");
    assertThat(fields("cv.rtf", whole).get("text")).contains("Engineer with {braces}");
    for (int cut : List.of(whole.length - 1, whole.length - 4, whole.length / 2)) {
      assertThat(failure(PAYLOADS, Arrays.copyOf(whole, cut))).isEqualTo(DOCUMENT_BROKEN);
    }
  }

  @Test
  void theAntivirusTestFileIsFoundAlsoWithinADocument() {
    String test = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    byte[] page = utf8("<html><body>" + test + "</body></html>");
    assertThat(failure(PAYLOADS, page)).isEqualTo(MALWARE);
    assertThat(failure(PAYLOADS, DocumentFixtures.docx(test))).isEqualTo(MALWARE);
    assertThat(fields("good.docx", DocumentFixtures.docx("Tested antivirus software files")))
        .containsKey("text");
  }

  @Test
  void anOwnScannerDecidesAndOneThatIsDownLetsNothingPass() {
    byte[] docx = DocumentFixtures.docx("Engineer");
    assertThat(failure(scannedBy("sh", "-c", "cat > /dev/null; exit 1"), docx)).isEqualTo(MALWARE);
    assertThat(failure(scannedBy("sh", "-c", "exit 2"), docx)).isEqualTo(SCANNER_FAILED);
    assertThat(failure(scannedBy("no-such-scanner"), docx)).isEqualTo(SCANNER_FAILED);
    assertThat(failure(scannedBy("sleep", "60"), docx)).isEqualTo(SCANNER_FAILED);
    try (Payloads clean = scannedBy("sh", "-c", "cat > /dev/null")) {
      Parsed parsed = parse(clean, raw("cv", docx));
      assertThat(((Parsed.Fields) parsed).values()).containsEntry("text", "Engineer");
    }
  }

  private static Payloads scannedBy(String... command) {
    return new Payloads(new DocumentLimits(Duration.ofSeconds(5), 64, 1000, List.of(command)));
  }

  @Test
  void givesUpOnTimeAndReadsTheNextDocument() throws IOException {
    byte[] pdf = DocumentFixtures.pdf("", "Engineer");
    try (Payloads hasty = new Payloads(new DocumentLimits(Duration.ofMillis(1), 64, 1000))) {
      assertThat(failure(hasty, pdf)).isEqualTo(DOCUMENT_TIMEOUT);
      assertThat(failure(hasty, pdf)).isEqualTo(DOCUMENT_TIMEOUT);
    }
  }

  @Test
  void outlivesADocumentThatFillsTheHeap() {
    String part = "<w:p><w:r><w:t>" + "word ".repeat(200) + "</w:t></w:r></w:p>";
    byte[] bomb = DocumentFixtures.docxOf("", part.repeat(30_000));
    try (Payloads payloads =
        new Payloads(new DocumentLimits(Duration.ofSeconds(20), 48, 1 << 30))) {
      assertThat(failure(payloads, bomb)).isIn(DOCUMENT_BROKEN, DOCUMENT_TOO_LARGE);
      Parsed next = parse(payloads, raw("cv", DocumentFixtures.docx("Engineer")));
      assertThat(((Parsed.Fields) next).values()).containsEntry("text", "Engineer");
    }
  }

  @Test
  void refusesTextsBeyondTheLimitInPlaceOfCuttingThem() {
    byte[] docx = DocumentFixtures.docx("word ".repeat(1000));
    byte[] page = utf8("<html><body>" + "word ".repeat(1000) + "</body></html>");
    try (Payloads narrow = new Payloads(new DocumentLimits(Duration.ofSeconds(20), 64, 1000))) {
      assertThat(failure(narrow, docx)).isEqualTo(DOCUMENT_TOO_LARGE);
      assertThat(failure(narrow, page)).isEqualTo(DOCUMENT_TOO_LARGE);
    }
  }

  @Test
  void readsNoFileAndNoAddressThatADocumentNames(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
    AtomicInteger calls = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    String web = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
    try {
      for (String target : List.of(secret.toUri().toString(), web)) {
        String dtd = "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + target + "\">]>";
        String remote = "<!DOCTYPE d SYSTEM \"" + target + "\">";
        String body = "<w:p><w:r><w:t>Engineer &e;</w:t></w:r></w:p>";
        assertNoSecret(DocumentFixtures.docxOf(dtd, body));
        assertNoSecret(DocumentFixtures.docxOf(remote, body.replace("&e;", "")));
      }
    } finally {
      server.stop(0);
    }
    assertThat(calls).hasValue(0);
  }

  private static void assertNoSecret(byte[] docx) {
    Parsed parsed = parse(PAYLOADS, raw("cv.docx", docx));
    if (parsed instanceof Parsed.Fields found) {
      assertThat(found.values().toString()).doesNotContain("TOPSECRET");
    }
  }

  @Test
  void stopsEntitiesThatExpandWithoutEnd() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"lollollollol\">");
    for (int i = 1; i < 12; i++) {
      dtd.append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    byte[] laughs =
        DocumentFixtures.docxOf(
            dtd.append("]>").toString(), "<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>");
    long started = System.nanoTime();
    Parsed parsed = parse(PAYLOADS, raw("cv.docx", laughs));

    assertThat(System.nanoTime() - started).isLessThan(25_000_000_000L);
    if (parsed instanceof Parsed.Fields found) {
      assertThat(found.values().toString()).doesNotContain("lol");
    }
  }

  @Test
  void neverFailsOnDamagedDocuments() throws IOException {
    List<byte[]> documents =
        List.of(
            DocumentFixtures.pdf("", "Engineer", "Led 4 people"),
            DocumentFixtures.docx("Engineer"),
            DocumentFixtures.odt("", "Engineer"),
            DocumentFixtures.rtf("Engineer"));
    Random random = new Random(7301);
    for (int round = 0; round < 40; round++) {
      byte[] damaged = documents.get(round % 4).clone();
      for (int i = 0; i < 8; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      for (RawDocument document : read("documents", "cv", damaged)) {
        if (document.defect().isEmpty()) {
          assertThat(parse(PAYLOADS, document)).isNotNull();
        }
      }
    }
  }
}
