package resumelake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import resumelake.model.Span;

/** Cuts one joined stretch into single statements. */
final class StatementCut {
  /** Words that lean on the sentence before: cut off, the sentence would not be understood. */
  private static final Set<String> LEANING =
      Set.of(
          "this",
          "these",
          "it",
          "thus",
          "which",
          "they",
          "such",
          "that",
          "those",
          "therefore",
          "also",
          "hence",
          "thereby");

  /** Longest statement that a leaning sentence may be added to, in words. */
  private static final int MAX_JOINED = 60;

  /** Words from which a stretch without stops is looked through for sentences. */
  private static final int LONG = 30;

  /** The same in a text that has no stops at all. */
  private static final int SHORT = 8;

  private StatementCut() {}

  /** The statements of the stretch, in order. */
  static List<Span> of(String text, Span stretch, boolean stopless, boolean signed) {
    List<Span> found = new ArrayList<>();
    for (Span sentence : Sentences.of(text, stretch)) {
      Span bare = withoutLabel(text, sentence);
      boolean leans = !found.isEmpty() && leans(text, bare);
      if (leans && words(text, found.get(found.size() - 1)) + words(text, bare) <= MAX_JOINED) {
        Span before = found.remove(found.size() - 1);
        found.add(new Span(before.start(), sentence.end()));
      } else if (!signed && words(text, bare) > (stopless ? SHORT : LONG)) {
        atVerbs(text, bare, found);
      } else {
        found.add(trimmed(text, bare));
      }
    }
    return found;
  }

  /** Without the comma or dash that tied it to the next item. */
  private static Span trimmed(String text, Span span) {
    int end = span.end();
    while (end > span.start() + 1 && ",;-\u2013\u2014|~ ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(span.start(), Chars.trimEnd(text, span.start(), end));
  }

  private static boolean leans(String text, Span sentence) {
    int end = Chars.wordEnd(text, sentence.start(), sentence.end());
    return LEANING.contains(text.substring(sentence.start(), end).toLowerCase(Locale.ROOT));
  }

  private static int words(String text, Span span) {
    int words = 0;
    int at = span.start();
    while (at < span.end()) {
      at = Chars.skipSpaces(text, Chars.tokenEnd(text, at, span.end()), span.end());
      words++;
    }
    return words;
  }

  /** Text that lost its stops: a capitalised verb behind a lower-case word begins a statement. */
  private static void atVerbs(String text, Span span, List<Span> found) {
    int start = span.start();
    int at = Chars.skipSpaces(text, Chars.tokenEnd(text, start, span.end()), span.end());
    int beforeStart = start;
    while (at < span.end()) {
      int end = Chars.tokenEnd(text, at, span.end());
      if (Character.isUpperCase(text.charAt(at)) && begins(text, beforeStart, at, end)) {
        found.add(trimmed(text, new Span(start, Chars.trimEnd(text, start, at))));
        start = at;
      }
      beforeStart = at;
      at = Chars.skipSpaces(text, end, span.end());
    }
    found.add(trimmed(text, new Span(start, span.end())));
  }

  private static boolean begins(String text, int beforeStart, int at, int end) {
    String before = text.substring(beforeStart, Chars.trimEnd(text, beforeStart, at));
    char last = before.charAt(before.length() - 1);
    boolean plain =
        Character.isLowerCase(before.charAt(0)) && (Character.isLetter(last) || last == ')');
    return plain && !Joints.isOpen(before) && Verbs.isMarked(text.substring(at, end));
  }

  /** "Responsibilities: Managed …" says what "Managed …" says. */
  private static Span withoutLabel(String text, Span sentence) {
    int limit = Math.min(sentence.end(), sentence.start() + 48);
    int colon = text.indexOf(':', sentence.start());
    if (colon < 0 || colon + 1 >= limit) {
      return sentence;
    }
    int start = Chars.skipSpaces(text, pastDashes(text, colon + 1, sentence.end()), sentence.end());
    boolean label = BulletRule.isIntroduction(text.substring(sentence.start(), colon));
    return label && start < sentence.end() ? new Span(start, sentence.end()) : sentence;
  }

  private static int pastDashes(String text, int from, int end) {
    int at = from;
    while (at < end && "-\u2013>".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
