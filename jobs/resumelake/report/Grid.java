package resumelake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** A plain table; the first column names its row. Columns of numbers stand to the right. */
final class Grid {
  private static final Pattern NUMBER = Pattern.compile("[–\\d.,%\u00a0]*");

  private final String caption;
  private final List<String> heads;
  private final List<List<Element>> rows = new ArrayList<>();

  /**
   * @param caption may be empty where the table stands within a plot
   */
  Grid(String caption, String... heads) {
    this.caption = caption;
    this.heads = List.of(heads);
  }

  /** A row of texts. */
  Grid row(String... cells) {
    List<Element> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(new Element("td").text(cell));
    }
    return cells(row);
  }

  /** A row of cells that may hold plots. */
  Grid cells(List<Element> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Element element() {
    Element box = new Element("figure").addClass("grid");
    if (!caption.isEmpty()) {
      box.appendElement("figcaption").text(caption);
    }
    Element scroll = box.appendElement("div").addClass("scroll");
    List<Boolean> numeric = IntStream.range(0, heads.size()).mapToObj(this::isNumeric).toList();
    Element table = scroll.appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (int c = 0; c < heads.size(); c++) {
      Element cell = head.appendElement("th").attr("scope", "col").text(heads.get(c));
      if (numeric.get(c)) {
        cell.addClass("number");
      }
    }
    Element body = table.appendElement("tbody");
    for (List<Element> cells : rows) {
      Element row = body.appendElement("tr");
      for (int c = 0; c < cells.size(); c++) {
        Element cell = cells.get(c);
        if (c == 0) {
          cell = new Element("th").attr("scope", "row").appendChildren(cell.childNodesCopy());
        } else if (numeric.get(c)) {
          cell.addClass("number");
        }
        row.appendChild(cell);
      }
    }
    return box;
  }

  private boolean isNumeric(int column) {
    return column > 0
        && rows.stream()
            .map(row -> row.get(column))
            .allMatch(
                cell -> cell.className().isEmpty() && NUMBER.matcher(cell.wholeText()).matches());
  }
}
