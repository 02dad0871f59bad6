package resumelake.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grammar: in a phrase <code>{name}</code> stands for an entry of a list, <code>{a|b}</code> for
 * one of the alternatives, <code>{3-9}</code> for a number; what is filled in is filled in itself.
 */
record Phrases(Lexicon lexicon, Dice dice) {
  private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");

  /** The phrase with everything filled in. */
  String expand(String phrase) {
    int open = phrase.indexOf('{');
    if (open < 0) {
      return phrase;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (open >= 0) {
      int close = closing(phrase, open);
      out.append(phrase, from, open).append(slot(phrase.substring(open + 1, close)));
      from = close + 1;
      open = phrase.indexOf('{', from);
    }
    return out.append(phrase.substring(from)).toString();
  }

  /** One filled-in entry of a list. */
  String any(String list) {
    return expand(dice.pick(lexicon.list(list)));
  }

  private String slot(String inner) {
    List<String> alternatives = alternatives(inner);
    if (alternatives.size() > 1) {
      return expand(dice.pick(alternatives));
    }
    Matcher range = RANGE.matcher(inner);
    if (range.matches()) {
      return number(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }
    return Character.isDigit(inner.charAt(0)) ? inner : any(inner);
  }

  private String number(int low, int high) {
    int value = dice.between(low, high);
    boolean year = low > 1990 && high < 2030;
    if (year || high < 1000) {
      return Integer.toString(value);
    }
    return value < 1000
        ? Integer.toString(value / 10 * 10)
        : String.format(Locale.ROOT, "%,d", value / 100 * 100);
  }

  private static int closing(String phrase, int open) {
    int depth = 0;
    for (int i = open; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("Open brace in phrase: " + phrase);
  }

  private static List<String> alternatives(String inner) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '|' && depth == 0) {
        parts.add(inner.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(inner.substring(from));
    return parts;
  }
}
