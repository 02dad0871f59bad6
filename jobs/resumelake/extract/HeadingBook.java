package resumelake.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import resumelake.model.SectionKind;

/** The known headings, looked up by the words at a place of a text. */
final class HeadingBook {
  /** Where a phrase counts as a heading; see headings.tsv. */
  enum Strength {
    INLINE,
    EVIDENCE,
    LINE
  }

  private record Entry(String[] words, SectionKind kind, Strength strength) {}

  /**
   * A phrase of the book that stands in a text.
   *
   * @param capitals whether each of its words begins with a capital letter
   * @param words number of its words, "and" left out
   */
  record Match(SectionKind kind, Strength strength, int end, boolean capitals, int words) {}

  static final HeadingBook BOOK = new HeadingBook();

  /** Longest word that begins a heading; longer words are not looked up. */
  private static final int MAX_WORD = 16;

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  private HeadingBook() {
    for (String line : WordFile.lines("headings.tsv")) {
      String[] fields = line.split("\t");
      String[] words = fields[0].split(" ");
      Strength strength = Strength.valueOf(fields[2].toUpperCase(Locale.ROOT));
      Entry entry = new Entry(words, SectionKind.valueOf(fields[1]), strength);
      byFirstWord.computeIfAbsent(words[0], any -> new ArrayList<>()).add(entry);
    }
    Comparator<Entry> longestFirst = Comparator.comparingInt(entry -> -entry.words().length);
    byFirstWord.values().forEach(entries -> entries.sort(longestFirst));
  }

  /** The longest phrase that begins at {@code at}. */
  Optional<Match> at(String text, int at) {
    int end = Chars.wordEnd(text, at, Math.min(text.length(), at + MAX_WORD + 1));
    if (end - at < 2 || end - at > MAX_WORD) {
      return Optional.empty();
    }
    List<Entry> entries = byFirstWord.get(text.substring(at, end).toLowerCase(Locale.ROOT));
    if (entries == null) {
      return Optional.empty();
    }
    for (Entry entry : entries) {
      Optional<Match> match = match(text, at, end, entry);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private static Optional<Match> match(String text, int at, int firstEnd, Entry entry) {
    boolean capitals = Character.isUpperCase(text.charAt(at));
    int end = firstEnd;
    for (int i = 1; i < entry.words().length; i++) {
      int start = nextWord(text, end);
      String word = entry.words()[i];
      if (start < 0 || !text.regionMatches(true, start, word, 0, word.length())) {
        return Optional.empty();
      }
      capitals &= Character.isUpperCase(text.charAt(start)) || word.equals("of");
      end = start + word.length();
    }
    if (end < text.length()
        && Character.isLetterOrDigit(text.charAt(end))
        && !gluedCapital(text, end)) {
      return Optional.empty();
    }
    return Optional.of(
        new Match(entry.kind(), entry.strength(), end, capitals, entry.words().length));
  }

  /** Whether a new word begins right behind a lower-case one ("DetailsJanuary"). */
  private static boolean gluedCapital(String text, int at) {
    return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
  }

  /** Start of the next word of a phrase, past one joint such as " & ", "/" or " and "; or -1. */
  private static int nextWord(String text, int from) {
    int at = joint(text, from);
    if (at > from && text.regionMatches(true, at, "and", 0, 3)) {
      int after = joint(text, at + 3);
      at = after > at + 3 ? after : at;
    }
    return at > from && at < text.length() && Character.isLetter(text.charAt(at)) ? at : -1;
  }

  private static int joint(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < 4 && isJoint(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '\u00a0' || c == '&' || c == '/' || c == ',' || c == '-';
  }
}
