package resumelake.gate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses, links and handles. */
final class Contacts implements Detector {
  /** Addresses written to escape patterns: "jo [at] example [dot] org", "jo at example dot org". */
  private static final Pattern SPELT =
      Pattern.compile(
          "(?i)[\\w.+-]{2,64}\\s*[\\[({<]\\s*at\\s*[\\])}>]\\s*[\\w-]{2,63}\\s*(?:\\.|[\\[({<]?\\s*dot\\s*[\\])}>]?)\\s*[a-z]{2,}"
              + "|[\\w.+-]{2,64}\\s+at\\s+[\\w-]{2,63}\\s*[\\[({<]?\\s*dot\\s*[\\])}>]?\\s*[a-z]{2,}");

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:https?|ftp)[:;]\\s?//[^\\s)\\]>\"']+|\\bwww\\.[\\p{L}\\p{N}-]+[^\\s)\\]>\"']*");

  /** A host and a path after it; hosts that show persons need no path. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}@.-])((?:[a-z0-9-]{1,63}\\.){1,4}(?:com|org|net|io|me|dev|co|in|uk|de|fr|us|edu|info|bio|page|app|ai|link|ly|ee|site|xyz))(/[\\p{L}\\p{N}~@?#%][^\\s)\\]>\"']*)?");

  private static final Set<String> PERSONAL_HOSTS =
      Set.of(
          "linkedin.com",
          "github.com",
          "gitlab.com",
          "bitbucket.org",
          "twitter.com",
          "x.com",
          "facebook.com",
          "instagram.com",
          "medium.com",
          "behance.net",
          "dribbble.com",
          "t.me",
          "wa.me",
          "linktr.ee",
          "about.me",
          "kaggle.com",
          "hackerrank.com",
          "leetcode.com",
          "youtube.com",
          "orcid.org",
          "researchgate.net",
          "stackoverflow.com",
          "indeed.com",
          "upwork.com",
          "fiverr.com",
          "freelancer.com",
          "codepen.io",
          "dev.to",
          "tiktok.com",
          "pinterest.com",
          "quora.com",
          "reddit.com",
          "xing.com",
          "angel.co",
          "wellfound.com",
          "scholar.google.com",
          "doi.org",
          "arxiv.org",
          "bit.ly",
          "goo.gl",
          "tinyurl.com");

  /** Hosts below which each person has one of their own. */
  private static final List<String> PERSONAL_PARENTS =
      List.of(
          ".github.io",
          ".gitlab.io",
          ".wordpress.com",
          ".blogspot.com",
          ".weebly.com",
          ".wixsite.com",
          ".herokuapp.com",
          ".netlify.app",
          ".vercel.app",
          ".tumblr.com",
          ".medium.com",
          ".carrd.co",
          ".page.link",
          ".webflow.io");

  /** Services beside whose name a handle may stand. */
  private static final WordSet SERVICES =
      WordSet.of(
          List.of(
              "skype",
              "twitter",
              "instagram",
              "insta",
              "telegram",
              "github",
              "gitlab",
              "snapchat",
              "whatsapp",
              "wechat",
              "discord",
              "slack",
              "facebook",
              "linkedin",
              "tiktok",
              "kaggle",
              "leetcode",
              "hackerrank",
              "ig",
              "handle",
              "username",
              "login",
              "gtalk",
              "yahoo"));

  private static final Pattern AFTER_SERVICE =
      Pattern.compile(
          "\\A(?:\\s?(?:id|handle|user(?:name)?|name|account|profile))?\\s?(?:[:=]\\s{0,2}|\\s?@)@?([A-Za-z0-9][A-Za-z0-9._-]{3,40})");

  @Override
  public void look(Text text, Consumer<Sighting> found) {
    String value = text.value();
    if (value.indexOf('@') >= 0) {
      ats(value, found);
    }
    if (hasSpelling(value)) {
      all(SPELT, value, Kind.EMAIL, found);
    }
    if (value.indexOf("//") >= 0 || contains(value, "www.")) {
      all(LINK, value, Kind.URL, found);
    }
    bareHosts(value, found);
    services(text, found);
  }

  private static void ats(String value, Consumer<Sighting> found) {
    for (int at = value.indexOf('@'); at >= 0; at = value.indexOf('@', at + 1)) {
      int start = at;
      while (start > 0 && at - start < 64 && isLocal(value.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      int dot = -1;
      while (end < value.length() && isHost(value.charAt(end))) {
        dot = value.charAt(end) == '.' && end + 2 < value.length() ? end : dot;
        end++;
      }
      boolean domain = dot > at + 1 && dot + 2 < end && Character.isLetter(value.charAt(dot + 1));
      if (start < at && domain) {
        found.accept(Sighting.of(Kind.EMAIL, start, end));
      } else if (start == at && isHandle(value, at, end)) {
        found.accept(Sighting.of(Kind.HANDLE, at, end));
      } else if (start < at && brokenDomain(value, at)) {
        found.accept(Sighting.of(Kind.EMAIL, start, end));
      }
    }
  }

  /** A domain with blanks or a line end in it: "jo@ example.org", "jo@example .org". */
  private static boolean brokenDomain(String value, int at) {
    return BROKEN_DOMAIN
        .matcher(value)
        .region(at + 1, Math.min(value.length(), at + 80))
        .lookingAt();
  }

  private static final Pattern BROKEN_DOMAIN =
      Pattern.compile(
          "\\s{0,2}[A-Za-z0-9-]{2,63}\\s{0,2}[.,]\\s{0,2}(?:com|org|net|edu|in|uk|de|io)\\b");

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
  }

  private static boolean isHost(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
  }

  /** Annotations and decorators are words; a handle has a digit or an underscore. */
  private static boolean isHandle(String value, int at, int end) {
    if (end - at < 5 || (at > 0 && Character.isLetterOrDigit(value.charAt(at - 1)))) {
      return false;
    }
    for (int i = at + 2; i < end; i++) {
      char c = value.charAt(i);
      if (Character.isDigit(c) || (c == '_' && i + 1 < end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSpelling(String value) {
    return contains(value, "at]")
        || contains(value, "at)")
        || contains(value, "at }")
        || contains(value, "at ]")
        || contains(value, "at>")
        || contains(value, "at}")
        || contains(value, " dot ")
        || contains(value, "[dot")
        || contains(value, "(dot");
  }

  private static boolean contains(String value, String small) {
    return value.indexOf(small) >= 0 || value.indexOf(small.toUpperCase(Locale.ROOT)) >= 0;
  }

  private static void all(Pattern pattern, String value, Kind kind, Consumer<Sighting> found) {
    for (Matcher m = pattern.matcher(value); m.find(); ) {
      found.accept(Sighting.of(kind, m.start(), m.end()));
    }
  }

  /** Hosts are looked for around full stops between letters alone: there are few in a text. */
  private static void bareHosts(String value, Consumer<Sighting> found) {
    int done = 0;
    for (int dot = value.indexOf('.'); dot >= 0; dot = value.indexOf('.', dot + 1)) {
      boolean inside =
          dot >= done
              && dot > 0
              && dot + 2 < value.length()
              && isHost(value.charAt(dot - 1))
              && Character.isLetter(value.charAt(dot + 1));
      if (!inside) {
        continue;
      }
      int start = dot;
      while (start > 0 && dot - start < 130 && isHost(value.charAt(start - 1))) {
        start--;
      }
      int end = dot;
      while (end < value.length() && isHost(value.charAt(end))) {
        end++;
      }
      done = end;
      Matcher m = BARE.matcher(value).region(start, Math.min(value.length(), end + 120));
      m.useTransparentBounds(true);
      if (m.lookingAt() && isPersonal(m.group(1).toLowerCase(Locale.ROOT), m.group(2), value, m)) {
        found.accept(Sighting.of(Kind.URL, m.start(), m.end()));
      }
    }
  }

  private static boolean isPersonal(String host, String path, String value, Matcher m) {
    if (PERSONAL_PARENTS.stream().anyMatch(host::endsWith)) {
      return true;
    }
    if (path == null) {
      return false;
    }
    String parent = host.startsWith("www.") ? host.substring(4) : host;
    boolean known =
        PERSONAL_HOSTS.contains(parent)
            || PERSONAL_HOSTS.contains(parent.substring(parent.indexOf('.') + 1));
    // "socket.io/Redis" and "Amazon.com/Walmart" are two things; a path begins small
    boolean small =
        path.length() > 3 && Character.isLowerCase(path.charAt(1)) && path.indexOf('/', 1) > 0;
    return known || small;
  }

  private static void services(Text text, Consumer<Sighting> found) {
    for (int word = 0; word < text.words(); word++) {
      if (SERVICES.contains(text.hash(word))) {
        Matcher m =
            AFTER_SERVICE
                .matcher(text.value())
                .region(text.end(word), Math.min(text.value().length(), text.end(word) + 60));
        if (m.lookingAt() && looksLikeHandle(m.group(1))) {
          found.accept(Sighting.of(Kind.HANDLE, m.start(1), m.end(1)));
        }
      }
    }
  }

  /** One small word with a digit, a stop or an underscore in it, or none a dictionary knows. */
  private static boolean looksLikeHandle(String name) {
    String bare = name.replaceAll("[._-]+$", "");
    if (bare.length() < 4 || !bare.equals(bare.toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean mixed = bare.chars().anyMatch(c -> Character.isDigit(c) || c == '_' || c == '.');
    boolean hasLetter = bare.chars().anyMatch(Character::isLetter);
    return hasLetter && (mixed || !English.isWord(bare.replaceAll("-.*", "")));
  }
}
