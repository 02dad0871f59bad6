package resumelake.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.split;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jsoup.nodes.Element;
import resumelake.model.Reason;
import resumelake.model.Rejection;
import resumelake.silver.Rejections;

/** From raw records to released rows, with the reason of each that was dropped. */
final class FunnelSection {
  private FunnelSection() {}

  static void add(Page page, ReleaseRows rows, Totals totals) {
    Element section =
        page.section(
            "funnel",
            "From raw to released",
            "Of "
                + Numbers.of(totals.read(), "raw record")
                + " "
                + Numbers.count(totals.released())
                + " became released résumés; of "
                + Numbers.of(totals.candidates(), "pair candidate")
                + " "
                + Numbers.count(totals.pairs())
                + " were good enough. Every other one has a reason.");
    section.appendChild(records(totals));
    section.appendChild(pairs(totals));
    reasons(section, rows);
  }

  private static Element records(Totals totals) {
    Bars bars =
        new Bars("Records", "Step", "Rows")
            .legend(Tone.KEPT, "goes on")
            .legend(Tone.LOST, "rejected")
            .legend(Tone.HELD, "held for a person")
            .legend(Tone.ASIDE, "set aside");
    bars.bar(
        "Raw records",
        "as the sources gave them",
        Numbers.count(totals.read()),
        parts(totals.read(), 0, 0, 0));
    List<String> lost = new ArrayList<>();
    lost.add(Numbers.count(totals.quarantined()) + " rejected");
    lost.add(Numbers.count(totals.held()) + " held");
    if (totals.postings() > 0) {
      lost.add(Numbers.of(totals.postings(), "job posting"));
    }
    bars.bar(
        "Standardized résumés",
        String.join(", ", lost)
            + (totals.derived() > 0
                ? "; with " + Numbers.of(totals.derived(), "profile") + " made from contracts"
                : ""),
        Numbers.count(totals.resumes()),
        parts(totals.resumes(), totals.quarantined(), totals.held(), totals.postings()));
    bars.bar(
        "Released résumés",
        Numbers.of(totals.duplicates(), "near-duplicate")
            + (totals.withheld() > 0
                ? ", " + Numbers.count(totals.withheld()) + " withheld to keep splits apart"
                : ""),
        Numbers.count(totals.released()),
        parts(totals.released(), 0, 0, totals.duplicates() + totals.withheld()));
    return bars.element();
  }

  private static Element pairs(Totals totals) {
    Bars bars = new Bars("Instruction pairs", "Step", "Rows");
    bars.bar(
        "Candidates",
        "made from released résumés",
        Numbers.count(totals.candidates()),
        parts(totals.candidates(), 0, 0, 0));
    bars.bar(
        "Released pairs",
        Numbers.count(totals.candidates() - totals.pairs()) + " rejected",
        Numbers.count(totals.pairs()),
        parts(totals.pairs(), totals.candidates() - totals.pairs(), 0, 0));
    return bars.element();
  }

  private static List<Bars.Part> parts(long kept, long lost, long held, long aside) {
    return List.of(
        new Bars.Part(Tone.KEPT, kept),
        new Bars.Part(Tone.LOST, lost),
        new Bars.Part(Tone.HELD, held),
        new Bars.Part(Tone.ASIDE, aside));
  }

  private static void reasons(Element section, ReleaseRows rows) {
    section.appendElement("h3").text("Why rows were dropped");
    Dataset<Row> rejections = rows.rejections();
    Element two = section.appendElement("div").addClass("two");
    two.appendChild(
        reasons(
            "Records and profiles",
            rejections.where(col(Rejections.SUBJECT).notEqual(Rejection.PAIR))));
    two.appendChild(
        reasons(
            "Pair candidates", rejections.where(col(Rejections.SUBJECT).equalTo(Rejection.PAIR))));
    Bars rules = new Bars("Quality rules that records broke", "Rule", "Records");
    ReleaseRows.counts(
            rejections
                .where(col(ReleaseRows.REASON).equalTo(Reason.RULE_BROKEN.name()))
                .select(explode(split(col("rule"), "; ")).as("rule")),
            col("rule"))
        .forEach((rule, broken) -> rules.bar(rule, broken, Tone.LOST));
    section.appendChild(rules.element().addClass("code"));
  }

  private static Element reasons(String caption, Dataset<Row> rejections) {
    Bars bars = new Bars(caption, "Reason, and the rule that was not kept", "Rows");
    // One row per reason.
    for (Row row :
        rejections
            .groupBy(col("stage"), col(ReleaseRows.REASON), col("held"))
            .agg(count(lit(1)).as("rows"), min("rule").as("rule"))
            .orderBy(col("rows").desc(), col("stage"), col(ReleaseRows.REASON), col("held"))
            .collectAsList()) {
      String reason = row.getString(1);
      bars.bar(
          reason,
          reason.equals(Reason.RULE_BROKEN.name())
              ? "rules of quality, see below"
              : row.getString(4),
          Numbers.count(row.getLong(3)),
          List.of(new Bars.Part(row.getBoolean(2) ? Tone.HELD : Tone.LOST, row.getLong(3))));
    }
    return bars.element().addClass("names");
  }
}
