package resumelake.fetch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read, and that are there whole or not at all. */
final class PrivateFiles {
  private PrivateFiles() {}

  static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, rights(folder, "rwx------"));
    }
  }

  /** Makes an empty file where there is none. */
  static void makeFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, rights(file, "rw-------"));
    }
  }

  /**
   * Writes beside the place, then moves there. Does not wait for the disk: a process that is killed
   * loses nothing, and after a power cut readers tell a torn file by its digest.
   */
  static void write(Path file, byte[] bytes) throws IOException {
    Path part =
        Files.createTempFile(file.getParent(), "", PageCache.PART, rights(file, "rw-------"));
    try {
      Files.write(part, bytes);
      Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Moves a file to its place once its bytes are on the disk. */
  static void move(Path part, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] rights(Path path, String rights) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
