package resumelake.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Media types of payloads, found by content and never by name. */
final class MediaTypes {
  static final String CSV = "text/csv";
  static final String JSON = "application/json";
  static final String TEXT = "text/plain";
  static final String HTML = "text/html";
  static final String PDF = "application/pdf";
  static final String RTF = "application/rtf";
  static final String DOC = "application/msword";
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String ODT = "application/vnd.oasis.opendocument.text";
  static final String BINARY = "application/octet-stream";

  /** A PDF's mark may stand behind other bytes: ISO 32000-1, Annex H, note 13. */
  private static final int PDF_MARK_WITHIN = 1024;

  private static final int LOCAL_HEADER = 30;
  private static final String[] OFFICE_PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/",
    "customXml/item",
    "word/document.xml",
    "word/_rels/",
    "word/styles.xml",
    "word/settings.xml",
    "word/fontTable.xml",
    "word/theme/",
    "mimetype",
    "content.xml",
    "META-INF/manifest.xml"
  };

  private MediaTypes() {}

  /** Type of a document; absent for what is not read. */
  static Optional<String> ofDocument(byte[] bytes) {
    String head = latin(bytes, 0, PDF_MARK_WITHIN);
    if (isOffice(bytes)) {
      return office(bytes, head);
    }
    if (head.startsWith("{\\rtf")) {
      return Optional.of(RTF);
    }
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Optional.of(DOC);
    }
    if (head.contains("%PDF-")) {
      return Optional.of(PDF);
    }
    if (!isText(bytes)) {
      return Optional.empty();
    }
    return Optional.of(isHtml(head) ? HTML : TEXT);
  }

  /** By the parts in it: an archive's names stand in it unpacked. */
  private static Optional<String> office(byte[] bytes, String head) {
    if (contains(bytes, "word/document") || !hasDirectory(bytes)) {
      return Optional.of(DOCX);
    }
    boolean other =
        head.startsWith("mimetypeapplication/", LOCAL_HEADER)
            && !head.startsWith("mimetype" + ODT, LOCAL_HEADER);
    return !other && contains(bytes, "content.xml") ? Optional.of(ODT) : Optional.empty();
  }

  /** Whether a zip archive has its end; without it, it is cut off. */
  static boolean hasDirectory(byte[] bytes) {
    return contains(bytes, "PK\005\006");
  }

  private static boolean contains(byte[] bytes, String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHtml(String head) {
    String start = head.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
    boolean markup = start.startsWith("<?xml") || start.startsWith("<!--");
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<head")
        || start.startsWith("<body")
        || (markup && start.contains("<html"));
  }

  /** Whether a zip archive is a document of an office: told by the name of its first part. */
  static boolean isOffice(byte[] bytes) {
    if (!startsWith(bytes, 'P', 'K', 3, 4)) {
      return false;
    }
    String name = latin(bytes, LOCAL_HEADER, LOCAL_HEADER + 64);
    for (String part : OFFICE_PARTS) {
      if (name.startsWith(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether bytes can be a text: in UTF-16 with its mark, else without NUL. */
  static boolean isText(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return true;
    }
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  static boolean startsWith(byte[] bytes, int... wanted) {
    return startsWithAt(bytes, 0, wanted);
  }

  static boolean startsWithAt(byte[] bytes, int at, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (bytes.length <= at + i || (bytes[at + i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static String latin(byte[] bytes, int from, int to) {
    int end = Math.min(to, bytes.length);
    return from >= end ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
