package resumelake.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import resumelake.model.Defect;
import resumelake.model.Reason;

/**
 * Walks through a zip archive as it flows by its local headers, so that overlapping entries cannot
 * be. Every file in it is a record or more, or a defect; folders and the litter of operating
 * systems are not, nor are names outside of a given {@code include}. What cannot be reached any
 * more is one defect under the archive's own name.
 */
final class ZipWalk {
  private static final String MEDIA_TYPE = "application/zip";

  private final EntryReader reader;
  private final Names names;
  private final Dump dump;
  private final StoreStream store;
  private final String fileName;
  private final ZipArchiveInputStream zip;
  private final EntryNames entryNames = new EntryNames();
  private final int maxEntries;
  private int entries;
  private long inflated;
  private long skipped;

  ZipWalk(
      EntryReader reader,
      Names names,
      Dump dump,
      StoreStream store,
      InputStream file,
      String fileName) {
    this.reader = reader;
    this.names = names;
    this.dump = dump;
    this.store = store;
    this.fileName = fileName;
    this.zip = new ZipArchiveInputStream(file, StandardCharsets.UTF_8.name(), true, false);
    this.maxEntries =
        Integer.parseInt(
            dump.options().getOrDefault(SourceOptions.ENTRIES, Integer.toString(Caps.ENTRIES)));
  }

  void walk() throws IOException {
    try {
      ZipArchiveEntry entry = nextEntry();
      while (entry != null) {
        entries++;
        if (entries > maxEntries) {
          throw new DataFault(Reason.ARCHIVE_TOO_LARGE, "more than " + maxEntries + " entries");
        }
        String path = path(entry);
        if (!entry.isDirectory() && !Names.isLitter(path)) {
          entry(entry, path);
        }
        entry = nextEntry();
      }
      checkDirectory();
    } catch (DataFault fault) {
      rest(fault.defect());
    }
  }

  private ZipArchiveEntry nextEntry() throws IOException {
    try {
      return zip.getNextZipEntry();
    } catch (IOException | IllegalArgumentException e) {
      store.rethrow();
      throw new DataFault(Reason.ARCHIVE_BROKEN, "damaged or cut off behind entry " + entries);
    }
  }

  /** Archives that do not mark their names as UTF-8 hold them in it none the less, or in IBM437. */
  private static String path(ZipArchiveEntry entry) {
    if (entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
      return entry.getName();
    }
    return EntryNames.decode(entry.getRawName());
  }

  private void entry(ZipArchiveEntry entry, String path) throws IOException {
    Optional<String> unsafe = entryNames.fault(path);
    if (unsafe.isEmpty() && names.chosen() && !names.fit(path)) {
      return;
    }
    Inflated content =
        new Inflated(
            () -> zip, store, zip::getCompressedCount, Caps.ARCHIVE - inflated, reader.ratioFrom());
    BufferedInputStream in = new BufferedInputStream(new Checked(content, entry), 2048);
    String shown = unsafe.isPresent() ? fileName + "#" + entries : path;
    String location = fileName + "!/" + (unsafe.isPresent() ? "#" + entries : path);
    Dump.Entry file = new Dump.Entry(in, shown, location);
    Optional<Defect> refused =
        unsafe
            .map(fault -> new Defect(Reason.ARCHIVE_UNSAFE_NAME, fault))
            .or(() -> unreadable(entry));
    byte[] read = new byte[0];
    try {
      if (refused.isEmpty()) {
        refused = refusedContent(FileReader.beginning(in), path);
      }
      if (refused.isEmpty()) {
        reader.read(file, dump);
      } else if (zip.canReadEntryData(entry)) {
        read = in.readNBytes(Caps.KEPT);
      }
    } catch (DataFault fault) {
      refused = refused.or(() -> Optional.of(fault.defect()));
    }
    if (refused.isPresent()) {
      dump.bad(shown, read, MediaTypes.BINARY, file, refused.get());
    }
    inflated += content.count();
    getPast(entry);
  }

  private Optional<Defect> unreadable(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Optional.of(new Defect(Reason.DOCUMENT_ENCRYPTED, "an encrypted entry"));
    }
    return zip.canReadEntryData(entry)
        ? Optional.empty()
        : Optional.of(new Defect(Reason.UNSUPPORTED_TYPE, "a packing method that is not read"));
  }

  private Optional<Defect> refusedContent(byte[] beginning, String path) {
    if (beginning.length == 0) {
      return Optional.of(new Defect(Reason.EMPTY_FILE, "no bytes"));
    }
    if (FileReader.isPacked(beginning) && !reader.isDocument(beginning)) {
      return Optional.of(new Defect(Reason.UNSUPPORTED_TYPE, "an archive within an archive"));
    }
    if (FileReader.isLfsPointer(beginning)) {
      return Optional.of(new Defect(Reason.UNSUPPORTED_TYPE, FileReader.LFS));
    }
    return names.fit(path)
        ? Optional.empty()
        : Optional.of(new Defect(Reason.UNSUPPORTED_TYPE, "not a name that include allows"));
  }

  /** Only an entry of unknown length has to be inflated to find where the next one begins. */
  private void getPast(ZipArchiveEntry entry) throws IOException {
    if (!entry.getGeneralPurposeBit().usesDataDescriptor() || !zip.canReadEntryData(entry)) {
      return;
    }
    byte[] sink = new byte[64 << 10];
    try {
      for (int read = zip.read(sink); read >= 0; read = zip.read(sink)) {
        skipped += read;
        if (skipped > Caps.SKIPPED) {
          throw new DataFault(Reason.ARCHIVE_TOO_LARGE, "refused entries inflate without end");
        }
      }
    } catch (DataFault fault) {
      throw fault;
    } catch (IOException e) {
      store.rethrow();
      throw new DataFault(Reason.ARCHIVE_BROKEN, "damaged or cut off in entry " + entries);
    }
  }

  /** Without its directory an archive is cut off, and entries may be missing. */
  private void checkDirectory() throws IOException {
    byte[] tail = store.drainedTail();
    int at = tail.length - 22;
    while (at >= 0 && !MediaTypes.startsWithAt(tail, at, 'P', 'K', 5, 6)) {
      at--;
    }
    if (at < 0) {
      throw new DataFault(Reason.ARCHIVE_BROKEN, "cut off behind entry " + entries);
    }
    int listed = (tail[at + 10] & 0xFF) | (tail[at + 11] & 0xFF) << 8;
    if (listed != 0xFFFF && listed != (entries & 0xFFFF)) {
      throw new DataFault(
          Reason.ARCHIVE_BROKEN, "lists " + listed + " entries and holds " + entries);
    }
    if (entries == 0) {
      throw new DataFault(Reason.EMPTY_FILE, "an archive without entries");
    }
  }

  private void rest(Defect defect) {
    dump.give(fileName, new byte[0], MEDIA_TYPE, fileName, Map.of(), Optional.of(defect));
  }
}
