package resumelake.mask;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import resumelake.model.EntityType;

/** Base64 of an e-mail address or of the owner's name; called after the owner is known. */
final class Encoded {
  private static final int LEAST = 14;
  private static final int MOST = 400;

  private Encoded() {}

  static void look(Scan scan, Owner owner) {
    Words words = scan.words();
    for (int i = 0; i < words.size(); i++) {
      int length = words.length(i);
      if (length < LEAST
          || length > MOST
          || words.shape(i) == Words.CAPITAL
          || (words.kinds(i) & ~(Kind.ENGLISH | Kind.WIDE)) != 0) {
        continue;
      }
      String plain = decoded(words.word(i));
      boolean email = plain.indexOf('@') > 0 && plain.indexOf('.') > 0;
      boolean name =
          owner.parts().stream().anyMatch(part -> part.length() > 3 && plain.contains(part));
      if (email || name) {
        int end = words.end(i);
        while (scan.charAt(end) == '=') {
          end++;
        }
        scan.found(email ? EntityType.EMAIL : EntityType.NAME, words.start(i), end);
      }
    }
  }

  /** What the word stands for in small letters; empty where it is no code of printable text. */
  private static String decoded(String word) {
    for (int cut = 0; cut < 4 && word.length() - cut >= LEAST; cut++) {
      if ((word.length() - cut) % 4 == 1) {
        continue;
      }
      try {
        byte[] bytes = Base64.getDecoder().decode(word.substring(0, word.length() - cut));
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.chars().allMatch(c -> c >= ' ' && c != 0xFFFD)
            ? Folded.key(text).toLowerCase(Locale.ROOT)
            : "";
      } catch (IllegalArgumentException e) {
        return ""; // not an alphabet of base64: an ordinary word
      }
    }
    return "";
  }
}
