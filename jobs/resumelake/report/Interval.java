package resumelake.report;

import org.jsoup.nodes.Element;
import resumelake.gold.Share;

/** A share as a dot with its 95 % interval, on a line from 0 to 100 %. */
final class Interval {
  private Interval() {}

  /** The share alone. */
  static Element cell(Share share) {
    Element cell = new Element("td").addClass("interval");
    cell.appendElement("b").text(Numbers.percent(share.value()));
    cell.appendChild(line(share));
    return cell;
  }

  /** The share, the rate of the rest as a band of four fifths and five fourths, and the verdict. */
  static Element cell(Skew skew) {
    Element cell = cell(skew.group());
    double rest = skew.rest().value();
    double from = rest * Skew.FOUR_FIFTHS;
    double to = Math.min(1, rest / Skew.FOUR_FIFTHS);
    cell.selectFirst(".line")
        .prependElement("i")
        .addClass("band")
        .attr("style", "left:" + Numbers.width(from, 1) + ";width:" + Numbers.width(to - from, 1));
    switch (skew.verdict()) {
      case HIGHER -> flag(cell, "higher", "▲", " higher than the rest");
      case LOWER -> flag(cell, "lower", "▼", " lower than the rest");
      case ALIKE -> {}
    }
    return cell;
  }

  /** Where there is nothing to take a share of. */
  static Element none() {
    return new Element("td").addClass("interval").text("–");
  }

  private static void flag(Element cell, String css, String sign, String words) {
    cell.addClass(css);
    Element number = cell.selectFirst("b");
    number.appendElement("abbr").attr("title", words.strip()).text(" " + sign);
  }

  private static Element line(Share share) {
    Element line = new Element("span").addClass("line").attr("aria-hidden", "true");
    line.attr("title", range(share));
    line.appendElement("i")
        .addClass("whisker")
        .attr(
            "style",
            "left:"
                + Numbers.width(share.low(), 1)
                + ";width:"
                + Numbers.width(share.high() - share.low(), 1));
    line.appendElement("i")
        .addClass("dot")
        .attr("style", "left:" + Numbers.width(share.value(), 1));
    return line;
  }

  /** The interval in words. */
  static String range(Share share) {
    return "95\u00a0% interval "
        + Numbers.percent(share.low())
        + " to "
        + Numbers.percent(share.high())
        + " of "
        + Numbers.count(share.of());
  }
}
