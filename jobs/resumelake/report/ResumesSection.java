package resumelake.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lower;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jsoup.nodes.Element;

/** How long the released resumes are, and what they speak of. */
final class ResumesSection {
  private static final int SHOWN = 15;

  private ResumesSection() {}

  static void add(Page page, ReleaseRows rows, Totals totals) {
    Dataset<Row> released = rows.released();
    Row middle =
        released
            .agg(
                median(ReleaseRows.CHARACTERS),
                median(ReleaseRows.TOKENS),
                median(ReleaseRows.SKILL_COUNT),
                median(ReleaseRows.YEARS))
            .first();
    Element section =
        page.section(
            "résumés",
            "Released résumés",
            totals.released() == 0
                ? "None."
                : "Half of them have at most "
                    + whole(middle, 0)
                    + " characters ("
                    + whole(middle, 1)
                    + " tokens with contacts), "
                    + whole(middle, 2)
                    + " skills and "
                    + whole(middle, 3)
                    + " years of experience.");
    Element plots = section.appendElement("div").addClass("two");
    plots.appendChild(
        Histogram.of(
            "Length of the professional part",
            "characters",
            released,
            "résumés",
            ReleaseRows.CHARACTERS));
    plots.appendChild(
        Histogram.of(
            "Length of the whole text",
            "tokens (o200k_base)",
            released,
            "résumés",
            ReleaseRows.TOKENS));
    plots.appendChild(
        Histogram.of("Skills", "skills", released, "résumés", ReleaseRows.SKILL_COUNT));
    plots.appendChild(
        Histogram.of("Experience", "whole years", released, "résumés", ReleaseRows.YEARS));
    Element lists = section.appendElement("div").addClass("two");
    lists.appendChild(
        commonest(
            "Commonest skills",
            "Skill",
            released.select(explode(col(ReleaseRows.SKILLS)).as("skill")),
            col("skill")));
    lists.appendChild(
        commonest(
            "Commonest titles",
            "Title",
            released.where(col(ReleaseRows.TITLE).isNotNull()),
            lower(col(ReleaseRows.TITLE))));
  }

  /** The exact median: the same on any number of cores. */
  private static Column median(String column) {
    return expr("percentile(" + column + ", 0.5)");
  }

  private static String whole(Row row, int column) {
    return row.isNullAt(column) ? "–" : Numbers.count(Math.round(row.getDouble(column)));
  }

  private static Element commonest(String caption, String label, Dataset<Row> rows, Column of) {
    Bars bars = new Bars(caption, label, "Résumés");
    ReleaseRows.commonest(rows, of, SHOWN)
        .forEach((value, count) -> bars.bar(value, count, Tone.PLAIN));
    return bars.element();
  }
}
