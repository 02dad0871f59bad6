package resumelake.report;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts tokens with {@code o200k_base}, as exports for trainers do. */
final class Tokens {
  private static final Encoding ENCODING =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

  private Tokens() {}

  static int of(String text) {
    return text == null ? 0 : ENCODING.countTokensOrdinary(text);
  }
}
