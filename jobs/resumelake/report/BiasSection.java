package resumelake.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static resumelake.report.ReleaseRows.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jsoup.nodes.Element;
import resumelake.gold.SourceCounts;
import resumelake.hub.MaskingFigures;
import resumelake.model.EntityType;
import resumelake.model.Level;

/**
 * Whether groups of résumés fare alike: their shares, and the rates at which they are rejected,
 * masked and made into pairs.
 */
final class BiasSection {
  /** Rates that the tables know for every group of standardized resumes. */
  private static final List<Rate> RATES =
      List.of(
          new Rate("Left out as duplicate", where(col(ReleaseRows.DUPLICATE)), count(lit(1))),
          new Rate("A name masked", where(marked(EntityType.NAME)), count(lit(1))),
          new Rate(
              "A contact masked",
              where(
                  marked(EntityType.EMAIL)
                      .or(marked(EntityType.PHONE))
                      .or(marked(EntityType.URL))
                      .or(marked(EntityType.HANDLE))),
              count(lit(1))),
          new Rate(
              "Gives pairs", where(able().and(col(ReleaseRows.ACCEPTED).gt(0))), where(able())),
          new Rate(
              "Candidates accepted",
              sum(col(ReleaseRows.ACCEPTED)),
              sum(col(ReleaseRows.CANDIDATES)),
              where(col(ReleaseRows.CANDIDATES).gt(0))));

  /** Longer lists of warnings wait folded. */
  private static final int READ_AT_ONCE = 12;

  private BiasSection() {}

  /**
   * A rate.
   *
   * @param hits what counts, an aggregate
   * @param of what it is a share of, an aggregate
   * @param units independent ones among these, an aggregate
   */
  private record Rate(String name, Column hits, Column of, Column units) {
    Rate(String name, Column hits, Column of) {
      this(name, hits, of, of);
    }
  }

  static void add(Page page, ReleaseRows rows, List<SourceCounts> sources) {
    Groups bySource = groups(rows, "source", ReleaseRows.SOURCE, lit("")).with(rejected(sources));
    Groups byIndustry = groups(rows, "industry", ReleaseRows.INDUSTRY, lit(""));
    Groups byLevel = groups(rows, "level", ReleaseRows.LEVEL, ascending());
    Groups byOrigin = origins();
    List<Groups> all = List.of(bySource, byIndustry, byLevel, byOrigin);
    List<String> warnings = all.stream().flatMap(groups -> groups.warnings().stream()).toList();
    Element section =
        page.section(
            "bias",
            "Bias",
            warnings.isEmpty()
                ? "No group's rate is skewed against that of the rest."
                : Numbers.of(warnings.size(), "skew") + " between a group and the rest.");
    section
        .appendElement("p")
        .text(
            "A rate is called skewed where it is below four fifths, or above five fourths, of the"
                + " rate of all other groups (29 CFR 1607.4\u00a0D), even at the ends of both 95\u00a0%"
                + " intervals that lie nearest to each other. A skew is a question, not a verdict:"
                + " sources differ in what they hold. Whiskers are intervals (Wilson); the band is"
                + " four fifths to five fourths of the rest. Candidates of one résumé are alike, so"
                + " the interval of their rate is that of as many résumés.");
    if (!warnings.isEmpty()) {
      Element box = section.appendElement("details").addClass("warnings");
      box.attr("open", warnings.size() <= READ_AT_ONCE);
      box.appendElement("summary").text("Skew warnings");
      Element list = box.appendElement("ul");
      warnings.forEach(warning -> list.appendElement("li").text(warning));
    }
    section.appendElement("h3").text("By source");
    section.appendChild(bySource.element());
    section.appendElement("h3").text("By industry");
    section.appendChild(byIndustry.element());
    note(
        section,
        "A record that was rejected has no industry and no level: the lake does not know"
            + " whether some are rejected more than others.");
    section.appendElement("h3").text("By level");
    section.appendChild(byLevel.element());
    section.appendElement("h3").text("By origin of the name");
    note(
        section,
        "The lake does not know where a name comes from: names never leave its raw zone, and nobody's"
            + " origin is guessed. What is known is how many names of made-up records were masked,"
            + " since their generator knows the origin of each (bench privacy).");
    section.appendChild(byOrigin.element());
  }

  private static void note(Element section, String text) {
    section.appendElement("p").addClass("note").text(text);
  }

  private static Column marked(EntityType type) {
    return col(ReleaseRows.marks(type)).gt(0);
  }

  /** Resumes of which pairs can be made. */
  private static Column able() {
    return col(ReleaseRows.RELEASED).and(not(col(ReleaseRows.COMPOSED)));
  }

  /** Levels from the lowest on. */
  private static Column ascending() {
    String names =
        Arrays.stream(Level.values())
            .map(level -> "'" + level + "'")
            .collect(Collectors.joining(", "));
    return expr("array_position(array(" + names + "), " + ReleaseRows.LEVEL + ")");
  }

  /** One row per group reaches the driver; in an order, then large ones first. */
  private static Groups groups(ReleaseRows rows, String kind, String by, Column order) {
    List<Column> columns = new ArrayList<>();
    for (Rate rate : RATES) {
      columns.add(rate.hits());
      columns.add(rate.of());
      columns.add(rate.units());
    }
    Groups groups = new Groups(kind, "Released résumés");
    for (Row row :
        rows.resumes()
            .groupBy(col(by))
            .agg(where(col(ReleaseRows.RELEASED)).as("size"), columns.toArray(Column[]::new))
            .orderBy(order, col("size").desc(), col(by))
            .collectAsList()) {
      groups.size(row.getString(0), row.getLong(1));
      for (int r = 0; r < RATES.size(); r++) {
        int at = 2 + 3 * r;
        groups.rate(
            RATES.get(r).name(),
            row.getString(0),
            new Cases(row.getLong(at), row.getLong(at + 1), row.getLong(at + 2)));
      }
    }
    return groups;
  }

  private static Groups rejected(List<SourceCounts> sources) {
    Groups groups = new Groups("source", "Released résumés");
    for (SourceCounts source : sources) {
      groups.rate(
          "Rejected or held",
          source.source(),
          Cases.of(source.quarantined() + source.held(), source.read()));
    }
    return groups;
  }

  private static Groups origins() {
    Groups groups = new Groups("name origin", "Made-up names");
    for (MaskingFigures.Figure origin : MaskingFigures.origins()) {
      groups.size(origin.measure(), origin.of());
      groups.rate("Masked", origin.measure(), Cases.of(origin.count(), origin.of()));
      groups.rate("Missed", origin.measure(), Cases.of(origin.of() - origin.count(), origin.of()));
    }
    return groups;
  }
}
