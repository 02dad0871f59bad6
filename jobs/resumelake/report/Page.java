package resumelake.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * A page of sections in one file that asks for nothing else. It is built as a tree, never as text,
 * so whatever a source or title is called is escaped by the library.
 */
final class Page {
  private final Document document;

  Page(String title, String subtitle) {
    document = Jsoup.parse(resource("report.html"));
    document
        .outputSettings()
        .prettyPrint(false)
        .charset(StandardCharsets.UTF_8)
        .escapeMode(Entities.EscapeMode.xhtml);
    document.title(title);
    document.selectFirst("style").appendChild(new DataNode(resource("report.css")));
    Element header = document.selectFirst("header");
    header.appendElement("h1").text(title);
    header.appendElement("p").addClass("subtitle").text(subtitle);
  }

  /**
   * Adds key figures below the title.
   *
   * @param label what is counted, for example {@code instruction pairs}
   */
  void figure(String figure, String label) {
    Element header = document.selectFirst("header");
    Element figures = header.selectFirst("dl");
    if (figures == null) {
      figures = header.appendElement("dl").addClass("figures");
    }
    Element one = figures.appendElement("div");
    one.appendElement("dt").text(label);
    one.appendElement("dd").text(figure);
  }

  /**
   * Adds a section and its place in the list of sections.
   *
   * @param id its anchor; with a capital letter its name in the list of sections
   * @param lead what the section shows, in words
   */
  Element section(String id, String heading, String lead) {
    Element entry = document.selectFirst("nav ul").appendElement("li");
    entry.appendElement("a").attr("href", "#" + id).text(Numbers.capital(id));
    Element section = document.selectFirst("main").appendElement("section").attr("id", id);
    section.attr("aria-labelledby", id + "-heading");
    section.appendElement("h2").attr("id", id + "-heading").text(heading);
    section.appendElement("p").addClass("lead").text(lead);
    return section;
  }

  /** What stands at the end, in small letters. */
  void footer(String text) {
    document.selectFirst("footer").appendElement("p").text(text);
  }

  String html() {
    return document.outerHtml() + "\n";
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
