package resumelake.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Bytes that leave under a path, with the hash that they were found to have.
 *
 * @param path in the repository
 * @param sha256 hex
 */
record Outgoing(String path, long bytes, String sha256, Content content) {
  private static final int BUFFER = 256 << 10;

  /** Where the bytes are. */
  interface Content {
    InputStream open(long offset) throws IOException;

    /** Stops where they are no longer those that were hashed. */
    void mustBeUnchanged() throws IOException;
  }

  /** A text, held in memory. */
  static Outgoing text(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Content content =
        new Content() {
          @Override
          public InputStream open(long offset) {
            return new ByteArrayInputStream(
                bytes, (int) offset, Math.max(0, bytes.length - (int) offset));
          }

          @Override
          public void mustBeUnchanged() {
            // nobody else has it
          }
        };
    return new Outgoing(path, bytes.length, sha256(new ByteArrayInputStream(bytes)), content);
  }

  /** All bytes; for files that the Hub takes within the commit, some MB at most. */
  byte[] all() {
    try (InputStream in = content.open(0)) {
      byte[] all = in.readNBytes(Math.toIntExact(bytes));
      content.mustBeUnchanged();
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first bytes, from which the Hub tells text from data. */
  byte[] first(int most) {
    try (InputStream in = content.open(0)) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id that git gives to these bytes: sha-1 over {@code blob SIZE NUL} and the bytes. */
  String gitId() {
    try (InputStream in = content.open(0)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(("blob " + bytes + "\0").getBytes(StandardCharsets.US_ASCII));
      return hex(digest, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-1", e);
    }
  }

  /** sha-256 of a stream, hex. */
  static String sha256(InputStream in) {
    try {
      return hex(MessageDigest.getInstance("SHA-256"), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String hex(MessageDigest digest, InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
