package resumelake.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive in memory whose entries all carry the same time. */
final class Zip {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream out = new ZipOutputStream(bytes);

  Zip deflated(String name, byte[] content) {
    return add(new ZipEntry(name), content);
  }

  /** Without compression, so that the bytes are the same with every zlib. */
  Zip stored(String name, byte[] content) {
    ZipEntry entry = new ZipEntry(name);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return add(entry, content);
  }

  private Zip add(ZipEntry entry, byte[] content) {
    try {
      entry.setTimeLocal(TIME);
      out.putNextEntry(entry);
      out.write(content);
      out.closeEntry();
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  byte[] toBytes() {
    try {
      out.close();
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
