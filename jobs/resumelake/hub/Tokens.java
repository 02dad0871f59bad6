package resumelake.hub;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts tokens with {@code o200k_base}, the encoding of the target model. */
public final class Tokens {
  private static final Encoding ENCODING =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

  private Tokens() {}

  /** Tokens of a text, whose marks of special tokens count as plain text; 0 of none. */
  public static int of(String text) {
    return text == null ? 0 : ENCODING.countTokensOrdinary(text);
  }
}
