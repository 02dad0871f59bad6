package resumelake.source;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of a page as a reader sees it: blocks on lines of their own, list items as bullets. */
final class HtmlText implements NodeFilter {
  private static final Set<String> APART =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "section");

  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  static String of(Element body) {
    HtmlText reader = new HtmlText();
    body.filter(reader);
    return reader.text.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      switch (element.normalName()) {
        case "script", "style", "template", "noscript", "head", "svg", "iframe", "object" -> {
          return FilterResult.SKIP_ENTIRELY;
        }
        case "br" -> text.append('\n');
        case "li" -> {
          newLine();
          text.append("• ");
        }
        case "td", "th" -> tab();
        default -> {
          if (element.isBlock()) {
            newLine();
          }
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock() && !isCell(element)) {
      boolean apart = APART.contains(element.normalName());
      newLine();
      if (apart && !endsWith("\n\n") && text.length() > 0) {
        text.append('\n');
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
        if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
          text.append(' ');
        }
      } else {
        text.append(c);
      }
    }
  }

  private void tab() {
    if (text.length() > 0 && !endsWith("\n")) {
      text.append('\t');
    }
  }

  private void newLine() {
    while (endsWith(" ") || endsWith("\t")) {
      text.setLength(text.length() - 1);
    }
    if (text.length() > 0 && !endsWith("\n")) {
      text.append('\n');
    }
  }

  private boolean endsWith(String end) {
    return text.length() >= end.length() && text.indexOf(end, text.length() - end.length()) >= 0;
  }
}
