package resumelake.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import resumelake.sample.Dice;

/**
 * Class N of the contract: documents that name a person only where a reader of the page does not
 * look. The visible text holds no identifier.
 */
final class HiddenDocuments {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String WORD_NS =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /** Where the secret stands, by kind of document. */
  private static final List<String> PLACES =
      List.of(
          "docx author",
          "docx comment",
          "docx deletion",
          "docx insertion",
          "docx hidden text",
          "docx form field",
          "docx footer",
          "docx footnote",
          "docx picture text",
          "rtf author",
          "rtf hidden text",
          "rtf annotation",
          "html author",
          "html comment",
          "html hidden",
          "html form field",
          "pdf author",
          "pdf annotation",
          "pdf form field",
          "pdf white text");

  private HiddenDocuments() {}

  /**
   * One document.
   *
   * @param place kind of document and place of the identifiers
   * @param visible what its page shows
   * @param truths what it hides
   */
  record Hidden(
      String place, byte[] payload, String mediaType, String visible, List<Truth> truths) {}

  /** As many documents of each place, by seed. */
  static List<Hidden> of(long seed, int each) {
    NameBook names = new NameBook();
    List<String> origins = NameBook.origins();
    List<Hidden> documents = new ArrayList<>();
    for (int i = 0; i < each * PLACES.size(); i++) {
      Dice dice = new Dice(seed, i);
      Cv cv = Cv.of(origins.get(i % origins.size()), names, dice);
      documents.add(hidden(PLACES.get(i % PLACES.size()), cv, dice));
    }
    return documents;
  }

  private static Hidden hidden(String place, Cv cv, Dice dice) {
    Draft draft = new Draft(dice, 0);
    Layouts.body(Cv.ofNobody(), draft, "\n\n", "\n", "\n- ");
    StringBuilder visible = new StringBuilder();
    draft.pieces().forEach(piece -> visible.append(piece.text()));
    Truth email = cv.contacts().get(0).truth();
    Truth phone = cv.contacts().get(1).truth();
    boolean name = place.endsWith("author");
    String secret =
        name ? cv.name().full() : cv.name().full() + ", " + email.value() + ", " + phone.value();
    String what = place.substring(place.indexOf(' ') + 1);
    String text = visible.toString();
    String kind = place.substring(0, place.indexOf(' '));
    byte[] payload =
        switch (kind) {
          case "docx" -> docx(what, text, secret);
          case "rtf" -> rtf(what, text, secret);
          case "html" -> html(what, text, secret);
          default -> pdf(what, text, secret);
        };
    String type =
        switch (kind) {
          case "docx" -> WORD;
          case "rtf" -> "application/rtf";
          case "html" -> "text/html";
          default -> "application/pdf";
        };
    List<Truth> truths = name ? List.of(cv.owner()) : List.of(cv.owner(), email, phone);
    return new Hidden(place, payload, type, text, truths);
  }

  private static byte[] docx(String what, String visible, String secret) {
    String hidden = run(secret);
    StringBuilder body = new StringBuilder();
    visible.lines().forEach(line -> body.append("<w:p>").append(run(line)).append("</w:p>"));
    String note = "w:id=\"7\" w:author=\"Reviewer\" w:date=\"2020-01-01T00:00:00Z\"";
    body.append(
        switch (what) {
          case "comment" -> "<w:p><w:commentReference w:id=\"7\"/></w:p>";
          case "deletion" ->
              "<w:p><w:del "
                  + note
                  + "><w:r><w:delText>"
                  + xml(secret)
                  + "</w:delText></w:r></w:del></w:p>";
          case "insertion" -> "<w:p><w:ins " + note + ">" + hidden + "</w:ins></w:p>";
          case "hidden text" ->
              "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + xml(secret) + "</w:t></w:r></w:p>";
          case "form field" ->
              "<w:sdt><w:sdtPr><w:alias w:val=\""
                  + xml(secret)
                  + "\"/></w:sdtPr><w:sdtContent><w:p>"
                  + hidden
                  + "</w:p></w:sdtContent></w:sdt>";
          case "footnote" -> "<w:p><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>";
          case "picture text" ->
              "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"photo\" descr=\""
                  + xml(secret)
                  + "\"/></wp:inline></w:drawing></w:r></w:p>";
          default -> "";
        });
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types());
    parts.put(
        "_rels/.rels",
        rels(
            relation("r1", REL + "officeDocument", "word/document.xml"),
            relation(
                "r2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml")));
    String footer =
        what.equals("footer")
            ? "<w:footerReference xmlns:r=\""
                + REL.substring(0, REL.length() - 1)
                + "\" w:type=\"default\" r:id=\"r3\"/>"
            : "";
    parts.put(
        "word/document.xml",
        "<w:document "
            + WORD_NS
            + "><w:body>"
            + body
            + "<w:sectPr>"
            + footer
            + "</w:sectPr></w:body></w:document>");
    parts.put(
        "word/_rels/document.xml.rels",
        rels(
            relation("r1", REL + "comments", "comments.xml"),
            relation("r2", REL + "footnotes", "footnotes.xml"),
            relation("r3", REL + "footer", "footer1.xml")));
    parts.put("word/comments.xml", notes("comment", what.equals("comment") ? hidden : ""));
    parts.put("word/footnotes.xml", notes("footnote", what.equals("footnote") ? hidden : ""));
    parts.put(
        "word/footer1.xml",
        "<w:ftr " + WORD_NS + "><w:p>" + (what.equals("footer") ? hidden : "") + "</w:p></w:ftr>");
    parts.put(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>"
            + (what.equals("author") ? xml(secret) : "")
            + "</dc:creator></cp:coreProperties>");
    return zip(parts);
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + xml(text) + "</w:t></w:r>";
  }

  private static String notes(String kind, String hidden) {
    return "<w:%ss %s><w:%s w:id=\"7\" w:author=\"Reviewer\"><w:p>%s</w:p></w:%s></w:%ss>"
        .formatted(kind, WORD_NS, kind, hidden, kind, kind);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
  }

  private static String rels(String... relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + String.join("", relations)
        + "</Relationships>";
  }

  private static String types() {
    String main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("/word/document.xml", main + "document.main+xml")
        + override("/word/comments.xml", main + "comments+xml")
        + override("/word/footnotes.xml", main + "footnotes+xml")
        + override("/word/footer1.xml", main + "footer+xml")
        + override(
            "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue();
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] rtf(String what, String visible, String secret) {
    String hidden = rtf(secret);
    String text = rtf(visible).replace("\n", "\\par\n");
    String out =
        "{\\rtf1\\ansi\\uc1 "
            + (what.equals("author") ? "{\\info{\\author " + hidden + "}}" : "")
            + text
            + (what.equals("hidden text") ? "{\\v " + hidden + "}" : "")
            + (what.equals("annotation") ? "{\\*\\atnid AB}{\\*\\annotation " + hidden + "}" : "")
            + "}";
    return out.getBytes(StandardCharsets.US_ASCII);
  }

  private static String rtf(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '\\' || c == '{' || c == '}') {
        out.append('\\').append(c);
      } else if (c < 128) {
        out.append(c);
      } else {
        out.append("\\u").append((int) (short) c).append('?');
      }
    }
    return out.toString();
  }

  private static byte[] html(String what, String visible, String secret) {
    String hidden = xml(secret);
    String page =
        "<html><head>"
            + (what.equals("author") ? "<meta name=\"author\" content=\"" + hidden + "\">" : "")
            + "</head><body>"
            + (what.equals("comment") ? "<!-- " + hidden + " -->" : "")
            + "<p>"
            + xml(visible).replace("\n", "</p><p>")
            + "</p>"
            + (what.equals("hidden") ? "<div style=\"display:none\">" + hidden + "</div>" : "")
            + (what.equals("form field") ? "<form><input value=\"" + hidden + "\"></form>" : "")
            + "</body></html>";
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A page of plain text, ISO 32000-1; strings that are not Latin stand in UTF-16. */
  private static byte[] pdf(String what, String visible, String secret) {
    StringBuilder page = new StringBuilder("BT /F1 9 Tf 40 800 Td 11 TL\n");
    visible.lines().forEach(line -> page.append("(").append(latin(line)).append(") Tj T*\n"));
    if (what.equals("white text")) {
      page.append("1 1 1 rg (").append(latin(secret)).append(") Tj\n");
    }
    page.append("ET");
    String box = "/Rect [10 10 200 30] /P 3 0 R";
    boolean field = what.equals("form field");
    boolean note = what.equals("annotation");
    String annotation =
        field
            ? "<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /V "
                + hex(secret)
                + " "
                + box
                + " >>"
            : "<< /Type /Annot /Subtype /Text /Contents "
                + hex(note ? secret : "see page two")
                + " "
                + box
                + " >>";
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R"
                + (field ? " /AcroForm << /Fields [6 0 R] >>" : "")
                + " >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> /Annots [6 0 R] >>",
            "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            annotation,
            "<< /Author " + hex(what.equals("author") ? secret : "") + " >>");
    StringBuilder out = new StringBuilder("%PDF-1.4\n");
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      starts.add(out.length());
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = out.length();
    out.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    starts.forEach(start -> out.append("%010d 00000 n \n".formatted(start)));
    out.append("trailer << /Size ")
        .append(objects.size() + 1)
        .append(" /Root 1 0 R /Info 7 0 R >>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n");
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String latin(String text) {
    return text.replaceAll("[^\\x20-\\x7e\\xa0-\\xff]", "?")
        .replace("\\", "\\\\")
        .replace("(", "\\(")
        .replace(")", "\\)");
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder("<FEFF");
    for (char c : text.toCharArray()) {
      hex.append("%04X".formatted((int) c));
    }
    return hex.append('>').toString();
  }
}
