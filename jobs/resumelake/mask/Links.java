package resumelake.mask;

import java.util.Locale;
import java.util.regex.Pattern;
import resumelake.model.EntityType;

/** Links: with scheme, with {@code www.}, as host and path, and profile links that lost theirs. */
final class Links implements Detector {
  private static final String REST = "[^\\s<>\"'\\uE000]{1,2000}";
  private static final Form SCHEME =
      Form.ofAnyCase("(?:https?|ftp|ftps|sftp|ssh|git|svn|file)\\s?:\\s?/{1,3}\\s?" + REST);
  private static final Form WWW = Form.ofAnyCase("www\\d?\\s?\\.\\s?" + REST);

  /** Written without punctuation by a damaged export: "httpwwwindeedcomrJaneDoe4a6b". */
  private static final Form DAMAGED =
      Form.ofAnyCase(
          "(?:https?(?:www)?|www)[A-Za-z0-9]{2,40}(?:com|org|net|edu|io|in|me|co|dev|us|uk|ai)[A-Za-z0-9_-]{0,120}");

  private static final Form HOST =
      Form.of(
          "(?:\\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){1,5}(?::\\d{2,5})?(/[^\\s<>\"'\\uE000]{0,2000})?");
  private static final Form PROFILE_REST =
      Form.of("-?\\s?\\n\\s?[A-Za-z0-9%_-]{0,60}(?:/[0-9a-f]{12,18})?|\\s?/?\\s?[0-9a-f]{14,18}");
  private static final Pattern TOP =
      Pattern.compile(
          "(?:com|org|net|edu|gov|info|biz|io|co|ai|me|dev|app|name|pro|xyz|online|site|tech|blog|page|link|ly|be|gl|eu|us|uk|ca|au|nz|ie|in|pk|bd|lk|cn|hk|tw|jp|kr|sg|my|ph|id|th|vn|de|at|ch|fr|nl|es|pt|it|gr|tr|pl|cz|sk|hu|ro|ru|ua|se|no|fi|dk|br|mx|ar|cl|za|ng|ke|ae|sa|il)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look scheme = scan.look(SCHEME);
    Look www = scan.look(WWW);
    Look damaged = scan.look(DAMAGED);
    Look host = scan.look(HOST);
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      int start = words.start(i);
      if (start < from) {
        continue;
      }
      char first = Character.toLowerCase(scan.charAt(start));
      char next = scan.charAt(words.end(i));
      boolean schemed =
          (next == ':' || next == ' ')
              && "hfsg".indexOf(first) >= 0
              && scan.at(scheme, start, 2200);
      if (schemed) {
        from = found(scan, start, scheme.end());
      } else if (first == 'w' && words.length(i) <= 4 && scan.at(www, start, 2200)) {
        from = found(scan, start, www.end());
      } else if (words.length(i) > 10
          && (first == 'h' || first == 'w')
          && isDamaged(scan, i, damaged)) {
        from = found(scan, start, damaged.end());
      } else if ((next == '.' || next == '-' && announced(scan, i))
          && scan.at(host, words.end(i), 2200)) {
        from = bare(scan, i, host);
      }
    }
  }

  private static boolean isDamaged(Scan scan, int i, Look damaged) {
    String text = scan.text();
    int start = scan.words().start(i);
    boolean web =
        text.regionMatches(true, start, "http", 0, 4)
            || text.regionMatches(true, start, "www", 0, 3);
    return web && scan.at(damaged, start, 200);
  }

  /** Host without scheme: a link where a path follows or where it is announced as a site. */
  private static int bare(Scan scan, int i, Look host) {
    Words words = scan.words();
    String text = scan.text();
    int start = words.start(i);
    int hostEnd = host.group(1) == null ? host.end() : host.start(1);
    int label = text.lastIndexOf('.', hostEnd - 1) + 1;
    int topEnd = label;
    while (topEnd < hostEnd && Words.isWord(text.charAt(topEnd))) {
      topEnd++;
    }
    boolean top =
        TOP.matcher(text).region(label, topEnd).matches()
            || announced(scan, i) && isLetters(text, label, topEnd);
    if (!top || scan.charAt(start - 1) == '@') {
      return words.end(i);
    }
    boolean path = host.group(1) != null && host.group(1).length() > 1;
    boolean announced = announced(scan, i);
    boolean product =
        scan.words().is(i, Kind.PROTECTED)
            || scan.words().length(i) <= 3 && !path
            || isUpper(text, label);
    return path || announced && !product ? found(scan, start, host.end()) : words.end(i);
  }

  /** Any new top domain, where the text says that a site follows. */
  private static boolean isLetters(String text, int start, int end) {
    return end - start > 1
        && end - start < 13
        && text.substring(start, end).chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** "ASP.NET" is a product, "asp.net" might be a host. */
  private static boolean isUpper(String text, int label) {
    return Character.isUpperCase(text.charAt(label));
  }

  private static boolean announced(Scan scan, int i) {
    Words words = scan.words();
    if (i == 0 || words.start(i) - words.end(i - 1) > 4) {
      return false;
    }
    String before = words.word(i - 1).toLowerCase(Locale.ROOT);
    return switch (before) {
      case "website",
              "site",
              "url",
              "link",
              "portfolio",
              "blog",
              "homepage",
              "web",
              "page",
              "domain" ->
          true;
      default -> false;
    };
  }

  private static int found(Scan scan, int start, int reach) {
    String text = scan.text();
    int end = trim(text, start, reach);
    int host = hostStart(text, start);
    int hostEnd = host;
    while (hostEnd < end
        && (Words.isWord(text.charAt(hostEnd)) || ".-".indexOf(text.charAt(hostEnd)) >= 0)) {
      hostEnd++;
    }
    String name = text.substring(host, hostEnd).toLowerCase(Locale.ROOT);
    boolean nothingMore = end - hostEnd <= 1;
    if (nothingMore
        && scan.lexicon().openHost(name.startsWith("www.") ? name.substring(4) : name)) {
      return end;
    }
    if (name.endsWith("indeed.com") || name.endsWith("linkedin.com")) {
      end = overLineEnd(scan, end);
    }
    scan.found(EntityType.URL, start, end);
    return end;
  }

  /** Long profile links are often broken over two lines. */
  private static int overLineEnd(Scan scan, int end) {
    Look rest = scan.look(PROFILE_REST);
    boolean open =
        scan.charAt(end) == '\n'
            || scan.charAt(end) == '-'
            || scan.charAt(end) == '/'
            || scan.charAt(end) == ' ';
    if (!open || !scan.at(rest, end, 90)) {
      return end;
    }
    String tail = rest.group();
    boolean hash = tail.chars().anyMatch(Character::isDigit);
    return hash ? rest.end() : end;
  }

  private static int hostStart(String text, int start) {
    int sign = text.indexOf("://", start);
    return sign >= 0 && sign - start < 8 ? sign + 3 : start;
  }

  /** A link does not end in the punctuation of the sentence around it. */
  private static int trim(String text, int start, int reach) {
    int open = text.indexOf('(', start);
    boolean holdsOpen = open >= 0 && open < reach;
    int end = reach;
    while (end > start + 1 && ".,;:!?)]}>|*\u2022".indexOf(text.charAt(end - 1)) >= 0) {
      if (holdsOpen && text.charAt(end - 1) == ')') {
        break;
      }
      end--;
    }
    return end;
  }
}
