package resumelake.erase;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * All that the bytes of a file say: the bytes themselves, what is packed in them (gzip, zip, zstd,
 * one within the other), and the values of a Parquet file. Everything goes to one {@link Looking},
 * bounded in memory.
 */
final class Bytes {
  /** Packed in packed in packed is the end of it. */
  private static final int DEEPEST = 3;

  /** A packed stream is read so far; what inflates to more was made to harm. Ours, 2026-11. */
  private static final long MOST_UNPACKED = 8L << 30;

  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
  private static final int HEAD = 4;

  private final Looking looking;
  private final char[] buffer = new char[1 << 15];
  private long inflated;
  private long cut;

  Bytes(Looking looking) {
    this.looking = looking;
  }

  /** Looks at a whole file. */
  void file(Path path, Configuration configuration) throws IOException {
    FileSystem found = path.getFileSystem(configuration);
    FileSystem files = found instanceof LocalFileSystem disk ? disk.getRawFileSystem() : found;
    byte[] head;
    try (InputStream in = files.open(path)) {
      head = in.readNBytes(HEAD);
    }
    try (InputStream in = files.open(path)) {
      characters(in, 0);
    }
    if (isPacked(head)) {
      try (InputStream in = files.open(path)) {
        unpacked(head, in, 0);
      }
    }
    if (Arrays.equals(head, PARQUET)) {
      parquet(path, configuration);
    }
  }

  /** Looks at bytes that lie within something else, for example a payload. */
  void cell(byte[] bytes) throws IOException {
    characters(new ByteArrayInputStream(bytes), 0);
    byte[] head = Arrays.copyOf(bytes, Math.min(HEAD, bytes.length));
    if (isPacked(head)) {
      unpacked(head, new ByteArrayInputStream(bytes), 1);
    }
  }

  /** Streams that are cut, broken, or were made to harm: their rest is looked at as it is only. */
  long cut() {
    return cut;
  }

  private void within(InputStream in, int depth) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(HEAD);
    byte[] head = buffered.readNBytes(HEAD);
    buffered.reset();
    if (depth < DEEPEST && isPacked(head)) {
      unpacked(head, buffered, depth);
    } else {
      characters(buffered, depth);
    }
  }

  private void unpacked(byte[] head, InputStream in, int depth) {
    try {
      unpack(head, in, depth);
    } catch (IOException broken) {
      cut++;
      looking.end();
    }
  }

  private static boolean isPacked(byte[] head) {
    return starts(head, GZIP) || starts(head, ZIP) || starts(head, ZSTD);
  }

  private static boolean starts(byte[] head, byte[] with) {
    return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
  }

  private void unpack(byte[] head, InputStream in, int depth) throws IOException {
    if (starts(head, GZIP)) {
      within(new GZIPInputStream(in), depth + 1);
    } else if (starts(head, ZSTD)) {
      within(new ZstdInputStream(in), depth + 1);
    } else {
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        looking.text(entry.getName());
        within(zip, depth + 1);
      }
    }
  }

  private void characters(InputStream in, int depth) throws IOException {
    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
      for (int i = 0; i < read; i++) {
        looking.character(buffer[i]);
      }
      inflated += depth > 0 ? read : 0;
      if (inflated > MOST_UNPACKED) {
        throw new IOException("inflates to more than may be");
      }
    }
    looking.end();
  }

  private void parquet(Path path, Configuration configuration) throws IOException {
    try (ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), path).withConf(configuration).build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        values(row);
      }
    }
  }

  private void values(Group group) throws IOException {
    for (int field = 0; field < group.getType().getFieldCount(); field++) {
      Type type = group.getType().getType(field);
      for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
        if (!type.isPrimitive()) {
          values(group.getGroup(field, i));
        } else if (type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
          cell(group.getBinary(field, i).getBytes());
        }
      }
    }
  }
}
