package resumelake.bronze;

import java.io.Serializable;
import java.util.Optional;
import resumelake.source.SideTables;
import resumelake.source.SourceLine;

/**
 * One file of a source.
 *
 * @param source the line of the sources file
 * @param uri where the file lies
 * @param name path below the source's location; what record ids are made from
 * @param bytes its size
 * @param modifiedMillis when it was last written, milliseconds since 1970 UTC
 */
public record Dump(SourceLine source, String uri, String name, long bytes, long modifiedMillis)
    implements Serializable {
  /** The side table that it holds, which is joined to the source's records; absent for records. */
  Optional<String> side() {
    return SideTables.name(source.reader(), name);
  }
}
