package resumelake.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Sums of files, compared with what hosts say. */
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    return digest("SHA-256");
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Which of the sums in the headers the file does not have; absent where all agree. Google's
   * storage sends {@code x-goog-hash: crc32c=...,md5=...}, others {@code Content-MD5}.
   */
  static Optional<String> disagreement(Path file, Map<String, List<String>> headers)
      throws IOException {
    Optional<String> md5 = sum(headers, "md5=").or(() -> whole(headers));
    Optional<String> crc = sum(headers, "crc32c=");
    if (md5.isEmpty() && crc.isEmpty()) {
      return Optional.empty();
    }
    MessageDigest digest = digest("MD5");
    CRC32C check = new CRC32C();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        check.update(buffer, 0, read);
      }
    }
    byte[] big = ByteBuffer.allocate(4).putInt((int) check.getValue()).array();
    if (md5.isPresent() && !md5.get().equals(base64(digest.digest()))) {
      return Optional.of("MD5");
    }
    return crc.isPresent() && !crc.get().equals(base64(big))
        ? Optional.of("CRC-32C")
        : Optional.empty();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Optional<String> sum(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault("x-goog-hash", List.of()).stream()
        .flatMap(line -> List.of(line.split(",")).stream())
        .map(String::strip)
        .filter(part -> part.startsWith(name))
        .map(part -> part.substring(name.length()))
        .findFirst();
  }

  private static Optional<String> whole(Map<String, List<String>> headers) {
    return headers.getOrDefault("content-md5", List.of()).stream().map(String::strip).findFirst();
  }
}
