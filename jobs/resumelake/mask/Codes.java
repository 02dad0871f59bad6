package resumelake.mask;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import resumelake.model.EntityType;

/** Coded stretches of a text: marks, HTML entities and tags, percent and backslash codes. */
final class Codes {
  /** The stretch stands for no character. */
  static final int NOTHING = -1;

  private static final Set<String> MARKS =
      Stream.of(EntityType.values()).map(EntityType::mark).collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_MARK =
      MARKS.stream().mapToInt(String::length).max().orElseThrow();
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));");
  private static final Pattern TAG =
      Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,15}(?:[ /][^<>@]{0,80})?>");
  private static final Pattern BYTES = Pattern.compile("(?:\\\\x[0-9a-fA-F]{2}){1,4}");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Map<String, Integer> NAMED =
      Map.of(
          "amp",
          (int) '&',
          "nbsp",
          (int) ' ',
          "lt",
          (int) '<',
          "gt",
          (int) '>',
          "quot",
          (int) '"',
          "commat",
          (int) '@',
          "period",
          (int) '.',
          "apos",
          (int) '\'',
          "shy",
          NOTHING);

  private final String input;
  private final Matcher look;
  private int folded;

  Codes(String input) {
    this.input = input;
    look = TAG.matcher(input);
  }

  /** What the last skipped stretch stands for: a code point or {@link #NOTHING}. */
  int folded() {
    return folded;
  }

  /** End of the coded stretch at {@code i}; {@code i} where there is none. */
  int skip(int i, char c) {
    return switch (c) {
      case '[' -> mark(i);
      case '&' -> at(ENTITY, i, 12) ? entity(i) : i;
      case '<' -> at(TAG, i, 100) && !holdsContact() ? to(look.end(), NOTHING) : i;
      case '%' -> percent(i);
      case '\\' -> backslash(i);
      case '-' -> brokenWord(i);
      default -> i;
    };
  }

  private boolean at(Pattern pattern, int i, int reach) {
    look.usePattern(pattern).region(i, Math.min(input.length(), i + reach));
    return look.lookingAt();
  }

  private int to(int end, int point) {
    folded = point;
    return end;
  }

  private int mark(int i) {
    int most = Math.min(input.length(), i + LONGEST_MARK);
    int close = i;
    while (close < most && input.charAt(close) != ']') {
      close++;
    }
    boolean mark = close < most && MARKS.contains(input.substring(i, close + 1));
    return mark ? to(close + 1, Folded.MARK) : i;
  }

  private boolean holdsContact() {
    String found = look.group();
    boolean spelled = found.contains(" at ") && found.contains(" dot ");
    return spelled
        || found.contains("=")
            && (found.contains("http") || found.contains("mailto") || found.contains("www"));
  }

  private int entity(int i) {
    if (look.group(3) != null) {
      Integer point = NAMED.get(look.group(3));
      return point == null ? i : to(look.end(), point);
    }
    boolean decimal = look.group(1) != null;
    int point = decimal ? Integer.parseInt(look.group(1)) : Integer.parseInt(look.group(2), 16);
    if (!Character.isValidCodePoint(point) || point < ' ' || point == Folded.MARK) {
      point = ' ';
    }
    return to(look.end(), point);
  }

  /** Percent codes of printable ASCII, where no blank stands before or after ("20% of"). */
  private int percent(int i) {
    if (i + 2 >= input.length()) {
      return i;
    }
    int high = Character.digit(input.charAt(i + 1), 16);
    int low = Character.digit(input.charAt(i + 2), 16);
    int point = high * 16 + low;
    if (high >= 12 && low >= 0) {
      return octets(i, point);
    }
    if (high < 2 || low < 0 || point > 126) {
      return i;
    }
    folded = point;
    return i + 3;
  }

  /** Percent codes of one character in UTF-8, RFC 3629; {@code i} where they are none. */
  private int octets(int i, int lead) {
    int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    int point = lead & (0x3F >> more);
    int place = i + 3;
    for (int k = 0; k < more; k++, place += 3) {
      int octet =
          place + 2 < input.length() && input.charAt(place) == '%'
              ? Character.digit(input.charAt(place + 1), 16) * 16
                  + Character.digit(input.charAt(place + 2), 16)
              : -1;
      if (octet < 0x80 || octet > 0xBF) {
        return i;
      }
      point = point << 6 | octet & 0x3F;
    }
    boolean odd = point < 0xA0 || point == Folded.MARK || !Character.isDefined(point);
    folded = odd || Character.isSurrogate((char) point) && point < 0x10000 ? ' ' : point;
    return place;
  }

  private int backslash(int i) {
    if (at(BYTES, i, 16)) {
      return to(look.end(), ' ');
    }
    if (at(ESCAPED, i, 6)) {
      int point = Integer.parseInt(look.group(1), 16);
      boolean odd = point < ' ' || point == Folded.MARK || Character.isSurrogate((char) point);
      return to(look.end(), odd ? ' ' : point);
    }
    return i;
  }

  /** A hyphen that breaks a word at a line end. */
  private int brokenWord(int i) {
    boolean broken =
        i > 0
            && i + 2 < input.length()
            && input.charAt(i + 1) == '\n'
            && Character.isLetter(input.charAt(i - 1))
            && Character.isLowerCase(input.charAt(i + 2));
    if (!broken) {
      return i;
    }
    folded = NOTHING;
    return i + 2;
  }
}
