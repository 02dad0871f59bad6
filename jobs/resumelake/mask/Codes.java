package resumelake.mask;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import resumelake.model.EntityType;

/** Coded stretches of a text: marks, HTML entities and tags, percent and backslash codes. */
final class Codes {
  /** The stretch stands for no character. */
  static final int NOTHING = -1;

  private static final Pattern MARK =
      Pattern.compile(
          Stream.of(EntityType.values())
              .map(EntityType::name)
              .collect(Collectors.joining("|", "\\[(?:", ")\\]")));
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
  private final Matcher mark;
  private final Matcher entity;
  private final Matcher tag;
  private final Matcher bytes;
  private final Matcher escaped;
  private int folded;

  Codes(String input) {
    this.input = input;
    mark = MARK.matcher(input);
    entity = ENTITY.matcher(input);
    tag = TAG.matcher(input);
    bytes = BYTES.matcher(input);
    escaped = ESCAPED.matcher(input);
  }

  /** What the last skipped stretch stands for: a code point or {@link #NOTHING}. */
  int folded() {
    return folded;
  }

  /** End of the coded stretch at {@code i}; {@code i} where there is none. */
  int skip(int i, char c) {
    return switch (c) {
      case '[' -> at(mark, i, 20) ? to(mark, Folded.MARK) : i;
      case '&' -> at(entity, i, 12) ? entity(i) : i;
      case '<' -> at(tag, i, 100) && !holdsLink() ? to(tag, NOTHING) : i;
      case '%' -> percent(i);
      case '\\' -> backslash(i);
      case '-' -> brokenWord(i);
      default -> i;
    };
  }

  private boolean at(Matcher matcher, int i, int reach) {
    return matcher.region(i, Math.min(input.length(), i + reach)).lookingAt();
  }

  private int to(Matcher matcher, int point) {
    folded = point;
    return matcher.end();
  }

  private boolean holdsLink() {
    String found = tag.group();
    return found.contains("=")
        && (found.contains("http") || found.contains("mailto") || found.contains("www"));
  }

  private int entity(int i) {
    if (entity.group(3) != null) {
      Integer point = NAMED.get(entity.group(3));
      return point == null ? i : to(entity, point);
    }
    boolean decimal = entity.group(1) != null;
    int point = decimal ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
    if (!Character.isValidCodePoint(point) || point < ' ' || point == Folded.MARK) {
      point = ' ';
    }
    return to(entity, point);
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
    if (at(bytes, i, 16)) {
      return to(bytes, ' ');
    }
    if (at(escaped, i, 6)) {
      int point = Integer.parseInt(escaped.group(1), 16);
      boolean odd = point < ' ' || point == Folded.MARK || Character.isSurrogate((char) point);
      return to(escaped, odd ? ' ' : point);
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
