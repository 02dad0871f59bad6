package resumelake.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.model.EntityType;

/**
 * Plain search for identifiers in what leaves. What the text says outside of all identifiers is no
 * leak: an identifier has leaked where it is found oftener than there.
 */
final class Leaks {
  /** Shorter values are looked for as whole words. */
  private static final int SOLID = 6;

  private static final int DIGITS = 6;
  private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .()/+\\u00a0-]{0,3}\\d){5,40}");

  private final Squashed output;
  private final Squashed background;
  private final String raw;
  private final String rawBackground;

  /**
   * @param output what leaves
   * @param background the input with each identifier replaced by a mark
   */
  Leaks(String output, String background) {
    this.output = Squashed.of(output);
    this.background = Squashed.of(background);
    raw = output;
    rawBackground = background;
  }

  /** 3 where the identifier stands there in full, 2 in half, 1 derived, 0 not at all. */
  int level(Truth truth) {
    if (found(truth.value()) || coded(truth.value())) {
      return 3;
    }
    if (!truth.half().isEmpty() && (truth.isName() ? word(truth.half()) : found(truth.half()))
        || isNumber(truth.type()) && digits(truth.value())) {
      return 2;
    }
    return truth.isName() && derived(truth.half()) ? 1 : 0;
  }

  private boolean found(String value) {
    String needle = Squashed.of(value).solid();
    if (needle.isEmpty()) {
      return false;
    }
    boolean word = needle.length() < SOLID;
    String words = Squashed.of(value).worded();
    return word
        ? count(output.worded(), words) > count(background.worded(), words)
        : count(output.solid(), needle) > count(background.solid(), needle);
  }

  /** As a word of its own, or with a blank after each letter. */
  private boolean word(String value) {
    String word = Squashed.of(value).worded();
    String spaced = String.join(" ", word.replace(" ", "").split(""));
    return count(output.worded(), word) > count(background.worded(), word)
        || value.length() > 3 && output.worded().contains(" " + spaced + " ");
  }

  private boolean coded(String value) {
    String code =
        Base64.getEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    return value.length() >= SOLID
        && raw.contains(code.substring(0, code.length() - 1))
        && !rawBackground.contains(code);
  }

  private static boolean isNumber(EntityType type) {
    return type == EntityType.PHONE || type == EntityType.ID || type == EntityType.ACCOUNT;
  }

  private boolean digits(String value) {
    String digits = value.replaceAll("\\D", "");
    for (int i = 0; i + DIGITS <= digits.length(); i++) {
      String window = digits.substring(i, i + DIGITS);
      if (numbers(raw, window) > numbers(rawBackground, window)) {
        return true;
      }
    }
    return false;
  }

  private static int numbers(String text, String window) {
    Matcher number = NUMBER.matcher(text);
    int count = 0;
    while (number.find()) {
      count += count(number.group().replaceAll("\\D", ""), window);
    }
    return count;
  }

  /** The family name within a longer word. */
  private boolean derived(String family) {
    String needle = Squashed.of(family).solid();
    return needle.length() >= 5
        && count(output.worded(), needle) > count(background.worded(), needle);
  }

  static int count(String text, String needle) {
    int count = 0;
    for (int at = text.indexOf(needle);
        at >= 0;
        at = text.indexOf(needle, at + Math.max(1, needle.length() - 1))) {
      count++;
    }
    return count;
  }

  /** Whether any of the terms is found in the text by plain search. */
  static boolean any(String text, List<String> terms) {
    Leaks leaks = new Leaks(text, "");
    return terms.stream().anyMatch(leaks::found);
  }
}
