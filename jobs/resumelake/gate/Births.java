package resumelake.gate;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of birth and ages behind a word that says so. */
final class Births implements Detector {
  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{2,4}\\b|\\b\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}\\b|\\b"
              + MONTH
              + "\\s?\\d{1,2}(?:st|nd|rd|th)?,?\\s?\\d{4}|\\b\\d{1,2}(?:st|nd|rd|th)?[\\s-]{0,2}(?:of )?"
              + MONTH
              + ",?[\\s-]{0,2}\\d{2,4}\\b");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19[3-9]\\d|20[01]\\d)\\b");

  private static final Pattern AGE =
      Pattern.compile("\\A\\s?[:=]\\s{0,3}[1-9]\\d(?![\\d%+-])(?!\\s?[-–]\\s?\\d)");

  private static final WordSet BIRTH = WordSet.of(List.of("birth", "dob", "birthday", "birthdate"));
  private static final WordSet BORN = WordSet.of(List.of("born"));
  private static final WordSet AGED = WordSet.of(List.of("age"));
  private static final WordSet LETTERS = WordSet.of(List.of("d", "o", "b"));

  /** How far behind the word a date may stand, characters. */
  private static final int REACH = 36;

  @Override
  public void look(Text text, Consumer<Sighting> found) {
    if (!hasDigit(text)) {
      return;
    }
    for (int word = 0; word < text.words(); word++) {
      long hash = text.hash(word);
      if (isOfMark(text, word)) {
        continue;
      }
      if (BIRTH.contains(hash) || isSpelt(text, word)) {
        behind(text, word, found, DAY, YEAR);
      } else if (BORN.contains(hash)) {
        behind(text, word, found, DAY);
      } else if (AGED.contains(hash) && text.writing(word) != Text.SMALL) {
        behind(text, word, found, AGE);
      }
    }
  }

  /** The word in {@code [DATE_OF_BIRTH]}. */
  private static boolean isOfMark(Text text, int word) {
    return text.start(word) > 0 && text.value().charAt(text.start(word) - 1) == '_';
  }

  private static boolean hasDigit(Text text) {
    return text.hasDigits() || text.value().chars().anyMatch(Character::isDigit);
  }

  /** "D.O.B" and "d. o. b": the word is its b. */
  private static boolean isSpelt(Text text, int word) {
    if (word < 2
        || !LETTERS.contains(text.hash(word))
        || text.end(word) - text.start(word - 2) > 7) {
      return false;
    }
    return Glyphs.fold(text.value().charAt(text.start(word - 2))) == 'd'
        && Glyphs.fold(text.value().charAt(text.start(word - 1))) == 'o'
        && Glyphs.fold(text.value().charAt(text.start(word))) == 'b'
        && text.end(word - 2) - text.start(word - 2) == 1
        && text.end(word - 1) - text.start(word - 1) == 1;
  }

  private static void behind(Text text, int word, Consumer<Sighting> found, Pattern... patterns) {
    int from = text.end(word);
    int to = Math.min(text.value().length(), from + REACH);
    for (Pattern pattern : patterns) {
      Matcher m = pattern.matcher(text.value()).region(from, to);
      m.useTransparentBounds(true);
      if (m.find()) {
        found.accept(Sighting.of(Kind.DATE_OF_BIRTH, m.start(), m.end()));
        return;
      }
    }
  }
}
