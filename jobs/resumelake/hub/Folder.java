package resumelake.hub;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of an export on any Hadoop file system; on a local disk without checksum side files.
 */
final class Folder {
  private final FileSystem files;
  private final Path root;

  Folder(Configuration configuration, String root) {
    Path given = new Path(root);
    this.root =
        given.toUri().getScheme() == null
            ? new Path(new java.io.File(root).getAbsoluteFile().toPath().normalize().toUri())
            : given;
    try {
      FileSystem found = this.root.getFileSystem(configuration);
      this.files = found instanceof LocalFileSystem disk ? disk.getRawFileSystem() : found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String below) {
    return new Path(root, below);
  }

  /** Text of a file, if it exists. */
  Optional<String> read(String below) {
    try {
      if (!files.exists(path(below))) {
        return Optional.empty();
      }
      try (FSDataInputStream in = files.open(path(below))) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FSDataInputStream open(String below) throws IOException {
    return files.open(path(below));
  }

  Exported.Stamp stamp(String below) throws IOException {
    FileStatus status = files.getFileStatus(path(below));
    return new Exported.Stamp(status.getLen(), status.getModificationTime());
  }

  /** Writes a file, which has its name only once it is whole. */
  void write(String below, String text) {
    Path half = new Path(path(below).getParent(), "." + path(below).getName() + ".half");
    try (OutputStream out = files.create(half, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    move(half, below);
  }

  /** Removes a file, or a folder with all that is in it. */
  void delete(String below) {
    try {
      files.delete(path(below), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves a file to a place below the root; a file that is there is replaced. */
  void move(Path from, String to) {
    try {
      files.mkdirs(path(to).getParent());
      files.delete(path(to), false);
      if (!files.rename(from, path(to))) {
        throw new IOException("cannot rename " + from + " to " + path(to));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Data files below a folder, side files of Spark left out, by path. */
  List<Path> dataFiles(Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      if (files.exists(folder)) {
        collect(folder, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing(Path::toString));
    return found;
  }

  private void collect(Path folder, List<Path> found) throws IOException {
    for (FileStatus status : files.listStatus(folder)) {
      String name = status.getPath().getName();
      if (status.isDirectory()) {
        collect(status.getPath(), found);
      } else if (!name.startsWith("_") && !name.startsWith(".")) {
        found.add(status.getPath());
      }
    }
  }
}
