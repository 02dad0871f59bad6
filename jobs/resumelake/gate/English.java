package resumelake.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Whether a word is an English word that is no name: LanguageTool's dictionary (english-pos-dict,
 * LGPL 2.1), whose tags are those of the Penn Treebank.
 */
final class English {
  private static final String DATA = "/org/languagetool/resource/en/english";
  private static final Dictionary ENGLISH = read();

  /** A lookup keeps state, so each thread has its own. */
  private static final ThreadLocal<DictionaryLookup> LOOKUP =
      ThreadLocal.withInitial(() -> new DictionaryLookup(ENGLISH));

  private English() {}

  /** Whether the dictionary has the word, in small letters, as anything but a proper noun. */
  static boolean isWord(String word) {
    for (WordData data : LOOKUP.get().lookup(word.toLowerCase(Locale.ROOT))) {
      CharSequence tag = data.getTag();
      if (tag != null && !tag.toString().startsWith("NNP")) {
        return true;
      }
    }
    return false;
  }

  private static Dictionary read() {
    try (InputStream words = English.class.getResourceAsStream(DATA + ".dict");
        InputStream info = English.class.getResourceAsStream(DATA + ".info")) {
      if (words == null || info == null) {
        throw new IllegalStateException("The class path has no " + DATA + ".dict");
      }
      return Dictionary.read(words, info);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
