package resumelake.bronze;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import resumelake.bronze.Dump.Standing;
import resumelake.source.Readers;
import resumelake.source.SourceLine;

/**
 * Walks through what lies on the local disk, where there is more than files and folders: links are
 * followed only to files below the root, and nothing that is no file is ever opened.
 */
final class LocalFolder {
  private final SourceLine source;
  private final Path root;
  private final Consumer<Dump> out;

  /**
   * @param root real path below which links may lead
   */
  LocalFolder(SourceLine source, Path root, Consumer<Dump> out) {
    this.source = source;
    this.root = root;
    this.out = out;
  }

  /** Everything below a folder; a folder that cannot be listed is given out as a file. */
  void walk(Path folder, String prefix) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      found.forEach(children::add);
    } catch (AccessDeniedException locked) {
      give(folder, prefix + ".", attributes(folder), Standing.PLAIN);
      return;
    }
    for (Path child : children) {
      if (!Dumps.isHidden(child.getFileName().toString())) {
        visit(child, prefix + child.getFileName());
      }
    }
  }

  /**
   * One entry of a folder.
   *
   * @param name path below the source's location
   */
  void visit(Path path, String name) throws IOException {
    BasicFileAttributes attributes = attributes(path);
    if (attributes.isSymbolicLink()) {
      link(path, name);
    } else if (attributes.isRegularFile()) {
      give(path, name, attributes, Standing.PLAIN);
    } else if (!attributes.isDirectory()) {
      give(path, name, attributes, Standing.SPECIAL);
    } else if (Readers.isNamedLikeFile(source.reader(), name)) {
      give(path, name, attributes, Standing.FOLDER);
    } else {
      walk(path, name + "/");
    }
  }

  private void link(Path path, String name) throws IOException {
    Path real;
    try {
      real = path.toRealPath();
    } catch (FileSystemException nowhere) {
      give(path, name, attributes(path), Standing.LINK_LOOP);
      return;
    }
    BasicFileAttributes target = attributes(real);
    if (!real.startsWith(root)) {
      give(path, name, attributes(path), Standing.LINK_OUT);
    } else if (target.isDirectory()) {
      boolean circle = path.toAbsolutePath().getParent().toRealPath().startsWith(real);
      give(path, name, attributes(path), circle ? Standing.LINK_LOOP : Standing.LINK_INSIDE);
    } else {
      give(path, name, target, target.isRegularFile() ? Standing.PLAIN : Standing.SPECIAL);
    }
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private void give(Path path, String name, BasicFileAttributes attributes, Standing standing) {
    out.accept(
        new Dump(
            source,
            new org.apache.hadoop.fs.Path(path.toUri()).toString(),
            name,
            attributes.size(),
            attributes.lastModifiedTime().toMillis(),
            standing));
  }
}
