package resumelake.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Horizontal bars as a table: what is counted, its bar, its number. Who cannot see the bars reads
 * the table; text keeps its size on every screen.
 */
final class Bars {
  /** One stretch of a bar. */
  record Part(Tone tone, double value) {}

  private record Bar(String label, String note, String figure, List<Part> parts) {
    double length() {
      return parts.stream().mapToDouble(Part::value).sum();
    }
  }

  private final String caption;
  private final String label;
  private final String figure;
  private final List<Bar> bars = new ArrayList<>();
  private final Map<Tone, String> legend = new EnumMap<>(Tone.class);
  private boolean isOfShares;

  /**
   * @param caption what the plot shows
   * @param label heading of the labels
   * @param figure heading of the numbers
   */
  Bars(String caption, String label, String figure) {
    this.caption = caption;
    this.label = label;
    this.figure = figure;
  }

  /** Says what a colour means. */
  Bars legend(Tone tone, String meaning) {
    legend.put(tone, meaning);
    return this;
  }

  /** Makes all bars of one length, so that small ones show their parts as well. */
  Bars ofShares() {
    isOfShares = true;
    return this;
  }

  /** A bar of one colour. */
  Bars bar(String label, long value, Tone tone) {
    return bar(label, "", Numbers.count(value), List.of(new Part(tone, value)));
  }

  /**
   * A bar.
   *
   * @param note small letters below the label; may be empty
   * @param figure the number beside it
   * @param parts stretches from the left
   */
  Bars bar(String label, String note, String figure, List<Part> parts) {
    bars.add(new Bar(label, note, figure, List.copyOf(parts)));
    return this;
  }

  Element element() {
    Element box = new Element("figure").addClass("bars");
    box.appendElement("figcaption").text(caption);
    if (!legend.isEmpty()) {
      Element list = box.appendElement("ul").addClass("legend");
      legend.forEach(
          (tone, meaning) -> list.appendElement("li").addClass(tone.css()).text(meaning));
    }
    Element table = box.appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    head.appendElement("th").attr("scope", "col").text(label);
    head.appendElement("td");
    head.appendElement("th").attr("scope", "col").addClass("number").text(figure);
    Element body = table.appendElement("tbody");
    double longest = bars.stream().mapToDouble(Bar::length).max().orElse(0);
    bars.forEach(bar -> row(body, bar, isOfShares ? bar.length() : longest));
    return box;
  }

  private static void row(Element body, Bar bar, double longest) {
    Element row = body.appendElement("tr");
    Element label = Breaks.add(row.appendElement("th").attr("scope", "row"), bar.label());
    if (!bar.note().isEmpty()) {
      label.appendElement("small").text(bar.note());
    }
    Element track = row.appendElement("td").addClass("track").attr("aria-hidden", "true");
    Element line = track.appendElement("div");
    for (Part part : bar.parts()) {
      if (part.value() > 0) {
        line.appendElement("i")
            .addClass(part.tone().css())
            .attr("style", "width:" + Numbers.width(part.value(), longest));
      }
    }
    row.appendElement("td").addClass("number").text(bar.figure());
  }
}
