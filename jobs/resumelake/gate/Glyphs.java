package resumelake.gate;

import java.text.Normalizer;

/** Characters as the gate compares them: small, without accents, look-alikes as Latin letters. */
public final class Glyphs {
  /** Cyrillic and Greek letters that look like Latin ones, and what they look like. */
  private static final String ALIKE =
      "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxοoνvαaρp";

  /** Latin letters that have no decomposition. */
  private static final String OTHER = "øoØołlŁlđdĐdðdþtßsæaÆaœoŒoıiħhŧt";

  private static final char[] FOLDED = table();

  private Glyphs() {}

  /**
   * A letter or digit as it is compared; 0 for every other character.
   *
   * <p>Letters of scripts without case fold to themselves.
   */
  public static char fold(char c) {
    return FOLDED[c];
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      if (Character.isLetterOrDigit((char) c)) {
        table[c] = folded((char) c);
      }
    }
    pairs(table, ALIKE);
    pairs(table, OTHER);
    return table;
  }

  private static char folded(char c) {
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    return Character.toLowerCase(parts.charAt(0));
  }

  private static void pairs(char[] table, String pairs) {
    for (int i = 0; i < pairs.length(); i += 2) {
      table[pairs.charAt(i)] = pairs.charAt(i + 1);
      table[Character.toUpperCase(pairs.charAt(i))] = pairs.charAt(i + 1);
    }
  }
}
