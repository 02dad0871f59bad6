package resumelake.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed and plain hashes of short strings, as 64 hex digits. */
public final class KeyedHash {
  private final SecretKeySpec key;

  /**
   * @param key any text; whoever has it can find by trial which identifier a hash stands for
   */
  public KeyedHash(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** HMAC-SHA-256 (RFC 2104) of the parts, joined by NUL. */
  public String of(String... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] joined = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(joined));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  /** SHA-256 of the parts, joined by NUL. */
  public static String plain(String... parts) {
    return plain(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of bytes. */
  public static String plain(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
