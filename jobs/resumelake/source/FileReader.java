package resumelake.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import resumelake.model.Defect;
import resumelake.model.RawDocument;
import resumelake.model.Reason;

/**
 * Opens what a file is packed in, by its first bytes, and hands what it holds to an entry reader.
 */
final class FileReader implements DumpReader {
  /** Enough to tell a document from an archive: the first local header with a long name. */
  private static final int BEGINNING = 1024;

  /** What is said of a pointer. */
  static final String LFS = "a pointer of Git LFS in place of the file";

  private final EntryReader reader;

  FileReader(EntryReader reader) {
    this.reader = reader;
  }

  /** Whether the name ends as those of the reader's files do. */
  boolean isNamedLike(String fileName) {
    List<String> endings = new ArrayList<>(reader.defaultNames());
    endings.remove("*");
    return Names.of(Map.of(), endings).fit(fileName);
  }

  @Override
  public void read(InputStream in, String fileName, SourceLine source, Consumer<RawDocument> out)
      throws IOException {
    Dump dump = new Dump(source, out);
    StoreStream store = new StoreStream(in);
    BufferedInputStream file = new BufferedInputStream(store, 2 * BEGINNING);
    Names names = Names.of(source.options(), reader.defaultNames());
    byte[] beginning = beginning(file);
    Dump.Entry entry = new Dump.Entry(file, fileName, fileName);
    if (Names.isLitter(fileName)
        || (names.chosen() && !isZip(beginning) && !names.fit(entry.name()))) {
      return;
    }
    try {
      if (isGzip(beginning)) {
        InputStream inflated =
            new Inflated(
                () -> new GZIPInputStream(file, 64 << 10),
                store,
                store::count,
                Long.MAX_VALUE,
                reader.ratioFrom());
        BufferedInputStream buffered = new BufferedInputStream(inflated, 2 * BEGINNING);
        plain(new Dump.Entry(buffered, fileName, fileName), beginning(buffered), names, dump);
      } else if (isZip(beginning) && !reader.isDocument(beginning)) {
        new ZipWalk(reader, names, dump, store, file, fileName).walk();
      } else {
        plain(entry, beginning, names, dump);
      }
    } catch (DataFault fault) {
      dump.bad(fileName, new byte[0], MediaTypes.BINARY, entry, fault.defect());
    }
  }

  private void plain(Dump.Entry entry, byte[] beginning, Names names, Dump dump)
      throws IOException {
    Optional<Defect> refused = Optional.empty();
    if (beginning.length == 0) {
      refused = Optional.of(new Defect(Reason.EMPTY_FILE, "no bytes"));
    } else if (isPacked(beginning) && !reader.isDocument(beginning)) {
      refused = Optional.of(new Defect(Reason.UNSUPPORTED_TYPE, "an archive within an archive"));
    } else if (isLfsPointer(beginning)) {
      refused = Optional.of(new Defect(Reason.UNSUPPORTED_TYPE, LFS));
    } else if (reader.checksNames() && !names.fit(entry.name())) {
      refused = Optional.of(new Defect(Reason.UNSUPPORTED_TYPE, "not a name that include allows"));
    }
    if (refused.isPresent()) {
      byte[] kept = entry.in().readNBytes(Caps.KEPT);
      dump.bad(entry.path(), kept, MediaTypes.BINARY, entry, refused.get());
      return;
    }
    reader.read(entry, dump);
  }

  /** The first bytes, left to be read again. */
  static byte[] beginning(BufferedInputStream in) throws IOException {
    in.mark(BEGINNING);
    byte[] beginning = in.readNBytes(BEGINNING);
    in.reset();
    return beginning;
  }

  /** What Git LFS leaves in place of a large file: Git LFS specification, "The Pointer". */
  static boolean isLfsPointer(byte[] b) {
    return new String(b, StandardCharsets.ISO_8859_1).startsWith("version https://git-lfs");
  }

  static boolean isGzip(byte[] b) {
    return b.length > 2 && (b[0] & 0xFF) == 0x1F && (b[1] & 0xFF) == 0x8B;
  }

  static boolean isZip(byte[] b) {
    return b.length > 3
        && b[0] == 'P'
        && b[1] == 'K'
        && (b[2] == 3 && b[3] == 4 || b[2] == 5 && b[3] == 6);
  }

  /** Zip, gzip, 7z, rar, xz, bzip2. */
  static boolean isPacked(byte[] b) {
    return isZip(b)
        || isGzip(b)
        || MediaTypes.startsWith(b, 0x37, 0x7A, 0xBC, 0xAF)
        || MediaTypes.startsWith(b, 'R', 'a', 'r', '!')
        || MediaTypes.startsWith(b, 0xFD, '7', 'z', 'X', 'Z')
        || MediaTypes.startsWith(b, 'B', 'Z', 'h', '9', 0x31, 0x41, 0x59);
  }
}
