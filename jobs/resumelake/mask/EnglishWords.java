package resumelake.mask;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Words of the English dictionary that are no proper nouns: LanguageTool's (english-pos-dict, LGPL
 * 2.1), whose tags are those of the Penn Treebank. An unlisted capitalised word that stands there
 * is hardly a name.
 */
final class EnglishWords {
  private static final String DATA = "/org/languagetool/resource/en/english";

  private EnglishWords() {}

  /**
   * Tells each word, some more than once.
   *
   * @return the dictionary's bytes, for its hash
   * @throws IllegalStateException where the dictionary is missing: there is no weaker mode
   */
  static byte[] each(Consumer<CharSequence> word) {
    byte[] words = bytes(DATA + ".dict");
    byte[] info = bytes(DATA + ".info");
    try {
      Dictionary english =
          Dictionary.read(new ByteArrayInputStream(words), new ByteArrayInputStream(info));
      for (WordData entry : new DictionaryLookup(english)) {
        CharSequence tag = entry.getTag();
        boolean proper =
            tag == null || tag.length() > 2 && tag.charAt(2) == 'P' && tag.charAt(0) == 'N';
        if (!proper) {
          word.accept(entry.getWord());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot mask: the English dictionary is unreadable", e);
    }
    return words;
  }

  private static byte[] bytes(String file) {
    try (InputStream in = EnglishWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Cannot mask: " + file + " is missing. Restore the jar.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot mask: " + file + " is unreadable", e);
    }
  }
}
