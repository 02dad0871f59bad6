package resumelake.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import resumelake.model.RawDocument;
import resumelake.model.Reason;

/** Dumps made up in tests, and what readers make of them. */
final class Dumps {
  private Dumps() {}

  static List<RawDocument> read(String reader, String fileName, byte[] bytes, String... options) {
    return read(reader, fileName, new ByteArrayInputStream(bytes), options);
  }

  static List<RawDocument> read(
      String reader, String fileName, InputStream bytes, String... options) {
    List<RawDocument> documents = new ArrayList<>();
    SourceLine source = new SourceLine("invented", reader, fileName, "CC0-1.0", options(options));
    try {
      Readers.of(reader).read(bytes, fileName, source, documents::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }

  static Map<String, String> options(String... options) {
    Map<String, String> map = new java.util.TreeMap<>();
    for (int i = 0; i < options.length; i += 2) {
      map.put(options[i], options[i + 1]);
    }
    return map;
  }

  static List<RawDocument> csv(String text, String... options) {
    return read("csv", "people.csv", utf8(text), options);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Payloads of the good ones. */
  static List<String> good(List<RawDocument> documents) {
    return documents.stream()
        .filter(document -> document.defect().isEmpty())
        .map(document -> new String(document.payload(), StandardCharsets.UTF_8))
        .toList();
  }

  /** Reasons of the broken ones. */
  static List<Reason> reasons(List<RawDocument> documents) {
    return documents.stream()
        .flatMap(document -> document.defect().stream())
        .map(defect -> defect.reason())
        .toList();
  }

  static List<String> ids(List<RawDocument> documents) {
    return documents.stream().map(RawDocument::recordId).toList();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** An archive of names and contents in turn. */
  static byte[] zip(Object... namesAndContents) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        Object content = namesAndContents[i + 1];
        out.write(content instanceof byte[] bytes ? bytes : utf8((String) content));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
