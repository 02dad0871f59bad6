package resumelake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import resumelake.model.Span;

/** Cuts running text into sentences; stops within abbreviations, names and numbers do not cut. */
final class Sentences {
  private static final Set<String> ABBREVIATIONS = WordFile.words("abbreviations.txt");

  private static final Set<String> OPENERS =
      Set.of("I", "We", "The", "It", "This", "My", "He", "She", "To", "In", "Also", "For", "These");

  /** Shortest lower-case word after which a stop glued to a capital word still cuts. */
  private static final int GLUED_WORD = 4;

  private final String text;

  private Sentences(String text) {
    this.text = text;
  }

  /** The sentences of the span, without white space at their ends. */
  static List<Span> of(String text, Span span) {
    Sentences sentences = new Sentences(text);
    List<Span> found = new ArrayList<>();
    int start = span.start();
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '!' || c == '?' || c == '\u3002')
          && sentences.endsAt(i, start, span.end())) {
        int end = sentences.pastClosers(i + 1, span.end());
        add(text, start, end, found);
        start = end;
        i = end - 1;
      }
    }
    add(text, start, span.end(), found);
    return found;
  }

  private static void add(String text, int start, int end, List<Span> found) {
    int from = Chars.skipSpaces(text, start, end);
    int to = Chars.trimEnd(text, from, end);
    if (to > from) {
      found.add(new Span(from, to));
    }
  }

  private boolean endsAt(int stop, int start, int limit) {
    int after = pastClosers(stop + 1, limit);
    if (after >= limit) {
      return true;
    }
    if (!Chars.isSpace(text.charAt(after))) {
      return text.charAt(stop) == '.' && gluedSentence(stop, start, limit);
    }
    int next = Chars.skipSpaces(text, after, limit);
    if (next >= limit || !beginsSentence(text.charAt(next))) {
      return false;
    }
    return text.charAt(stop) != '.' || !isAbbreviation(stop, start, next);
  }

  private int pastClosers(int from, int limit) {
    int at = from;
    while (at < limit && at - from < 3 && ".!?)\"'\u201d\u2019]".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean beginsSentence(char c) {
    return Character.isUpperCase(c) || Chars.isDigit(c) || "[\"'\u201c(\u2018$-*".indexOf(c) >= 0;
  }

  private boolean isAbbreviation(int stop, int start, int next) {
    int tokenStart = Chars.tokenStart(text, Math.max(start, stop - 24), stop);
    while (tokenStart < stop && "([\"'".indexOf(text.charAt(tokenStart)) >= 0) {
      tokenStart++;
    }
    String written = text.substring(tokenStart, stop).toLowerCase(Locale.ROOT);
    String token = written.substring(written.lastIndexOf('/') + 1);
    boolean initial = token.length() == 1 && Character.isLetter(token.charAt(0));
    if (token.isEmpty()) {
      return true;
    }
    String word = text.substring(next, Chars.wordEnd(text, next, text.length()));
    boolean newSentence = Verbs.isMarked(word);
    return (initial || ABBREVIATIONS.contains(token)) && !(newSentence || endsWithEtc(token));
  }

  /** "etc." before a capital ends its sentence: what it lists is over. */
  private static boolean endsWithEtc(String token) {
    return token.endsWith("etc");
  }

  private static boolean opensSentence(String word) {
    return Verbs.isForm(word) || OPENERS.contains(word);
  }

  /** "…custom roles.Migrated SQL": a lower-case word, a stop, a capitalised verb. */
  private boolean gluedSentence(int stop, int start, int limit) {
    int word = stop;
    while (word > start && Character.isLowerCase(text.charAt(word - 1))) {
      word--;
    }
    boolean plain = word == start || Chars.isSpace(text.charAt(word - 1));
    int end = Chars.wordEnd(text, stop + 1, limit);
    return plain
        && stop - word >= GLUED_WORD
        && end > stop + 1
        && Character.isUpperCase(text.charAt(stop + 1))
        && opensSentence(text.substring(stop + 1, end));
  }
}
