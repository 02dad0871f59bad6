package resumelake.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps the answers on disk below a size. What was used longest ago goes first; what was used since
 * the cache was opened stays, so that a run never loses a page that it needs, and may pass the size
 * for as long as it runs. The time of an answer's last use is that of its files.
 */
final class CacheSpace {
  /** An answer: the files whose names begin with its key. */
  private record Entry(List<Path> files, long bytes, Instant used) {}

  private final Path folder;
  private final long most;
  private final Instant opened;
  private long bytes;
  private long measureAt;

  /**
   * @param most bytes that the answers should not pass
   * @param opened when this run began
   */
  CacheSpace(Path folder, long most, Instant opened) {
    this.folder = folder;
    this.most = most;
    // file systems cut times, some of them to whole seconds
    this.opened = opened.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Notes that files were used now. */
  static void use(Instant now, Path... files) throws IOException {
    for (Path file : files) {
      Files.setLastModifiedTime(file, FileTime.from(now));
    }
  }

  /** Makes room where answers of earlier runs take more than they may. */
  synchronized void makeRoom() throws IOException {
    List<Entry> entries = entries();
    bytes = entries.stream().mapToLong(Entry::bytes).sum();
    // a tenth more than needed, so that the folder is not listed for each new page
    long enough = bytes <= most ? most : most - most / 10;
    for (Entry entry : entries) {
      if (bytes <= enough || !entry.used().isBefore(opened)) {
        break;
      }
      for (Path file : entry.files()) {
        Files.deleteIfExists(file);
      }
      bytes -= entry.bytes();
    }
    measureAt = Math.max(most, bytes + most / 10);
  }

  /** Counts what was written, and makes room where it is too much. */
  synchronized void added(long more) throws IOException {
    bytes += more;
    if (bytes > measureAt) {
      makeRoom();
    }
  }

  /** All answers, those used longest ago first. */
  private List<Entry> entries() throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(PageCache::isOfAnswer).toList()) {
        String name = file.getFileName().toString();
        try {
          Entry one =
              new Entry(
                  List.of(file), Files.size(file), Files.getLastModifiedTime(file).toInstant());
          entries.merge(name.substring(0, name.indexOf('.')), one, CacheSpace::both);
        } catch (NoSuchFileException e) {
          // another process has replaced it meanwhile
        }
      }
    }
    return entries.values().stream().sorted(Comparator.comparing(Entry::used)).toList();
  }

  /** The file that names the body goes first: a body without it is no answer. */
  private static Entry both(Entry one, Entry other) {
    List<Path> files =
        Stream.concat(one.files().stream(), other.files().stream())
            .sorted(Comparator.comparing((Path file) -> !file.toString().endsWith(".json")))
            .toList();
    Instant used = one.used().isAfter(other.used()) ? one.used() : other.used();
    return new Entry(files, one.bytes() + other.bytes(), used);
  }
}
