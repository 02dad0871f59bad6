package resumelake.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents of people who do not exist, built byte by byte. */
final class DocumentFixtures {
  static final String DOCX_NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private DocumentFixtures() {}

  static byte[] pdf(String author, String... lines) throws IOException {
    try (PDDocument document = document(author, lines)) {
      return bytes(document);
    }
  }

  static byte[] encryptedPdf(String userPassword, String line) throws IOException {
    try (PDDocument document = document("", line)) {
      document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
      return bytes(document);
    }
  }

  static byte[] encryptedDocx(String password, byte[] docx) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream out = encryptor.getDataStream(container)) {
        out.write(docx);
      }
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      container.writeFilesystem(packed);
      return packed.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PDDocument document(String author, String... lines) throws IOException {
    PDDocument document = new PDDocument();
    document.getDocumentInformation().setAuthor(author);
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(PDType1Font.HELVETICA, 11);
      content.newLineAtOffset(50, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLineAtOffset(0, -14);
      }
      content.endText();
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  static byte[] docx(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    return docxOf("", body.toString());
  }

  static byte[] docxOf(String prologue, String body) {
    return Dumps.zip(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + MediaTypes.DOCX
            + ".main+xml\"/></Types>",
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>",
        "word/document.xml",
        "<?xml version=\"1.0\"?>"
            + prologue
            + "<w:document xmlns:w=\""
            + DOCX_NAMESPACE
            + "\"><w:body>"
            + body
            + "</w:body></w:document>");
  }

  static byte[] odt(String author, String... paragraphs) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<text:p>").append(paragraph).append("</text:p>");
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      byte[] type = MediaTypes.ODT.getBytes(StandardCharsets.US_ASCII);
      ZipEntry mimetype = new ZipEntry("mimetype");
      CRC32 crc = new CRC32();
      crc.update(type);
      mimetype.setMethod(ZipEntry.STORED);
      mimetype.setSize(type.length);
      mimetype.setCrc(crc.getValue());
      out.putNextEntry(mimetype);
      out.write(type);
      put(
          out,
          "meta.xml",
          "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
              + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta><dc:creator>"
              + author
              + "</dc:creator></office:meta></office:document-meta>");
      put(
          out,
          "content.xml",
          "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
              + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
              + body
              + "</office:text></office:body></office:document-content>");
    }
    return packed.toByteArray();
  }

  private static void put(ZipOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(Dumps.utf8(content));
    out.closeEntry();
  }

  static byte[] rtf(String... paragraphs) {
    StringBuilder text = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}");
    for (String paragraph : paragraphs) {
      text.append("\\pard ").append(paragraph).append("\\par\n");
    }
    return text.append('}').toString().getBytes(StandardCharsets.US_ASCII);
  }
}
