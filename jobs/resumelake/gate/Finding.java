package resumelake.gate;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Something that must not leave, without its value.
 *
 * @param file path below the folder of the export
 * @param row id of the row, {@code line N} where it has none; {@code footer} and {@code name} for
 *     what stands beside the rows
 * @param column path of the column or key
 * @param kind what it is
 * @param known whether the lake's raw records hold it
 * @param sample its shape: letters as x, digits as 9
 */
public record Finding(
    String file, String row, String column, Kind kind, boolean known, String sample)
    implements Serializable, Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparing(Finding::kind)
          .thenComparing(Finding::row)
          .thenComparing(Finding::column)
          .thenComparing(Finding::known)
          .thenComparing(Finding::sample);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
