package resumelake.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The least DOCX, ODT, RTF and HTML that hold paragraphs of text. */
final class Office {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Office() {}

  /** A DOCX with the author in its properties. */
  static byte[] docx(String text, String author) {
    String types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
            + "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
    String core =
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + "<dc:creator>"
            + escaped(author)
            + "</dc:creator></cp:coreProperties>";
    StringBuilder body = new StringBuilder();
    for (String line : lines(text)) {
      body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
          .append(escaped(line).replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">"))
          .append("</w:t></w:r></w:p>");
    }
    String document =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>";
    return new Zip()
        .stored("[Content_Types].xml", utf8(XML + types))
        .stored("_rels/.rels", utf8(XML + relations))
        .stored("docProps/core.xml", utf8(XML + core))
        .stored("word/document.xml", utf8(XML + document))
        .toBytes();
  }

  static byte[] odt(String text) {
    String mime = "application/vnd.oasis.opendocument.text";
    String manifest =
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
            + mime
            + "\"/>"
            + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";
    StringBuilder body = new StringBuilder();
    for (String line : lines(text)) {
      body.append("<text:p>")
          .append(escaped(line).replace("\t", "<text:tab/>"))
          .append("</text:p>");
    }
    String content =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\">"
            + "<office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>";
    return new Zip()
        .stored("mimetype", utf8(mime))
        .stored("content.xml", utf8(XML + content))
        .stored("META-INF/manifest.xml", utf8(XML + manifest))
        .toBytes();
  }

  static byte[] rtf(String text) {
    StringBuilder out =
        new StringBuilder(
            "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Helvetica;}}\\f0\\fs20\n");
    for (String line : lines(text)) {
      for (char c : line.toCharArray()) {
        switch (c) {
          case '\\', '{', '}' -> out.append('\\').append(c);
          case '\t' -> out.append("\\tab ");
          default -> out.append(c < 128 ? String.valueOf(c) : "\\u" + (short) c + "?");
        }
      }
      out.append("\\par\n");
    }
    return out.append("}\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A page with headings, lists and a link to the owner's mailbox. */
  static byte[] html(SampleResume resume) {
    StringBuilder out =
        new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>");
    out.append(escaped(resume.person().fullName()))
        .append(" - Resume</title><style>li{margin:2px}</style></head><body>\n");
    boolean list = false;
    for (String line : lines(resume.in(Layout.HEADINGS).text())) {
      boolean bullet = line.startsWith(resume.style().sign() + " ");
      out.append(list && !bullet ? "</ul>\n" : "").append(!list && bullet ? "<ul>\n" : "");
      list = bullet;
      out.append(element(line, bullet, resume));
    }
    return utf8(out.append(list ? "</ul>\n" : "").append("</body></html>\n").toString());
  }

  private static String element(String line, boolean bullet, SampleResume resume) {
    if (bullet) {
      return "<li>" + escaped(line.substring(2)) + "</li>\n";
    }
    for (Style.Part part : Style.Part.values()) {
      if (line.replace(":", "").equals(resume.style().heading(part))) {
        return "<h2>" + escaped(line) + "</h2>\n";
      }
    }
    return line.isBlank() ? "" : "<p>" + escaped(line).replace("    ", "&nbsp;&nbsp;") + "</p>\n";
  }

  private static List<String> lines(String text) {
    return List.of(text.strip().split("\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
