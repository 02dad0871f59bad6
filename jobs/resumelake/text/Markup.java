package resumelake.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * HTML of the simple kind, as it is left in scraped text. Text without tags or entities returns as
 * is.
 */
final class Markup {
  /** Longest tag with its attributes; a longer one is text. */
  private static final int MAX_TAG = 2000;

  /**
   * Longest script, style or comment; the limits keep hostile text from being read over and over.
   */
  private static final int MAX_HIDDEN = 20_000;

  private static final int MAX_ENTITY = 10;

  private static final Set<String> BREAKS =
      Set.of(
          "br",
          "p",
          "div",
          "ul",
          "ol",
          "tr",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "section",
          "header",
          "article",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "body",
          "title",
          "thead",
          "tbody",
          "footer",
          "main");
  private static final Set<String> SILENT =
      Set.of(
          "span",
          "b",
          "i",
          "u",
          "em",
          "strong",
          "font",
          "a",
          "small",
          "big",
          "sup",
          "sub",
          "html",
          "head",
          "meta",
          "link",
          "img",
          "label",
          "code",
          "center",
          "nobr",
          "s",
          "strike",
          "tt",
          "col",
          "colgroup",
          "mark",
          "abbr",
          "cite",
          "o:p",
          "input",
          "button",
          "svg",
          "path");
  private static final Set<String> HIDDEN = Set.of("script", "style");

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00A0"),
          Map.entry("bull", "•"),
          Map.entry("middot", "·"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("hellip", "…"),
          Map.entry("eacute", "é"),
          Map.entry("egrave", "è"),
          Map.entry("aacute", "á"),
          Map.entry("iacute", "í"),
          Map.entry("oacute", "ó"),
          Map.entry("uacute", "ú"),
          Map.entry("ntilde", "ñ"),
          Map.entry("ccedil", "ç"),
          Map.entry("auml", "ä"),
          Map.entry("ouml", "ö"),
          Map.entry("uuml", "ü"),
          Map.entry("szlig", "ß"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("trade", "™"),
          Map.entry("deg", "°"),
          Map.entry("pound", "£"),
          Map.entry("euro", "€"),
          Map.entry("frac12", "½"),
          Map.entry("times", "×"),
          Map.entry("shy", ""),
          Map.entry("ensp", " "),
          Map.entry("emsp", " "),
          Map.entry("thinsp", " "),
          Map.entry("rarr", "→"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"));

  private final String text;
  private final Map<String, NextIndex> ends;

  private Markup(String text) {
    this.text = text;
    this.ends =
        Map.of(
            "comment", new NextIndex(text, "-->"),
            "script", new NextIndex(text, "</script>"),
            "style", new NextIndex(text, "</style>"));
  }

  /** A replacement and where the text goes on. */
  private record Piece(String text, int next) {}

  static String remove(String text) {
    String decoded = entities(text);
    return decoded.indexOf('<') < 0 ? decoded : new Markup(decoded).tags();
  }

  private static String entities(String text) {
    int from = text.indexOf('&');
    StringBuilder out = null;
    int copied = 0;
    while (from >= 0) {
      Optional<Piece> entity = entity(text, from);
      if (entity.isPresent()) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, copied, from).append(entity.get().text());
        copied = entity.get().next();
      }
      from = text.indexOf('&', Math.max(from + 1, copied));
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  private static Optional<Piece> entity(String text, int at) {
    int from = at + 1;
    while (text.startsWith("amp;", from)) {
      from += 4;
    }
    int end = semicolon(text, from);
    if (end >= 0) {
      String name = text.substring(from, end);
      Optional<String> value =
          name.startsWith("#") ? numeric(name) : Optional.ofNullable(ENTITIES.get(name));
      if (value.isPresent()) {
        return Optional.of(new Piece(value.get(), end + 1));
      }
    }
    return from > at + 1 ? Optional.of(new Piece("&", from)) : Optional.empty();
  }

  private static int semicolon(String text, int from) {
    int limit = Math.min(text.length(), from + MAX_ENTITY + 1);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static Optional<String> numeric(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(point) && point > 0
          ? Optional.of(Character.toString(point))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String tags() {
    int from = text.indexOf('<');
    StringBuilder out = null;
    int copied = 0;
    while (from >= 0) {
      Optional<Piece> tag = tag(from);
      if (tag.isPresent()) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, copied, from).append(tag.get().text());
        copied = tag.get().next();
      }
      from = text.indexOf('<', Math.max(from + 1, copied));
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  private Optional<Piece> tag(int at) {
    if (text.startsWith("<!--", at)) {
      int end = ends.get("comment").from(at);
      return end < 0 ? Optional.empty() : Optional.of(new Piece("", end));
    }
    boolean closing = text.startsWith("/", at + 1);
    int nameStart = at + (closing ? 2 : 1);
    int nameEnd = nameStart;
    while (nameEnd < text.length()
        && nameEnd - nameStart < MAX_ENTITY
        && isName(text.charAt(nameEnd))) {
      nameEnd++;
    }
    int end = tagEnd(text, nameEnd);
    if (nameEnd == nameStart || end < 0) {
      return Optional.empty();
    }
    String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    if (HIDDEN.contains(name)) {
      return Optional.of(new Piece("", closing ? end : Math.max(end, ends.get(name).from(end))));
    }
    return replacement(name, closing).map(replacement -> new Piece(replacement, end));
  }

  private static Optional<String> replacement(String name, boolean closing) {
    if (name.equals("li")) {
      return Optional.of(closing ? "" : "\n• ");
    }
    if (name.equals("td") || name.equals("th")) {
      return Optional.of(closing ? "  " : "");
    }
    if (BREAKS.contains(name)) {
      return Optional.of("\n");
    }
    return SILENT.contains(name) ? Optional.of("") : Optional.empty();
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '1' && c <= '6') || c == ':';
  }

  private static int tagEnd(String text, int from) {
    int limit = Math.min(text.length(), from + MAX_TAG);
    if (from >= limit || isName(text.charAt(from))) {
      return -1;
    }
    char first = text.charAt(from);
    if (first != '>' && first != '/' && !Character.isWhitespace(first)) {
      return -1;
    }
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return -1;
      }
    }
    return -1;
  }
}
