package resumelake.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import resumelake.fetch.Request;
import resumelake.fetch.Secret;

/** A source whose files are fetched once and then read by one of the general readers. */
interface ArchiveSource {
  /** Address that a line with an empty location means. */
  String base();

  /** Option keys of its own; they say what to fetch, not how to read it. */
  Set<String> options();

  /** Options that a line must have. */
  Set<String> needs();

  /** Keys that its requests carry where the environment has them. */
  default List<Secret> keys() {
    return List.of();
  }

  /** Whether the line names one version, which never changes. */
  boolean isPinned(SourceLine line);

  /** Whether {@code include} picks among the source's files, and not within an archive. */
  default boolean picks() {
    return false;
  }

  /**
   * The files to fetch, by name.
   *
   * @param folder where a source may put a file that it puts together itself
   * @throws DataFault where the source says nothing that can be fetched
   */
  List<Remote> files(SourceLine line, ApiAsk ask, Path folder)
      throws ApiAsk.Stop, DataFault, IOException;

  /**
   * A file to fetch.
   *
   * @param name path below the source's folder
   * @param size bytes that it must have
   * @param sha256 sum that it must have, hex
   */
  record Remote(String name, Request request, OptionalLong size, Optional<String> sha256) {}
}
