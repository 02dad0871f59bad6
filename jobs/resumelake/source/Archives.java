package resumelake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import resumelake.fetch.Fetcher;
import resumelake.model.Reason;
import resumelake.text.KeyedHash;

/**
 * Sources whose files are fetched once, below one folder, and then read as files: {@code kaggle},
 * {@code huggingface}, {@code mendeley}, {@code github_archive}. What is fetched whole is not asked
 * for again; another version, or another choice of files, is another folder.
 */
public final class Archives {
  /** Stands in a folder that is whole; its name is one that {@code Dumps} leaves out. */
  private static final String DONE = "_fetched";

  private static final Map<String, ArchiveSource> SOURCES = sources();

  private Archives() {}

  private static Map<String, ArchiveSource> sources() {
    Map<String, ArchiveSource> sources = new TreeMap<>();
    sources.put("kaggle", new Kaggle());
    sources.put("huggingface", new HuggingFace());
    sources.put("mendeley", new Mendeley());
    sources.put("github_archive", new GithubArchive());
    return Collections.unmodifiableMap(sources);
  }

  static Set<String> names() {
    return SOURCES.keySet();
  }

  static ArchiveSource of(String name) {
    return SOURCES.get(name);
  }

  /** What became of a line. */
  public sealed interface Outcome {
    /** The files lie there; the line reads them. */
    record Ready(SourceLine files) implements Outcome {}

    /** They could not be fetched, or not yet. */
    record Stopped(ApiWalk.End end) implements Outcome {}
  }

  /**
   * Fetches the files of a line, as far as they are not there.
   *
   * @param root folder below which they are put, with rights for its owner only
   */
  public static Outcome fetch(SourceLine line, Fetcher fetcher, Path root, InstantSource clock) {
    Path folder = root.resolve(line.name()).resolve(key(line));
    try {
      if (!Files.exists(folder.resolve(DONE))) {
        Files.createDirectories(folder);
        ApiAsk ask = new ApiAsk(refusal -> Optional.empty(), fetcher, clock);
        ArchiveSource source = of(line.reader());
        for (ArchiveSource.Remote file : source.files(line, ask, folder)) {
          fetch(file, ask, folder);
        }
        List<String> names = files(folder);
        if (names.isEmpty()) {
          throw new DataFault(Reason.EMPTY_FILE, "no file of the source fits");
        }
        Files.writeString(folder.resolve(DONE), String.join("\n", names) + "\n");
      }
      return new Outcome.Ready(files(line, folder));
    } catch (ApiAsk.Stop stop) {
      return new Outcome.Stopped(stop.end());
    } catch (DataFault fault) {
      return new Outcome.Stopped(new ApiWalk.End.Failed(fault.defect().detail()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write below " + root, e);
    }
  }

  /** Folder of what the line asks for; how it is read does not matter. */
  private static String key(SourceLine line) {
    ArchiveSource source = of(line.reader());
    Map<String, String> asked = new TreeMap<>(line.options());
    asked
        .keySet()
        .removeIf(
            option ->
                !source.options().contains(option)
                    && !(source.picks() && option.equals(SourceOptions.INCLUDE)));
    return KeyedHash.plain(line.reader(), line.location(), asked.toString()).substring(0, 16);
  }

  private static void fetch(ArchiveSource.Remote file, ApiAsk ask, Path folder)
      throws ApiAsk.Stop, IOException {
    Path target = folder.resolve(file.name()).normalize();
    if (!target.startsWith(folder) || target.equals(folder)) {
      throw new DataFault(Reason.ARCHIVE_UNSAFE_NAME, "a file's name leads out of its folder");
    }
    ask.download(file.request(), target);
    Optional<String> wrong = fault(file, target);
    if (wrong.isPresent()) {
      Files.delete(target);
      throw new DataFault(Reason.FILE_UNREADABLE, file.name() + " is refused: " + wrong.get());
    }
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

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.equals(DONE) && !name.endsWith(".part"))
          .sorted()
          .toList();
    }
  }

  private static SourceLine files(SourceLine line, Path folder) throws IOException {
    ArchiveSource source = of(line.reader());
    Map<String, String> options = new TreeMap<>(line.options());
    source.options().forEach(options::remove);
    String format = options.remove(SourceOptions.FORMAT);
    if (source.picks()) {
      options.remove(SourceOptions.INCLUDE);
    }
    List<String> names = new ArrayList<>(files(folder));
    String reader = format == null ? format(names.get(0)) : format;
    return new SourceLine(line.name(), reader, folder.toUri().toString(), line.licence(), options);
  }

  private static String format(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    for (String format : List.of("parquet", "jsonl", "json")) {
      if (plain.endsWith("." + format)) {
        return format;
      }
    }
    return "csv";
  }
}
