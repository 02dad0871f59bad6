package resumelake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import resumelake.model.Reason;

/** Compares an entry's checksum at its end, where the archive tells it beforehand. */
final class Checked extends FilterInputStream {
  private final ZipArchiveEntry entry;
  private final CRC32 crc = new CRC32();

  Checked(InputStream in, ZipArchiveEntry entry) {
    super(in);
    this.entry = entry;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read > 0) {
      crc.update(bytes, offset, read);
    } else if (read < 0 && isKnown() && entry.getCrc() != crc.getValue()) {
      throw new DataFault(Reason.ARCHIVE_BROKEN, "checksum differs");
    }
    return read;
  }

  private boolean isKnown() {
    return entry.getCrc() >= 0 && !entry.getGeneralPurposeBit().usesDataDescriptor();
  }
}
