package resumelake.hub;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Horizontal bars as a small SVG for the card: light or dark as the reader's system is, and with
 * the same bytes on every machine, since no font is asked how wide a text is.
 */
public final class Plot {
  /** All lengths in units of the drawing, which are pixels where it is shown at its own size. */
  private static final int WIDTH = 720;

  private static final String LEFT = "12";
  private static final int LABELS = 242;
  private static final int BARS = 400;
  private static final int TOP = 40;
  private static final int ROW = 26;
  private static final int BAR = 16;

  /** Longer labels would run into the bars, characters. */
  private static final int LONGEST_LABEL = 30;

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String STYLE =
      "text{font:14px system-ui,sans-serif;fill:black} .head{font-weight:600}"
          + " rect{fill:teal} .ground{fill:white}"
          + " @media (prefers-color-scheme:dark){text{fill:white} rect{fill:mediumaquamarine}"
          + " .ground{fill:black}}";

  private record Bar(String label, long value) {}

  private final String title;
  private final List<Bar> bars = new ArrayList<>();

  /**
   * An empty plot.
   *
   * @param title what it shows
   */
  public Plot(String title) {
    this.title = title;
  }

  /** Adds a bar below the others. */
  public Plot bar(String label, long value) {
    bars.add(new Bar(label, value));
    return this;
  }

  /** What it shows, in words: for those who cannot see it. */
  String description() {
    StringBuilder text = new StringBuilder(title).append(": ");
    for (int i = 0; i < bars.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(bars.get(i).label()).append(' ');
      text.append(count(bars.get(i).value()));
    }
    return text.toString();
  }

  /** The drawing, one element a line. */
  public String svg() {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      int height = TOP + ROW * bars.size();
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace(NAMESPACE);
      attributes(xml, "viewBox", "0 0 " + WIDTH + " " + height);
      attributes(xml, "width", Integer.toString(WIDTH), "height", Integer.toString(height));
      attributes(xml, "role", "img");
      element(xml, "title", title);
      element(xml, "desc", description());
      element(xml, "style", STYLE);
      // A ground of its own: a page may be light where the reader's system is dark.
      xml.writeCharacters("\n");
      xml.writeEmptyElement("rect");
      attributes(xml, "class", "ground", "width", Integer.toString(WIDTH));
      attributes(xml, "height", Integer.toString(height));
      element(xml, "text", title, "class", "head", "x", LEFT, "y", "22");
      long longest = bars.stream().mapToLong(Bar::value).max().orElse(0);
      for (int i = 0; i < bars.size(); i++) {
        bar(xml, bars.get(i), TOP + ROW * i, longest);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static void bar(XMLStreamWriter xml, Bar bar, int top, long longest)
      throws XMLStreamException {
    long length = longest == 0 ? 0 : Math.round((double) BARS * bar.value() / longest);
    String base = Integer.toString(top + BAR - 3);
    element(xml, "text", cut(bar.label()), "x", LEFT, "y", base);
    xml.writeCharacters("\n");
    xml.writeEmptyElement("rect");
    attributes(xml, "x", Integer.toString(LABELS), "y", Integer.toString(top), "rx", "2");
    attributes(xml, "width", Long.toString(length), "height", Integer.toString(BAR));
    element(xml, "text", count(bar.value()), "x", Long.toString(LABELS + length + 8), "y", base);
  }

  private static void element(XMLStreamWriter xml, String name, String text, String... attributes)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
    attributes(xml, attributes);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void attributes(XMLStreamWriter xml, String... namesAndValues)
      throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  private static String cut(String label) {
    int[] points = label.codePoints().toArray();
    return points.length <= LONGEST_LABEL ? label : new String(points, 0, LONGEST_LABEL - 1) + "…";
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
