package resumelake.report;

import org.jsoup.nodes.Element;

/** Long names of code that may be broken after a sign, never within a word. */
final class Breaks {
  private Breaks() {}

  /** Adds a text, with a place to break after each underscore, dot, comma and slash. */
  static Element add(Element element, String text) {
    for (String part : text.split("(?<=[_.,/])(?=[^\\d])")) {
      if (element.childNodeSize() > 0) {
        element.appendElement("wbr");
      }
      element.appendText(part);
    }
    return element;
  }
}
