package resumelake.report;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** A small line through the values of successive runs, from the lowest to the highest of them. */
final class Sparkline {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 22;
  private static final int MARGIN = 3;

  private Sparkline() {}

  /** A cell with the line; of one value a dot. */
  static Element cell(List<Double> values) {
    double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Element cell = new Element("td").addClass("spark");
    Element svg = svg(cell, "svg");
    set(svg, "viewBox", "0 0 " + WIDTH + " " + HEIGHT);
    set(svg, "role", "img");
    svg(svg, "title")
        .text(
            Numbers.of(values.size(), "run")
                + ", from "
                + Numbers.decimal(least)
                + " to "
                + Numbers.decimal(most));
    StringBuilder points = new StringBuilder();
    String last = "";
    for (int i = 0; i < values.size(); i++) {
      double x =
          values.size() == 1
              ? WIDTH / 2.0
              : MARGIN + (WIDTH - 2.0 * MARGIN) * i / (values.size() - 1);
      double height = most > least ? (values.get(i) - least) / (most - least) : 0.5;
      double y = HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * height;
      last = String.format(Locale.ROOT, "%.1f,%.1f", x, y);
      points.append(last).append(' ');
    }
    set(svg(svg, "polyline"), "points", points.toString().strip());
    Element dot = svg(svg, "circle");
    set(dot, "cx", last.substring(0, last.indexOf(',')));
    set(dot, "cy", last.substring(last.indexOf(',') + 1));
    set(dot, "r", "2.5");
    return cell;
  }

  private static Element svg(Element parent, String name) {
    Element element =
        new Element(Tag.valueOf(name, Parser.NamespaceSvg, ParseSettings.preserveCase), "");
    parent.appendChild(element);
    return element;
  }

  /** Names of attributes keep their case here, as SVG wants it. */
  private static void set(Element element, String name, String value) {
    element.attributes().put(name, value);
  }
}
