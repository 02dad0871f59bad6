package resumelake.erase;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;

/**
 * The key of the suppression list: what the environment says, else a random one in the restricted
 * zone, for its owner's eyes only.
 */
final class EraseKey {
  /** Environment: the key. */
  static final String VARIABLE = "RESUMELAKE_ERASE_KEY";

  private static final String FILE = "/erase.key";
  private static final int SHORTEST = 16;
  private static final int RANDOM_BYTES = 32;

  private EraseKey() {}

  /**
   * The key that there is.
   *
   * @param given by the environment; empty for none
   * @throws LakeException of kind BAD_SETTING where the given one is too short
   */
  static Optional<String> find(Lake lake, String given) {
    if (!given.isEmpty()) {
      if (given.length() < SHORTEST) {
        throw new LakeException(
            LakeException.Kind.BAD_SETTING,
            "%s has fewer than %d characters. Take a longer one, or unset it.",
            VARIABLE,
            SHORTEST);
      }
      return Optional.of(given);
    }
    Path file = new Path(lake.restricted() + FILE);
    try {
      FileSystem files = files(lake, file);
      if (!files.exists(file)) {
        return Optional.empty();
      }
      try (FSDataInputStream in = files.open(file)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key that there is, else a new random one. */
  static String findOrMake(Lake lake, String given) {
    return find(lake, given).orElseGet(() -> make(lake));
  }

  private static String make(Lake lake) {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    String key = HexFormat.of().formatHex(random);
    Path file = new Path(lake.restricted() + FILE);
    Path part = file.suffix(".part");
    try {
      FileSystem files = files(lake, file);
      files.delete(part, false);
      try (OutputStream out = FileSystem.create(files, part, new FsPermission((short) 0600))) {
        out.write(key.getBytes(StandardCharsets.UTF_8));
      }
      if (!files.rename(part, file)) {
        throw new IOException("cannot rename " + part);
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileSystem files(Lake lake, Path file) throws IOException {
    return file.getFileSystem(lake.spark().sparkContext().hadoopConfiguration());
  }
}
