package resumelake.pair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * English words in all their forms, with their parts of speech: the dictionary of LanguageTool
 * (english-pos-dict, LGPL 2.1). Tags are those of the Penn Treebank, e.g. VBN for a past
 * participle.
 */
final class Dictionary {
  private static final String DATA = "/org/languagetool/resource/en/english";

  /** Shorter words are mostly abbreviations of a trade, which no dictionary has. */
  private static final int SHORTEST = 4;

  /** Words of trades that it lacks. */
  private static final Set<String> TRADE = Lines.words("words.txt", "trade-words");

  private static final morfologik.stemming.Dictionary ENGLISH = read();

  /** A lookup keeps state, so each thread has its own. */
  private static final ThreadLocal<DictionaryLookup> LOOKUP =
      ThreadLocal.withInitial(() -> new DictionaryLookup(ENGLISH));

  private Dictionary() {}

  private static morfologik.stemming.Dictionary read() {
    try (InputStream words = Dictionary.class.getResourceAsStream(DATA + ".dict");
        InputStream info = Dictionary.class.getResourceAsStream(DATA + ".info")) {
      if (words == null || info == null) {
        throw new IllegalStateException("The class path has no " + DATA + ".dict");
      }
      return morfologik.stemming.Dictionary.read(words, info);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a word of small letters, its parts between hyphens apart, is English. */
  static boolean knows(String word) {
    for (String part : word.split("-")) {
      boolean asked = part.length() >= SHORTEST && !TRADE.contains(part);
      if (asked && LOOKUP.get().lookup(part).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The words of which this one can be a form, e.g. {@code build} of "built". */
  static Set<String> bases(String word) {
    List<WordData> found = LOOKUP.get().lookup(word);
    return found.stream().map(data -> data.getStem().toString()).collect(Collectors.toSet());
  }

  /** What the word can be; empty where it is not in the dictionary. */
  static Set<String> tags(String word) {
    List<WordData> found = LOOKUP.get().lookup(word);
    return found.stream()
        .map(WordData::getTag)
        .map(tag -> tag == null ? "" : tag.toString())
        .collect(Collectors.toSet());
  }
}
