package resumelake.dedupe;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * A line's identity on its way through grouping, as one string that sorts in the order of lines.
 *
 * @param line number, from 1
 * @param fault what is wrong with the line
 * @param label the line's id as JSON; its number where it has none
 */
record DedupeId(long line, DedupeLine.Fault fault, String label) {
  /** Digits of a packed line number; a file of a trillion lines is none. */
  private static final int DIGITS = 12;

  static DedupeId of(long line, DedupeLine read) {
    return new DedupeId(line, read.fault(), read.id().orElse(Long.toString(line)));
  }

  String packed() {
    String digits = Long.toString(line);
    return "0".repeat(DIGITS - digits.length()) + digits + fault.ordinal() + label;
  }

  static DedupeId unpacked(String packed) {
    return new DedupeId(
        Long.parseLong(packed.substring(0, DIGITS)),
        DedupeLine.Fault.values()[packed.charAt(DIGITS) - '0'],
        packed.substring(DIGITS + 1));
  }

  /** Line number of a column of packed ids. */
  static Column line(Column packed) {
    return packed.substr(1, DIGITS).cast(DataTypes.LongType);
  }

  /** Ordinal of the fault of a column of packed ids. */
  static Column fault(Column packed) {
    return packed.substr(DIGITS + 1, 1).cast(DataTypes.IntegerType);
  }

  /** Label of a column of packed ids. */
  static Column label(Column packed) {
    return packed.substr(DIGITS + 2, Integer.MAX_VALUE);
  }

  /** The label, with the line number behind it where an earlier line has the same. */
  String distinctLabel(long firstLine) {
    if (line == firstLine) {
      return label;
    }
    String id = label.startsWith("\"") ? label.substring(0, label.length() - 1) : '"' + label;
    return id + '#' + line + '"';
  }
}
