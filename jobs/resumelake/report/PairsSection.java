package resumelake.report;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jsoup.nodes.Element;

/** Kinds of instruction pairs, how they were made, and a few of each. */
final class PairsSection {
  /** Examples of a kind; a page is to be read, not to be a shard. */
  private static final int EXAMPLES = 2;

  /** Longest question that is shown, characters. */
  private static final int READABLE = 700;

  private static final int TENTHS = 10;
  private static final Pattern MARK = Pattern.compile("\\[[A-Z_]{2,}\\]");

  private PairsSection() {}

  static void add(Page page, ReleaseRows rows, Totals totals) {
    Map<String, Long> kinds = ReleaseRows.counts(rows.pairs(), col(ReleaseRows.KIND));
    Element section =
        page.section(
            "pairs",
            "Instruction pairs",
            Numbers.of(totals.pairs(), "pair")
                + " of "
                + Numbers.of(kinds.size(), "kind")
                + ". Answers are lines of résumés, tidied; the weak version in the question is made by"
                + " rules.");
    Element plots = section.appendElement("div").addClass("two");
    Bars byKind = new Bars("Kinds", "Kind", "Pairs");
    kinds.forEach((kind, pairs) -> byKind.bar(kind, pairs, Tone.KEPT));
    plots.appendChild(byKind.element());
    plots.appendChild(scores(rows));
    plots.appendChild(lengths(rows));
    section.appendChild(transformations(rows));
    section.appendElement("h3").text("Examples");
    kinds.keySet().stream().sorted().forEach(kind -> examples(section, rows, kind));
  }

  private static Element scores(ReleaseRows rows) {
    Column score = col(ReleaseRows.SCORE).cast("decimal(9,4)");
    Map<String, Long> counts =
        ReleaseRows.counts(
            rows.pairs(), least(floor(score.multiply(TENTHS)), lit(TENTHS - 1)).cast("int"));
    Columns columns = new Columns("Quality of the answers", "score, 0 to 1", "pairs");
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      columns.column(
          "0." + tenth,
          "0." + tenth + " to " + (tenth == TENTHS - 1 ? "1" : "0." + (tenth + 1)),
          counts.getOrDefault(Integer.toString(tenth), 0L));
    }
    return columns.element();
  }

  private static Element lengths(ReleaseRows rows) {
    return Histogram.of(
        "Length of a whole pair", "tokens (o200k_base)", rows.pairs(), "pairs", ReleaseRows.TOKENS);
  }

  private static Element transformations(ReleaseRows rows) {
    Bars bars = new Bars("Transformations", "Transformation", "Pairs");
    // One row per transformation. Scores are added as decimals: the sum knows no order.
    for (Row row :
        rows.pairs()
            .groupBy(ReleaseRows.KIND, ReleaseRows.TRANSFORMATION)
            .agg(
                count(lit(1)).as("pairs"),
                avg(col(ReleaseRows.SCORE).cast("decimal(9,4)")).as("score"))
            .orderBy(col("pairs").desc(), col(ReleaseRows.KIND), col(ReleaseRows.TRANSFORMATION))
            .collectAsList()) {
      BigDecimal score = row.getDecimal(3);
      bars.bar(
          row.getString(1),
          row.getString(0) + ", mean score " + score.setScale(2, java.math.RoundingMode.HALF_UP),
          Numbers.count(row.getLong(2)),
          List.of(new Bars.Part(Tone.KEPT, row.getLong(2))));
    }
    return bars.element().addClass("names");
  }

  /** The first short pairs of a kind by their ids, which are hashes. */
  private static void examples(Element section, ReleaseRows rows, String kind) {
    for (Row row :
        rows.wholePairs()
            .where(col(ReleaseRows.KIND).equalTo(kind))
            .where(col(ReleaseRows.SPLIT).equalTo("train"))
            .select(
                col(ReleaseRows.PAIR_ID),
                col(ReleaseRows.TRANSFORMATION),
                expr("filter(messages, m -> m.role = 'user')[0].content").as("question"),
                expr("filter(messages, m -> m.role = 'assistant')[0].content").as("answer"))
            .where(length(col("question")).leq(READABLE))
            .orderBy(ReleaseRows.PAIR_ID)
            .limit(EXAMPLES)
            .collectAsList()) {
      Element pair = section.appendElement("article").addClass("pair");
      Element head = pair.appendElement("header");
      head.appendElement("b").text(kind);
      head.appendText(" " + row.getString(1) + " ");
      head.appendElement("code").text(row.getString(0).substring(0, 12));
      said(pair, "Question", row.getString(2));
      said(pair, "Answer", row.getString(3));
    }
  }

  /** A text with its marks set off. */
  private static void said(Element pair, String who, String text) {
    Element said = pair.appendElement("div").addClass(who.toLowerCase(java.util.Locale.ROOT));
    said.appendElement("span").text(who);
    Element body = said.appendElement("p");
    Matcher mark = MARK.matcher(text);
    int done = 0;
    while (mark.find()) {
      body.appendText(text.substring(done, mark.start()));
      body.appendElement("mark").text(mark.group());
      done = mark.end();
    }
    body.appendText(text.substring(done));
  }
}
