package resumelake.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The least PDF that every reader opens: Helvetica, lines of text, pages of fifty lines. */
final class Pdf {
  /** WinAnsiEncoding of PDF 32000-1, annex D.2, is windows-1252. */
  private static final Charset WIN_ANSI = Charset.forName("windows-1252");

  private static final int LINES_PER_PAGE = 50;
  private static final int LINE_CHARS = 96;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private Pdf() {}

  /** Whether the font can show every character of the text. */
  static boolean canShow(String text) {
    return WIN_ANSI.newEncoder().canEncode(text.replace("\t", " "));
  }

  static byte[] of(String text, String author) {
    return new Pdf().write(text, author, "");
  }

  /** A file that says that it is encrypted, with keys that no password opens. */
  static byte[] encrypted(String text) {
    String key = "<" + "5a".repeat(32) + ">";
    String encrypt =
        " /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O " + key + " /U " + key + " >>";
    return new Pdf().write(text, "", encrypt + " /ID [" + key + key + "]");
  }

  private byte[] write(String text, String author, String trailer) {
    raw("%PDF-1.4\n");
    List<String> lines = wrapped(text);
    int pages = (lines.size() + LINES_PER_PAGE - 1) / LINES_PER_PAGE;
    int parent = 2 * pages + 2;
    StringBuilder kids = new StringBuilder();
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    for (int page = 0; page < pages; page++) {
      int last = Math.min(lines.size(), (page + 1) * LINES_PER_PAGE);
      String content = content(lines.subList(page * LINES_PER_PAGE, last));
      object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
      int body = offsets.size();
      object(
          "<< /Type /Page /Parent "
              + parent
              + " 0 R /MediaBox [0 0 612 792] /Contents "
              + body
              + " 0 R /Resources << /Font << /F1 1 0 R >> >> >>");
      kids.append(offsets.size()).append(" 0 R ");
    }
    object("<< /Type /Pages /Count " + pages + " /Kids [" + kids + "] >>");
    object("<< /Type /Catalog /Pages " + parent + " 0 R >>");
    object("<< /Author (" + escaped(author) + ") /Title (Resume) >>");
    return finish(trailer);
  }

  private byte[] finish(String trailer) {
    int xref = bytes.size();
    int count = offsets.size() + 1;
    raw("xref\n0 " + count + "\n0000000000 65535 f \n");
    offsets.forEach(at -> raw(String.format(Locale.ROOT, "%010d 00000 n \n", at)));
    raw(
        "trailer\n<< /Size "
            + count
            + " /Root "
            + (count - 2)
            + " 0 R /Info "
            + (count - 1)
            + " 0 R"
            + trailer
            + " >>\nstartxref\n"
            + xref
            + "\n%%EOF\n");
    return bytes.toByteArray();
  }

  private static String content(List<String> lines) {
    StringBuilder out = new StringBuilder("BT /F1 10 Tf 14 TL 50 750 Td");
    lines.forEach(line -> out.append("\n(").append(escaped(line)).append(") Tj T*"));
    return out.append("\nET").toString();
  }

  private void object(String content) {
    offsets.add(bytes.size());
    raw(offsets.size() + " 0 obj\n" + content + "\nendobj\n");
  }

  private void raw(String text) {
    bytes.writeBytes(text.getBytes(WIN_ANSI));
  }

  private static String escaped(String line) {
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").replace("\t", "    ");
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.strip().split("\n", -1)) {
      String rest = line;
      while (rest.length() > LINE_CHARS && rest.lastIndexOf(' ', LINE_CHARS) > 0) {
        int blank = rest.lastIndexOf(' ', LINE_CHARS);
        lines.add(rest.substring(0, blank));
        rest = rest.substring(blank + 1);
      }
      lines.add(rest);
    }
    return lines;
  }

  /** The first bytes of a file, cut before its page tree: what a broken download leaves. */
  static byte[] truncated(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    byte[] head = new byte[text.indexOf("endstream") / 2];
    System.arraycopy(pdf, 0, head, 0, head.length);
    return head;
  }
}
