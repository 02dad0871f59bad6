package resumelake.bench;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import resumelake.model.EntityType;
import resumelake.sample.Dice;

/** Ways to write an identifier, plain and odd: class C of the contract, and G for e-mail. */
enum Writing {
  PLAIN,
  CAPITALS,
  SMALL,
  SPACED,
  BROKEN,
  FULL_WIDTH,
  DECOMPOSED,
  NO_ACCENTS,
  ZERO_WIDTH,
  SOFT_HYPHEN,
  ENTITIES,
  PERCENT,
  MOJIBAKE,
  LOOK_ALIKE,
  NO_BREAK_SPACE,
  DIRECTION,
  TAGGED,
  AT_WORDS,
  AT_BRACKETS,
  AT_SPACED;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Set<Writing> OF_NAMES =
      EnumSet.of(
          CAPITALS,
          SMALL,
          SPACED,
          BROKEN,
          FULL_WIDTH,
          DECOMPOSED,
          NO_ACCENTS,
          ZERO_WIDTH,
          SOFT_HYPHEN,
          ENTITIES,
          PERCENT,
          MOJIBAKE,
          LOOK_ALIKE,
          NO_BREAK_SPACE,
          DIRECTION,
          TAGGED);
  private static final Set<Writing> OF_EMAILS =
      EnumSet.of(
          CAPITALS,
          FULL_WIDTH,
          ZERO_WIDTH,
          SOFT_HYPHEN,
          ENTITIES,
          PERCENT,
          TAGGED,
          AT_WORDS,
          AT_BRACKETS,
          AT_SPACED);
  private static final Set<Writing> OF_NUMBERS =
      EnumSet.of(FULL_WIDTH, ZERO_WIDTH, SOFT_HYPHEN, ENTITIES, NO_BREAK_SPACE, TAGGED, DIRECTION);
  private static final Set<Writing> OF_TEXTS =
      EnumSet.of(CAPITALS, ZERO_WIDTH, ENTITIES, NO_BREAK_SPACE, DECOMPOSED, SMALL);
  private static final Set<Writing> OF_CODES = EnumSet.of(ZERO_WIDTH, ENTITIES, FULL_WIDTH);

  /** One of the odd ways in which an identifier of this type is met. */
  static Writing odd(Truth truth, Dice dice) {
    Set<Writing> fitting =
        switch (truth.type()) {
          case NAME -> OF_NAMES;
          case EMAIL -> OF_EMAILS;
          case PHONE, ID, ACCOUNT -> OF_NUMBERS;
          case ADDRESS, ORG, PERSONAL, DATE_OF_BIRTH -> OF_TEXTS;
          case URL, HANDLE, WORK, IP, SECRET, FILE -> OF_CODES;
        };
    boolean secret = truth.type() == EntityType.SECRET;
    return dice.pick(List.copyOf(secret ? EnumSet.of(ZERO_WIDTH) : fitting));
  }

  /** The text written in this way; unchanged where this way does not apply to it. */
  String apply(String text, Dice dice) {
    return switch (this) {
      case PLAIN -> text;
      case CAPITALS -> text.toUpperCase(Locale.ROOT);
      case SMALL -> text.toLowerCase(Locale.ROOT);
      case SPACED -> text.length() > 30 ? text : spaced(text);
      case BROKEN -> broken(text);
      case FULL_WIDTH -> each(text, c -> c > 32 && c < 127, c -> chars(c + 0xFEE0));
      case DECOMPOSED -> Normalizer.normalize(text, Normalizer.Form.NFD);
      case NO_ACCENTS ->
          MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
      case ZERO_WIDTH -> inserted(text, "\u200B", dice);
      case SOFT_HYPHEN -> inserted(text, "\u00AD", dice);
      case DIRECTION -> "\u202A" + text + "\u202C";
      case ENTITIES -> entities(text, dice);
      case PERCENT -> percent(text);
      case MOJIBAKE -> new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS);
      case LOOK_ALIKE -> lookAlike(text);
      case NO_BREAK_SPACE -> text.replace(' ', '\u00A0');
      case TAGGED -> tagged(text);
      case AT_WORDS -> text.replace("@", " at ").replace(".", " dot ");
      case AT_BRACKETS ->
          dice.chance(50)
              ? text.replace("@", " [at] ").replace(".", "[dot]")
              : text.replace("@", "(at)");
      case AT_SPACED -> text.replace("@", " @ ");
    };
  }

  private static String spaced(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> out.append(c == ' ' ? "  " : Character.toString(c)).append(c == ' ' ? "" : " "));
    return out.toString().strip();
  }

  /** A line break between the parts, or within a long part behind a hyphen. */
  private static String broken(String text) {
    int blank = text.indexOf(' ');
    boolean within = blank < 0 && text.length() >= 8;
    int middle = text.length() / 2;
    if (within
        && Character.isLowerCase(text.charAt(middle))
        && Character.isLetter(text.charAt(middle - 1))) {
      return text.substring(0, middle) + "-\n" + text.substring(middle);
    }
    return text.replaceFirst(" ", "\n");
  }

  private static String each(String text, IntPredicate which, IntFunction<String> with) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(which.test(c) ? with.apply(c) : chars(c)));
    return out.toString();
  }

  private static String chars(int point) {
    return Character.toString(point);
  }

  private static String inserted(String text, String sign, Dice dice) {
    int place = text.length() < 3 ? 1 : dice.between(1, text.length() - 1);
    boolean pair = Character.isLowSurrogate(text.charAt(Math.min(place, text.length() - 1)));
    return pair ? text : text.substring(0, place) + sign + text.substring(place);
  }

  private static String entities(String text, Dice dice) {
    return dice.chance(50)
        ? each(text, c -> c == '@' || c == '.' || c > 127 || c == '-', c -> "&#" + c + ";")
        : each(text, c -> c > 32, c -> "&#x" + Integer.toHexString(c) + ";");
  }

  private static String percent(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = Character.isLetterOrDigit(b) && b > 0 || b == '.' || b == '-' || b == '_';
      out.append(plain ? Character.toString(b) : "%%%02X".formatted(b & 0xFF));
    }
    return out.toString();
  }

  /** Latin letters replaced by Cyrillic ones of the same look. */
  private static String lookAlike(String text) {
    return text.replace('a', 'а').replace('e', 'е').replace('o', 'о').replace('A', 'А');
  }

  private static String tagged(String text) {
    int blank = text.indexOf(' ');
    return blank > 0
        ? "<b>" + text.substring(0, blank) + "</b>" + text.substring(blank)
        : "<strong>" + text + "</strong>";
  }
}
