package resumelake.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jsoup.nodes.Element;

/** Columns of equal, round width over a column of whole numbers; the last one is open. */
final class Histogram {
  /** Columns before the open one; as many as a phone shows well. */
  private static final int COLUMNS = 12;

  private static final int[] ROUND = {1, 2, 5};
  private static final int TEN = 10;
  private static final int THOUSAND = 1000;

  private Histogram() {}

  /**
   * Counts and draws; one row per column reaches the driver.
   *
   * @param counted what the rows are
   * @param of column of whole numbers from 0
   */
  static Element of(String caption, String unit, Dataset<Row> rows, String counted, String of) {
    // Exact, so that the same rows make the same columns on any number of cores.
    Row ends = rows.agg(expr("percentile(" + of + ", 0.98)"), expr("max(" + of + ")")).first();
    double most = ends.isNullAt(0) ? 0 : ends.getDouble(0);
    int width = width(most);
    int last = (int) Math.floor(most / width) + 1;
    boolean isOpen = !ends.isNullAt(1) && ends.getInt(1) >= last * width;
    Map<String, Long> counts =
        ReleaseRows.counts(
            rows.where(col(of).isNotNull()),
            least(floor(col(of).divide(width)), lit(last)).cast("int"));
    Columns plot = new Columns(caption, unit, counted);
    for (int c = 0; c < last; c++) {
      plot.column(
          label(c * width), range(c * width, width), counts.getOrDefault(Integer.toString(c), 0L));
    }
    if (isOpen) {
      plot.column(
          label(last * width) + "+",
          Numbers.count((long) last * width) + " or more",
          counts.getOrDefault(Integer.toString(last), 0L));
    }
    return plot.element();
  }

  /** The least of 1, 2, 5, 10, 20, 50 and so on with which the columns suffice. */
  static int width(double most) {
    for (int power = 1; ; power *= TEN) {
      for (int round : ROUND) {
        if (most < (double) round * power * COLUMNS) {
          return round * power;
        }
      }
    }
  }

  private static String range(int from, int width) {
    return width == 1
        ? Numbers.count(from)
        : Numbers.count(from) + " to " + Numbers.count(from + width - 1L);
  }

  private static String label(int from) {
    return from >= THOUSAND && from % (THOUSAND / TEN) == 0
        ? Numbers.decimal(from / (double) THOUSAND) + "k"
        : Integer.toString(from);
  }
}
