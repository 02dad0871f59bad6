package resumelake.gate;

import java.io.Serializable;
import java.util.List;

/**
 * What reading one file showed.
 *
 * @param path below the folder of the export
 * @param rows rows or lines; 0 for texts
 * @param bytes size
 * @param sha256 hash of its bytes, hex
 * @param faults one line each, without any text of the file
 * @param findings the first of each kind, in order
 * @param found number of all findings
 */
public record FileVerdict(
    String path,
    long rows,
    long bytes,
    String sha256,
    List<String> faults,
    List<Finding> findings,
    long found)
    implements Serializable {
  public FileVerdict {
    faults = List.copyOf(faults);
    findings = List.copyOf(findings);
  }
}
