package resumelake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import resumelake.model.RawDocument;

/** Reads the records of one file of a dump. */
public interface DumpReader {
  /**
   * Streams one file; what is broken arrives as a record with its defect, so that every record of
   * the file is counted. Memory is bounded whatever the file holds. Gzip and zip are recognised by
   * content and opened here.
   *
   * @param in the file as it lies there; not closed
   * @param fileName last segment of its path, used in record ids and locations
   * @throws IOException when the file cannot be fetched; never for what it contains
   * @throws SourcesException when an option names a column that the file's header lacks
   */
  void read(InputStream in, String fileName, SourceLine source, Consumer<RawDocument> out)
      throws IOException;
}
