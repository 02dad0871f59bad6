package resumelake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import resumelake.fetch.Fetched;
import resumelake.model.Reason;

/**
 * Brings the newest version of a line's files: the one that is there, or one that takes its place.
 */
final class ArchiveFetch {
  /** Not Modified. */
  private static final int UNCHANGED = 304;

  private final SourceLine line;
  private final ApiAsk ask;
  private final ArchiveFolder place;
  private final Optional<ArchiveFolder.Version> there;
  private final Map<String, ArchiveFolder.Mark> marks = new TreeMap<>();
  private Instant checkedAt;

  /**
   * @param there the newest version that is whole
   */
  ArchiveFetch(
      SourceLine line,
      ApiAsk ask,
      InstantSource clock,
      ArchiveFolder place,
      Optional<ArchiveFolder.Version> there) {
    this.line = line;
    this.ask = ask;
    this.place = place;
    this.there = there;
    this.checkedAt = clock.instant();
  }

  /** Asks the source, and gives the folder of its newest version. */
  Path newest() throws ApiAsk.Stop, DataFault, IOException {
    Path folder = place.next();
    for (ArchiveSource.Remote file : Archives.of(line.reader()).files(line, ask, folder)) {
      fetch(file, folder);
    }
    removeOthers(folder);
    if (there.isPresent() && isSame(there.get().folder(), folder)) {
      ArchiveFolder.delete(folder);
      place.done(new ArchiveFolder.Version(there.get().folder(), checkedAt, marks));
      return there.get().folder();
    }
    for (String name : marks.keySet()) {
      if (!Files.exists(folder.resolve(name))) {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.copy(there.get().folder().resolve(name), folder.resolve(name));
      }
    }
    if (ArchiveFolder.files(folder).isEmpty()) {
      throw new DataFault(Reason.EMPTY_FILE, "no file of the source fits");
    }
    place.done(new ArchiveFolder.Version(folder, checkedAt, marks));
    place.keepOnly(folder);
    return folder;
  }

  /** What an earlier run left that was cut off, where the source no longer names it. */
  private void removeOthers(Path folder) throws IOException {
    for (String name : ArchiveFolder.files(folder)) {
      if (!marks.isEmpty() && !marks.containsKey(name)) {
        Files.delete(folder.resolve(name));
      }
    }
  }

  /** Whether what has come is byte for byte what was there. */
  private boolean isSame(Path old, Path folder) throws IOException {
    List<String> came = ArchiveFolder.files(folder);
    TreeSet<String> names = new TreeSet<>(came);
    names.addAll(marks.keySet());
    if (!List.copyOf(names).equals(ArchiveFolder.files(old))) {
      return false;
    }
    for (String name : came) {
      if (Files.mismatch(old.resolve(name), folder.resolve(name)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Puts a file into the folder, unless the one that is there is still the newest. */
  private void fetch(ArchiveSource.Remote file, Path folder)
      throws ApiAsk.Stop, DataFault, IOException {
    Path target = folder.resolve(file.name()).normalize();
    if (!target.startsWith(folder) || target.equals(folder)) {
      throw new DataFault(Reason.ARCHIVE_UNSAFE_NAME, "a file's name leads out of its folder");
    }
    Optional<ArchiveFolder.Mark> known = known(file);
    if (known.isPresent() && file.sha256().filter(known.get().sha256()::equals).isPresent()) {
      marks.put(file.name(), known.get());
      return;
    }
    String uri = file.request().uri().toString();
    Fetched.Page page =
        known.isPresent() && known.get().uri().equals(uri)
            ? ask.refresh(file.request(), target, known.get().headers())
            : ask.download(file.request(), target);
    if (page.fetchedAt().isBefore(checkedAt)) {
      checkedAt = page.fetchedAt(); // it came in an earlier run, which was cut off
    }
    if (page.status() == UNCHANGED) {
      marks.put(file.name(), known.get());
      return;
    }
    marks.put(file.name(), mark(file, page));
    Optional<String> wrong = fault(file, target);
    if (wrong.isPresent()) {
      Files.delete(target);
      throw new DataFault(Reason.FILE_UNREADABLE, file.name() + " is refused: " + wrong.get());
    }
  }

  private Optional<ArchiveFolder.Mark> known(ArchiveSource.Remote file) {
    return there
        .filter(version -> Files.exists(version.folder().resolve(file.name())))
        .map(version -> version.marks().get(file.name()));
  }

  private static ArchiveFolder.Mark mark(ArchiveSource.Remote file, Fetched.Page page) {
    Map<String, List<String>> headers = new TreeMap<>(page.headers());
    headers.keySet().retainAll(Fetched.Page.VERSION_MARKS);
    return new ArchiveFolder.Mark(
        file.request().uri().toString(), file.sha256().orElse(""), headers);
  }

  /** What is wrong with a file that has come. */
  private static Optional<String> fault(ArchiveSource.Remote file, Path target) throws IOException {
    if (file.size().isPresent() && file.size().getAsLong() != Files.size(target)) {
      return Optional.of(Files.size(target) + " bytes in place of " + file.size().getAsLong());
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(target)) {
      start = in.readNBytes(512);
    }
    String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".zip") && !FileReader.isZip(start)) {
      return Optional.of("it is no zip archive");
    }
    if (name.endsWith(".parquet") && !text.startsWith("par1")) {
      return Optional.of("it is no Parquet file");
    }
    if (FileReader.isLfsPointer(start)) {
      return Optional.of("it is " + FileReader.LFS);
    }
    if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
      return Optional.of("it is a web page");
    }
    boolean same = file.sha256().isEmpty() || file.sha256().get().equals(sha256(target));
    return same ? Optional.empty() : Optional.of("its SHA-256 is not the one that was told");
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        byte[] chunk = new byte[64 << 10];
        while (in.read(chunk) >= 0) {}
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
