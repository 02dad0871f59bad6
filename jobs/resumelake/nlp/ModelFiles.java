package resumelake.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import resumelake.lake.LakeException;

/**
 * A trained model in its folder: {@code pipeline/} as Spark saves it, and {@code sha256} over all
 * files of it, so that a missing, cut or changed model is noticed before it is used.
 */
final class ModelFiles {
  private static final String PIPELINE = "pipeline";
  private static final String SEAL = "sha256";

  private final FileSystem files;
  private final Path folder;

  ModelFiles(String folder, Configuration hadoop) {
    this.folder = new Path(folder);
    try {
      this.files = this.folder.getFileSystem(hadoop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where Spark saves and loads the pipeline. */
  String pipeline() {
    return new Path(folder, PIPELINE).toString();
  }

  /** Bytes of all files of the pipeline. */
  long bytes() {
    return all().stream().mapToLong(LocatedFileStatus::getLen).sum();
  }

  /** Writes the hash of what lies there; gives it. */
  String seal() {
    String hash = hash();
    try (OutputStream out = files.create(new Path(folder, SEAL), true)) {
      out.write((hash + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hash;
  }

  /**
   * The hash that was written at training, if the files still have it.
   *
   * @throws LakeException where the model is missing, cut or changed: there is no weaker masking
   */
  String check() {
    String sealed;
    try (InputStream in = files.open(new Path(folder, SEAL))) {
      sealed = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw broken("it has no file " + SEAL + " that can be read");
    }
    String found = hash();
    if (!found.equals(sealed)) {
      throw broken("its files have the hash " + found + ", not " + sealed);
    }
    return sealed;
  }

  private LakeException broken(String why) {
    return new LakeException(
        LakeException.Kind.BAD_MODEL,
        "Cannot use the tagger in %s: %s. Restore it or train it anew with train-tagger; nothing is"
            + " masked without it while mask.tagger names it.",
        folder,
        why);
  }

  /** SHA-256 over relative path, length and bytes of each file, in the order of the paths. */
  private String hash() {
    MessageDigest digest = sha256();
    int rootLength = files.makeQualified(folder).toString().length();
    for (LocatedFileStatus file : all()) {
      String name = file.getPath().toString().substring(rootLength);
      digest.update((name + "\0" + file.getLen() + "\0").getBytes(StandardCharsets.UTF_8));
      try (InputStream in = files.open(file.getPath())) {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      } catch (IOException e) {
        throw broken("a file of it cannot be read (" + e.getClass().getSimpleName() + ")");
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<LocatedFileStatus> all() {
    List<LocatedFileStatus> all = new ArrayList<>();
    try {
      RemoteIterator<LocatedFileStatus> each = files.listFiles(new Path(folder, PIPELINE), true);
      while (each.hasNext()) {
        all.add(each.next());
      }
    } catch (IOException e) {
      throw broken("its folder " + PIPELINE + " cannot be read");
    }
    all.sort(Comparator.comparing(file -> file.getPath().toString()));
    return all;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
