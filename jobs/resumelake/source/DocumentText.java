package resumelake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The text of one document, without pictures, attachments, scripts and macros. Runs in the child
 * process only.
 *
 * @param text the text; in other states than TEXT what went wrong, without any of the text
 * @param author as the document's metadata say; may be empty
 * @param title as the document's metadata say; may be empty
 */
record DocumentText(DocumentWorker.Status status, String text, String author, String title) {
  /** ISO 32000-1 Annex H says 1024 bytes; web servers and mail append more. */
  private static final int PDF_END_WITHIN = 8192;

  static DocumentText of(byte[] payload, String mediaType, int maxChars) {
    try {
      DocumentText document =
          mediaType.equals(MediaTypes.HTML) ? html(payload) : parsed(payload, mediaType, maxChars);
      return document.text().length() > maxChars
          ? failed(DocumentWorker.Status.TOO_LARGE, "more than " + maxChars + " characters")
          : document;
    } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException e) {
      return failed(DocumentWorker.Status.ENCRYPTED, "a password is needed");
    } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
      return WriteLimitReachedException.isWriteLimitReached(e)
          ? failed(DocumentWorker.Status.TOO_LARGE, "more than " + maxChars + " characters")
          : failed(DocumentWorker.Status.BROKEN, cause(e).getClass().getSimpleName());
    }
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < 10 && cause.getCause() != null; i++) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static DocumentText failed(DocumentWorker.Status status, String detail) {
    return new DocumentText(status, detail, "", "");
  }

  private static DocumentText html(byte[] payload) {
    Document page = Jsoup.parse(new String(payload, StandardCharsets.UTF_8));
    String author = page.select("meta[name=author]").attr("content");
    String title = page.title();
    return new DocumentText(DocumentWorker.Status.TEXT, HtmlText.of(page.body()), author, title);
  }

  private static DocumentText parsed(byte[] payload, String mediaType, int maxChars)
      throws IOException, SAXException, TikaException {
    if (isCutOff(payload, mediaType)) {
      return failed(DocumentWorker.Status.BROKEN, "cut off: the end is not there");
    }
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, mediaType);
    BodyContentHandler text = new BodyContentHandler(maxChars);
    byte[] read = mediaType.equals(MediaTypes.RTF) ? RtfGroups.apart(payload) : payload;
    try (InputStream in = new ByteArrayInputStream(read)) {
      parser(mediaType).parse(in, new ListSigns(text), metadata, context());
    }
    return new DocumentText(
        DocumentWorker.Status.TEXT,
        text.toString().strip(),
        value(metadata.get(TikaCoreProperties.CREATOR)),
        value(metadata.get(TikaCoreProperties.TITLE)));
  }

  /** The parsers would mend what is cut off, and lose pages without a word. */
  private static boolean isCutOff(byte[] payload, String mediaType) {
    return switch (mediaType) {
      case MediaTypes.PDF -> {
        int from = Math.max(0, payload.length - PDF_END_WITHIN);
        String end = new String(payload, from, payload.length - from, StandardCharsets.ISO_8859_1);
        yield !end.contains("%%EOF") && !end.contains("startxref");
      }
      case MediaTypes.RTF -> RtfGroups.areOpen(payload);
      case MediaTypes.DOCX, MediaTypes.ODT -> !MediaTypes.hasDirectory(payload);
      default -> false;
    };
  }

  private static String value(String metadata) {
    return metadata == null ? "" : metadata.replace('\n', ' ').strip();
  }

  private static Parser parser(String mediaType) {
    return switch (mediaType) {
      case MediaTypes.PDF -> new PDFParser();
      case MediaTypes.RTF -> new RTFParser();
      case MediaTypes.DOC -> new OfficeParser();
      case MediaTypes.DOCX -> new OOXMLParser();
      case MediaTypes.ODT -> new OpenDocumentParser();
      default -> throw new IllegalArgumentException("No parser of " + mediaType);
    };
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setExtractInlineImages(false);
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractBookmarksText(false);
    pdf.setExtractActions(false);
    context.set(PDFParserConfig.class, pdf);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setExtractMacros(false);
    office.setIncludeDeletedContent(false);
    office.setUseSAXDocxExtractor(true);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  /** Puts a sign before list items, which plain text would lose. */
  private static final class ListSigns extends ContentHandlerDecorator {
    private static final char[] SIGN = {'\u2022', ' '};

    ListSigns(ContentHandler text) {
      super(text);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes)
        throws SAXException {
      super.startElement(uri, localName, name, attributes);
      if (localName.equals("li")) {
        super.characters(SIGN, 0, SIGN.length);
      }
    }
  }

  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
