package resumelake.mask;

import java.util.regex.Pattern;
import resumelake.model.EntityType;

/** E-mail addresses: plain, spaced, bracketed, spelled out, quoted, and without punctuation. */
final class Emails implements Detector {
  /** Longest local part, RFC 5321 section 4.5.3.1.1. */
  private static final int LOCAL = 64;

  /** Parts of a local part that are joined by a spelled dot, at most. */
  private static final int LOCAL_PARTS = 4;

  private static final Form DOMAIN =
      Form.of(
          "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})(?:\\.[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}){0,8}");
  private static final Form LOOSE_DOMAIN =
      Form.ofAnyCase(
          "\\s{0,3}[A-Za-z0-9][A-Za-z0-9-]{0,62}"
              + "(?:\\s{0,2}(?:\\.|[\\[({<]\\s?(?:dot|\\.)\\s?[\\])}>]|(?<=\\s)dot(?=\\s)|-dot-)\\s{0,2}[A-Za-z0-9-]{1,62}){1,5}");
  private static final Form AT_SIGN =
      Form.ofAnyCase(
          "\\s{0,3}[\\[({<]\\s?(?:at|@|a|arroba|chez)\\s?[\\])}>]|\\s{1,3}at(?=\\s)|-at-(?=[A-Za-z0-9-]{1,40}-dot-)");
  private static final Pattern TOP =
      Pattern.compile(
          "(?:com|org|net|edu|gov|mil|int|info|biz|io|co|ai|me|dev|app|name|pro|xyz|online|site|tech|eu|us|uk|ca|au|nz|ie|in|pk|bd|lk|np|cn|hk|tw|jp|kr|sg|my|ph|id|th|vn|de|at|ch|fr|be|nl|lu|es|pt|it|gr|tr|pl|cz|sk|hu|ro|bg|ru|ua|se|no|fi|dk|is|ee|lv|lt|br|mx|ar|cl|co|pe|ve|za|ng|ke|gh|eg|ma|ae|sa|qa|kw|il|ir)",
          Pattern.CASE_INSENSITIVE);
  private static final Form MAILERS =
      Form.ofAnyCase(
          "(?:gmail|yahoo|ymail|hotmail|outlook|rediffmail|rediff|icloud|protonmail|live|aol|msn)(?:com|coin|couk|in)");

  @Override
  public void look(Scan scan) {
    signs(scan);
    spelled(scan);
    bare(scan);
  }

  private static void signs(Scan scan) {
    String text = scan.text();
    Look domain = scan.look(DOMAIN);
    Look loose = scan.look(LOOSE_DOMAIN);
    int from = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(from, at + 1))) {
      if (at < from) {
        continue;
      }
      int start = localStart(text, at, from);
      int tight = start;
      if (at > 0 && text.charAt(at - 1) == '}') {
        start = groupStart(text, at, from);
        tight = start;
      }
      if (start == at) {
        start = spacedLocal(text, at, from);
      }
      if (start < at && start == tight && scan.at(domain, at + 1, 260)) {
        from = plain(scan, start, at, domain.end());
      } else if (start < at && scan.at(loose, at + 1, 120) && endsInTop(text, loose.end())) {
        from = loose.end();
        scan.found(EntityType.EMAIL, start, from);
      }
    }
  }

  /** A plain address; without a dot in its domain only where the local part looks like one. */
  private static int plain(Scan scan, int start, int at, int domainEnd) {
    String text = scan.text();
    int end = domainEnd;
    boolean dotted = text.substring(at + 1, end).indexOf('.') > 0;
    String local = text.substring(start, at);
    boolean telling = local.chars().anyMatch(c -> c == '.' || c == '_' || (c >= '0' && c <= '9'));
    boolean lower = local.equals(local.toLowerCase(java.util.Locale.ROOT));
    if (!dotted && !telling && !lower) {
      return at + 1;
    }
    if (dotted && text.startsWith(" com", end)) {
      end += 4;
    }
    scan.found(EntityType.EMAIL, withScheme(text, start), end);
    return end;
  }

  private static int withScheme(String text, int start) {
    int scheme = start - "mailto:".length();
    return scheme >= 0 && text.regionMatches(true, scheme, "mailto:", 0, 7) ? scheme : start;
  }

  /** "{jane, joe.roe}@example.org": several local parts of one host. */
  private static int groupStart(String text, int at, int from) {
    int open = text.lastIndexOf('{', at);
    boolean near = open >= from && at - open < 2 * LOCAL;
    return near && text.substring(open, at).indexOf('\n') < 0 ? open : at;
  }

  private static int localStart(String text, int at, int from) {
    int start = at;
    if (start > from && text.charAt(start - 1) == '"') {
      int open = text.lastIndexOf('"', start - 2);
      return open >= from && start - open <= LOCAL && isQuoted(text, open, start) ? open : start;
    }
    while (start > from && at - start < LOCAL && isLocal(text.charAt(start - 1))) {
      start--;
    }
    while (start < at && !Words.isWord(text.charAt(start)) && text.charAt(start) != '_') {
      start++;
    }
    return start;
  }

  /** A quote that closes a word ({@code "slack": "@jane"}) opens no local part. */
  private static boolean isQuoted(String text, int open, int end) {
    boolean closes = open > 0 && Words.isWord(text.charAt(open - 1));
    for (int i = open + 1; i < end - 1 && !closes; i++) {
      if (Words.isWord(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Local part that ends some blanks before the sign: "name @ host . org". */
  private static int spacedLocal(String text, int at, int from) {
    int end = at;
    while (end > from && at - end < 3 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end == at ? at : localStart(text, end, from);
    return start == end ? at : start;
  }

  private static boolean isLocal(char c) {
    return Words.isWord(c) || "._%+-'!#$&*=?^`~".indexOf(c) >= 0;
  }

  /** "name [at] host dot org" and the like. */
  private static void spelled(Scan scan) {
    String text = scan.text();
    Words words = scan.words();
    Look sign = scan.look(AT_SIGN);
    Look loose = scan.look(LOOSE_DOMAIN);
    for (int i = 0; i + 2 < words.size(); i++) {
      if (words.length(i + 1) > 2 && !isSign(words, i + 1)) {
        continue;
      }
      int localEnd = words.end(i);
      if (!scan.at(sign, localEnd, 12) || !scan.at(loose, sign.end(), 120)) {
        continue;
      }
      boolean bracketed = sign.group().strip().length() > 2;
      boolean dotWord = loose.group().toLowerCase(java.util.Locale.ROOT).contains("dot");
      if ((bracketed || dotWord) && endsInTop(text, loose.end())) {
        scan.found(EntityType.EMAIL, spelledStart(scan, i), loose.end());
      }
    }
  }

  private static boolean isSign(Words words, int i) {
    return words.length(i) == 6 && words.word(i).equalsIgnoreCase("arroba");
  }

  private static int spelledStart(Scan scan, int i) {
    Words words = scan.words();
    int start = localStart(scan.text(), words.end(i), 0);
    for (int parts = 0; parts < LOCAL_PARTS; parts++) {
      int dot = words.at(start) - 1;
      if (dot < 1 || !isDot(words, dot) || words.start(dot) - words.end(dot - 1) > 2) {
        break;
      }
      start = localStart(scan.text(), words.end(dot - 1), 0);
    }
    return start;
  }

  private static boolean isDot(Words words, int i) {
    return words.length(i) == 3 && words.word(i).equalsIgnoreCase("dot");
  }

  private static boolean endsInTop(String text, int end) {
    int start = end;
    while (start > 0 && Words.isWord(text.charAt(start - 1))) {
      start--;
    }
    return TOP.matcher(text).region(start, end).matches();
  }

  /** Addresses whose punctuation was lost: "janedoegmailcom". */
  private static void bare(Scan scan) {
    Words words = scan.words();
    Look mailer = scan.look(MAILERS);
    for (int i = 0; i < words.size(); i++) {
      int length = words.length(i);
      if (length < 10
          || (words.kinds(i) & ~(Kind.ENGLISH | Kind.WIDE)) != 0
          || !endsBare(scan.text(), words.end(i))) {
        continue;
      }
      for (int place = Math.max(words.start(i) + 2, words.end(i) - 14);
          place < words.end(i) - 4;
          place++) {
        if (scan.at(mailer, place, 20) && mailer.end() == words.end(i)) {
          scan.found(EntityType.EMAIL, words.start(i), words.end(i));
          break;
        }
      }
    }
  }

  private static boolean endsBare(String text, int end) {
    char last = Character.toLowerCase(text.charAt(end - 1));
    return last == 'm' || last == 'n' || last == 'k';
  }
}
