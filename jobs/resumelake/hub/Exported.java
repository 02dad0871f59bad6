package resumelake.hub;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import resumelake.gate.Clearance;
import resumelake.lake.LakeException;

/** An export that lies whole in a folder: manifest, card and shards. */
public final class Exported {
  private final Folder folder;
  private final String place;
  private final String manifestText;

  private Exported(Folder folder, String place, String manifestText) {
    this.folder = folder;
    this.place = place;
    this.manifestText = manifestText;
  }

  /**
   * The export in a folder; absent where no manifest is there.
   *
   * @param folder any Hadoop URI
   */
  public static Optional<Exported> in(Configuration configuration, String folder) {
    Folder found = new Folder(configuration, folder);
    return found.read(Manifest.FILE).map(text -> new Exported(found, folder, text));
  }

  /** Where it lies, as it was asked for. */
  public String place() {
    return place;
  }

  /** What it holds. */
  public Manifest manifest() {
    try {
      return Manifest.parse(manifestText);
    } catch (IllegalArgumentException e) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_FILE,
          "%s/%s is no manifest of an export. Export the release anew.",
          place,
          Manifest.FILE);
    }
  }

  /** The manifest as it lies there. */
  public String manifestText() {
    return manifestText;
  }

  /** The card as it lies there; absent in layouts that have none. */
  public Optional<String> card() {
    return folder.read(Export.CARD);
  }

  /**
   * What the gate's report allows to leave.
   *
   * @param lakeRoot of the lake that was exported, where the report lies
   * @throws LakeException of kind GATE_CLOSED where there is no passing report
   */
  public Clearance clearance(Configuration configuration, String lakeRoot) {
    String report = Passage.REPORTS + "/" + manifest().gateReport() + ".json";
    return Clearance.of(
        new Folder(configuration, lakeRoot)
            .read(report)
            .orElseThrow(
                () ->
                    new LakeException(
                        LakeException.Kind.GATE_CLOSED,
                        "Nothing may leave: there is no %s/%s, which the manifest in %s names. Pass"
                            + " the lake that was exported, or export the release anew.",
                        lakeRoot,
                        report,
                        place)));
  }

  /**
   * Opens a file.
   *
   * @param path below the folder
   * @param offset first byte to read
   */
  public InputStream open(String path, long offset) throws IOException {
    FSDataInputStream in = folder.open(path);
    if (offset > 0) {
      in.seek(offset);
    }
    return in;
  }

  /** Length and time of change of a file: another state is another stamp. */
  public Stamp stamp(String path) throws IOException {
    return folder.stamp(path);
  }

  /**
   * A state of a file.
   *
   * @param bytes its length
   * @param changedMillis when it last changed, milliseconds since 1970, as its store says
   */
  public record Stamp(long bytes, long changedMillis) {}
}
