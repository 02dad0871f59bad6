package resumelake.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import resumelake.fetch.Fetcher;
import resumelake.text.KeyedHash;

/**
 * Sources whose files are fetched below one folder, and then read as files: {@code kaggle}, {@code
 * huggingface}, {@code mendeley}, {@code github_archive}. What is fetched whole is not asked for
 * again, but for versions that the line does not name; another choice of files is another folder.
 */
public final class Archives {
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
   * Fetches the files of a line, as far as they are not there. Where the line names no version, the
   * source is asked after a time whether it has a newer one, and a newer one takes the place.
   *
   * @param root folder below which they are put, with rights for its owner only
   * @param timeToLive how long a version holds that the line does not name
   */
  public static Outcome fetch(
      SourceLine line, Fetcher fetcher, Path root, InstantSource clock, Duration timeToLive) {
    ArchiveFolder place = new ArchiveFolder(root.resolve(line.name()), key(line));
    try {
      Optional<ArchiveFolder.Version> there = place.newest();
      boolean holds =
          there.isPresent()
              && (of(line.reader()).isPinned(line)
                  || there.get().checkedAt().plus(timeToLive).isAfter(clock.instant()));
      ApiAsk ask = new ApiAsk(refusal -> Optional.empty(), fetcher, clock);
      Path folder =
          holds ? there.get().folder() : new ArchiveFetch(line, ask, clock, place, there).newest();
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

  private static SourceLine files(SourceLine line, Path folder) throws IOException {
    ArchiveSource source = of(line.reader());
    Map<String, String> options = new TreeMap<>(line.options());
    source.options().forEach(options::remove);
    String format = options.remove(SourceOptions.FORMAT);
    if (source.picks()) {
      options.remove(SourceOptions.INCLUDE);
    }
    List<String> names = ArchiveFolder.files(folder);
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
