package resumelake.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A zip archive of PDF, DOCX, ODT, RTF, HTML and text, with entries that attack their reader. */
final class DocumentShelf {
  private static final String NAME = "sample_documents.zip";
  private static final String SOURCE = "sample_documents";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Blanks deflate a thousandfold: 24 MiB take 24 KiB. */
  private static final int BOMB_BYTES = 24 << 20;

  private static final byte[] PICTURE = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
  };

  private final Zip zip = new Zip();
  private final List<Gold> gold = new ArrayList<>();
  private int entries;

  private DocumentShelf() {}

  static SampleFile file(List<Item> items) {
    DocumentShelf shelf = new DocumentShelf();
    for (int i = 0; i < items.size(); i++) {
      shelf.document(items.get(i), i);
      if (i == items.size() / 2) {
        shelf.attacks();
      }
    }
    shelf.broken(items.get(0).text());
    return new SampleFile(NAME, shelf.zip.toBytes(), shelf.gold);
  }

  private void document(Item item, int index) {
    SampleResume resume = item.resume().orElseThrow();
    String author = resume.person().fullName();
    String text = item.text();
    String type = type(index, text);
    byte[] content =
        switch (type) {
          case "pdf" -> Pdf.of(text, author);
          case "docx" -> Office.docx(text, author);
          case "odt" -> Office.odt(text);
          case "rtf" -> Office.rtf(text);
          case "html" -> Office.html(resume);
          default ->
              text.getBytes(
                  WINDOWS.newEncoder().canEncode(text) ? WINDOWS : StandardCharsets.UTF_8);
        };
    // Some people name the file after themselves.
    String stem =
        index % 10 == 7
            ? "Resume_" + author.replace(" ", "_")
            : String.format(Locale.ROOT, "candidate-%03d", index + 1);
    String shown = type.equals("html") ? resume.in(Layout.HEADINGS).text() : text;
    add(
        "documents/" + stem + "." + type,
        content,
        new Gold(SOURCE, "", item, shown + "\n" + author));
  }

  private static String type(int index, String text) {
    return switch (index % 8) {
      case 0, 1, 2 -> Pdf.canShow(text) ? "pdf" : "docx";
      case 3, 4 -> "docx";
      case 5 -> "odt";
      case 6 -> index % 16 == 6 ? "rtf" : "txt";
      default -> "html";
    };
  }

  /** An entry that climbs out of its folder, and one that inflates a thousandfold. */
  private void attacks() {
    byte[] blanks = new byte[BOMB_BYTES];
    Arrays.fill(blanks, (byte) ' ');
    String climbing = NAME + "#" + (entries + 1);
    zip.deflated("../evil.txt", "You should never read this.".getBytes(StandardCharsets.UTF_8));
    entries++;
    gold.add(new Gold(SOURCE, climbing, SamplePlan.broken("ARCHIVE_UNSAFE_NAME"), ""));
    refused("old/archive-2009.txt", blanks, "ARCHIVE_TOO_LARGE|FILE_TOO_LARGE|DOCUMENT_TOO_LARGE");
  }

  private void broken(String text) {
    refused("documents/empty.pdf", new byte[0], "EMPTY_FILE");
    refused("documents/truncated.pdf", Pdf.truncated(Pdf.of(text, "")), "DOCUMENT_BROKEN");
    refused("documents/encrypted.pdf", Pdf.encrypted("secret"), "DOCUMENT_ENCRYPTED");
    refused(
        "documents/no-document.docx",
        "PK but no archive".getBytes(StandardCharsets.UTF_8),
        "NOT_A_RESUME|RULE_BROKEN|DOCUMENT_BROKEN|UNSUPPORTED_TYPE");
    refused("documents/portrait.png", PICTURE, "UNSUPPORTED_TYPE");
  }

  private void refused(String entry, byte[] content, String reason) {
    add(entry, content, new Gold(SOURCE, "", SamplePlan.broken(reason), ""));
  }

  private void add(String entry, byte[] content, Gold line) {
    zip.deflated(entry, content);
    entries++;
    gold.add(new Gold(SOURCE, entry, line.item(), line.text()));
  }
}
