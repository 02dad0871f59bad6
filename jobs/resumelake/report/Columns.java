package resumelake.report;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A histogram: upright columns, and the same numbers as a table to unfold. */
final class Columns {
  private record Column(String from, String range, long value) {}

  private final String caption;
  private final String unit;
  private final String counted;
  private final List<Column> columns = new ArrayList<>();

  /**
   * @param caption what the plot shows
   * @param unit of the horizontal axis
   * @param counted what the height counts
   */
  Columns(String caption, String unit, String counted) {
    this.caption = caption;
    this.unit = unit;
    this.counted = counted;
  }

  /**
   * A column.
   *
   * @param from what stands below it
   * @param range the same in full, for the table
   */
  Columns column(String from, String range, long value) {
    columns.add(new Column(from, range, value));
    return this;
  }

  Element element() {
    Element box = new Element("figure").addClass("columns");
    box.appendElement("figcaption").text(caption);
    long highest = columns.stream().mapToLong(Column::value).max().orElse(0);
    Element plot =
        box.appendElement("div")
            .addClass("plot")
            .attr("role", "img")
            .attr("aria-label", caption + ". Highest column: " + highest(highest));
    for (Column column : columns) {
      Element one =
          plot.appendElement("div")
              .attr("title", column.range() + " " + unit + ": " + Numbers.count(column.value()));
      one.appendElement("i").attr("style", "height:" + Numbers.width(column.value(), highest));
      one.appendElement("span").text(column.from());
    }
    box.appendElement("p").addClass("axis").text(unit);
    Element details = box.appendElement("details");
    details.appendElement("summary").text("Numbers");
    Grid grid = new Grid("", unit, counted);
    columns.forEach(column -> grid.row(column.range(), Numbers.count(column.value())));
    details.appendChild(grid.element());
    return box;
  }

  private String highest(long value) {
    return columns.stream()
        .filter(column -> column.value() == value)
        .findFirst()
        .map(
            column ->
                column.range() + " " + unit + ", " + Numbers.count(value) + " " + counted + ".")
        .orElse("none.");
  }
}
