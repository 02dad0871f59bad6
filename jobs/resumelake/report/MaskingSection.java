package resumelake.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static resumelake.report.ReleaseRows.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jsoup.nodes.Element;
import resumelake.hub.MaskingFigures;
import resumelake.model.EntityType;

/** Which identifiers were masked, and how good masking was when last measured. */
final class MaskingSection {
  private MaskingSection() {}

  /**
   * Marks of one kind in released texts.
   *
   * @param resumes with at least one of them
   */
  private record Marks(EntityType type, long marks, long resumes) {}

  static void add(Page page, ReleaseRows rows, Totals totals) {
    List<Marks> marks = marks(rows);
    long all = marks.stream().mapToLong(Marks::marks).sum();
    page.figure(Numbers.count(all), "identifiers masked");
    Element section =
        page.section(
            "masking",
            "Masking",
            Numbers.of(all, "mark")
                + " stand in the texts of the released résumés where an identifier stood.");
    Element two = section.appendElement("div").addClass("two");
    Bars bars = new Bars("Marks by type", "Mark", "Marks");
    for (Marks one : marks) {
      if (one.marks() > 0) {
        bars.bar(
            one.type().mark(),
            "in " + Numbers.percent(one.resumes(), totals.released()) + " of the résumés",
            Numbers.count(one.marks()),
            List.of(new Bars.Part(Tone.KEPT, one.marks())));
      }
    }
    two.appendChild(bars.element().addClass("names"));
    Grid measured =
        new Grid("Measured on made-up records whose identifiers are known", "Measure", "Share");
    for (MaskingFigures.Figure figure : MaskingFigures.measures()) {
      Element name = new Element("td").text(figure.measure());
      name.appendElement("small")
          .text(Numbers.count(figure.count()) + " of " + Numbers.count(figure.of()));
      measured.cells(List.of(name, Interval.cell(figure.share())));
    }
    two.appendChild(measured.element());
    section
        .appendElement("p")
        .addClass("note")
        .text(
            "Whiskers are 95\u00a0% intervals (Wilson). The measurement is the one that the card of"
                + " the dataset shows; bench privacy makes it anew.");
  }

  private static List<Marks> marks(ReleaseRows rows) {
    List<Column> columns = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      Column marks = col(ReleaseRows.marks(type));
      columns.add(coalesce(sum(marks), lit(0L)));
      columns.add(where(marks.gt(0)));
    }
    Row row =
        rows.released()
            .agg(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new))
            .first();
    List<Marks> all = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      int at = 2 * type.ordinal();
      all.add(new Marks(type, row.getLong(at), row.getLong(at + 1)));
    }
    all.sort(Comparator.comparingLong(Marks::marks).reversed().thenComparing(Marks::type));
    return all;
  }
}
