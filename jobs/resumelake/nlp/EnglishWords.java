package resumelake.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * English words with a coarse word class: the dictionary of LanguageTool (english-pos-dict, LGPL
 * 2.1), whose tags are those of the Penn Treebank.
 */
final class EnglishWords {
  private static final String DATA = "/org/languagetool/resource/en/english";

  /** What a word of no class of the dictionary is. */
  private static final String UNKNOWN = "UNKNOWN";

  /** Coarse classes by the first letters of a tag. */
  private static final Map<String, String> COARSE =
      Map.of(
          "NNP", "NAME",
          "NN", "NOUN",
          "VB", "VERB",
          "JJ", "ADJECTIVE",
          "RB", "ADVERB",
          "CD", "NUMBER");

  private static final Dictionary ENGLISH = read();

  /** A lookup keeps state, so each thread has its own. */
  private static final ThreadLocal<DictionaryLookup> LOOKUP =
      ThreadLocal.withInitial(() -> new DictionaryLookup(ENGLISH));

  private EnglishWords() {}

  private static Dictionary read() {
    try (InputStream words = EnglishWords.class.getResourceAsStream(DATA + ".dict");
        InputStream info = EnglishWords.class.getResourceAsStream(DATA + ".info")) {
      if (words == null || info == null) {
        throw new IllegalStateException(
            "The class path has no " + DATA + ".dict. Restore the jar.");
      }
      return Dictionary.read(words, info);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the word, written small, is an English word that is more than a name. */
  static boolean knows(String word) {
    return !LOOKUP.get().lookup(word.toLowerCase(Locale.ROOT)).isEmpty();
  }

  /**
   * The coarse class of a token. One that can be of several gets them all, in alphabetical order
   * ({@code NOUN-VERB}): the dictionary does not tell which is the commoner one. Signs are {@code
   * SIGN}, digits {@code NUMBER}, words of the dictionary that are written only with a capital
   * {@code NAME}, others {@code UNKNOWN}; closed classes (articles, prepositions, pronouns) are
   * {@code FUNCTION}.
   */
  static String classOf(String token) {
    if (token.chars().noneMatch(Character::isLetterOrDigit)) {
      return "SIGN";
    }
    if (token.chars().noneMatch(Character::isLetter)) {
      return "NUMBER";
    }
    TreeSet<String> classes = classes(token.toLowerCase(Locale.ROOT));
    if (classes.isEmpty()) {
      classes = classes(token);
    }
    return classes.isEmpty() ? UNKNOWN : String.join("-", classes);
  }

  private static TreeSet<String> classes(String word) {
    List<WordData> found = LOOKUP.get().lookup(word);
    TreeSet<String> classes = new TreeSet<>();
    for (WordData data : found) {
      String tag = data.getTag() == null ? "" : data.getTag().toString();
      String head = tag.substring(0, Math.min(3, tag.length()));
      String coarse = COARSE.get(head);
      classes.add(
          coarse != null
              ? coarse
              : COARSE.getOrDefault(head.substring(0, Math.min(2, head.length())), "FUNCTION"));
    }
    return classes;
  }
}
