package resumelake.bronze;

import java.io.Serializable;
import java.util.Optional;
import resumelake.model.Defect;
import resumelake.model.Reason;
import resumelake.source.SideTables;
import resumelake.source.SourceLine;

/**
 * One file of a source, or what lies there in place of one.
 *
 * @param source the line of the sources file
 * @param uri where the file lies
 * @param name path below the source's location; what record ids are made from
 * @param bytes its size
 * @param modifiedMillis when it was last written, milliseconds since 1970 UTC
 * @param standing whether it is read
 */
public record Dump(
    SourceLine source, String uri, String name, long bytes, long modifiedMillis, Standing standing)
    implements Serializable {

  /** What lies there: a file, or something that is counted and not read. */
  public enum Standing {
    PLAIN("a file"),
    LINK_OUT("a link out of the source's folder"),
    LINK_LOOP("a link that leads nowhere or in a circle"),
    LINK_INSIDE("a link to a folder of the same source"),
    SPECIAL("a pipe, socket or device"),
    FOLDER("a folder named like a file"),
    COPY("the same bytes as another file of the source");

    private final String words;

    Standing(String words) {
      this.words = words;
    }
  }

  /** The side table that it holds, which is joined to the source's records; absent for records. */
  Optional<String> side() {
    return isPlain() ? SideTables.name(source.reader(), name) : Optional.empty();
  }

  /**
   * What may be said of the file outside the restricted zone: its name where the line of the
   * sources file gives it, since a file of a folder may be named after a person.
   */
  public String shown() {
    return source.location().endsWith("/" + name) ? name : "a file of its folder";
  }

  /** The same file in another standing. */
  Dump as(Standing other) {
    return new Dump(source, uri, name, bytes, modifiedMillis, other);
  }

  /** Whether it is read. */
  public boolean isPlain() {
    return standing == Standing.PLAIN;
  }

  /** Why it is not read; absent where it is. */
  Optional<Defect> refusal() {
    return switch (standing) {
      case PLAIN -> Optional.empty();
      case COPY -> Optional.of(new Defect(Reason.REPEATED_FILE, standing.words));
      case LINK_OUT, LINK_LOOP, LINK_INSIDE, SPECIAL, FOLDER ->
          Optional.of(new Defect(Reason.NOT_A_FILE, standing.words));
    };
  }
}
