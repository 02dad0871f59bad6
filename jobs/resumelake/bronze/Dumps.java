package resumelake.bronze;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import resumelake.lake.LakeException;
import resumelake.source.Readers;
import resumelake.source.SideTables;
import resumelake.source.SourceLine;
import resumelake.text.KeyedHash;

/** Lists the files of a source. */
public final class Dumps {
  private Dumps() {}

  /**
   * The files of a source, by path, and what lies there in place of a file. A folder gives all
   * files below it; names that begin with a dot or an underscore are the file system's own and left
   * out. Side tables that lie beside the files, or in their own folders below, are among them.
   *
   * @throws LakeException of kind NO_SUCH_FILE where the location names nothing
   */
  public static List<Dump> of(SourceLine source, Configuration configuration) {
    Path location = new Path(source.location());
    List<Dump> dumps = new ArrayList<>();
    try {
      FileSystem files = location.getFileSystem(configuration);
      FileStatus[] found = files.globStatus(location);
      boolean local = "file".equals(files.getUri().getScheme());
      for (FileStatus status : found == null ? new FileStatus[0] : found) {
        Path parent = status.getPath().getParent();
        if (!isHidden(status.getPath().getName()) && local) {
          local(status.getPath(), location, source, dumps);
        } else {
          collect(files, status, parent, status.isDirectory(), source, dumps);
        }
      }
      dumps.removeIf(dump -> dump.side().isPresent());
      if (SideTables.mayLieBeside(source.reader())) {
        dumps.addAll(beside(files, dumps));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (dumps.isEmpty()) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_FILE,
          "Source %s: nothing lies at %s. Mend its location in the sources file.",
          source.name(),
          source.location());
    }
    dumps.sort(Comparator.comparing(Dump::uri));
    return dumps;
  }

  /** What tells whether any of the files has changed. */
  public static String fingerprint(List<Dump> dumps) {
    return KeyedHash.plain(
        dumps.stream()
            .map(
                dump ->
                    String.join(
                        "\n",
                        dump.source().name(),
                        dump.source().reader(),
                        dump.source().licence(),
                        new TreeMap<>(dump.source().options()).toString(),
                        dump.uri(),
                        dump.standing().name(),
                        Long.toString(dump.bytes()),
                        Long.toString(dump.modifiedMillis())))
            .toArray(String[]::new));
  }

  private static List<Dump> beside(FileSystem files, List<Dump> dumps) throws IOException {
    SortedSet<Path> folders = new TreeSet<>();
    for (Dump dump : dumps) {
      Path parent = new Path(dump.uri()).getParent();
      folders.add(parent);
      SideTables.FOLDERS.forEach(name -> folders.add(new Path(parent, name)));
    }
    List<Dump> beside = new ArrayList<>();
    for (Path folder : folders) {
      if (files.exists(folder)) {
        for (FileStatus file : files.listStatus(folder)) {
          Dump side = dump(dumps.get(0).source(), file, file.getPath().getName());
          if (file.isFile() && side.side().isPresent()) {
            beside.add(side);
          }
        }
      }
    }
    return beside;
  }

  private static Dump dump(SourceLine source, FileStatus file, String name) {
    return new Dump(
        source,
        file.getPath().toString(),
        name,
        file.getLen(),
        file.getModificationTime(),
        Dump.Standing.PLAIN);
  }

  /** Names of what is the file system's own. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  /** What the operator has named is taken as what it leads to; what a glob finds is not. */
  private static void local(Path found, Path location, SourceLine source, List<Dump> dumps)
      throws IOException {
    java.nio.file.Path path = java.nio.file.Path.of(found.toUri().getPath());
    boolean named = location.toUri().getPath().chars().noneMatch(c -> "*?[{".indexOf(c) >= 0);
    java.nio.file.Path real = named ? path.toRealPath() : path;
    if (Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
      boolean litter = !named && Readers.isNamedLikeFile(source.reader(), found.getName());
      LocalFolder folder = new LocalFolder(source, real.toRealPath(), dumps::add);
      if (litter) {
        folder.visit(real, found.getName());
      } else {
        folder.walk(path, "");
      }
    } else {
      java.nio.file.Path root = real.toAbsolutePath().getParent().toRealPath();
      new LocalFolder(source, root, dumps::add).visit(real, found.getName());
    }
  }

  private static void collect(
      FileSystem files,
      FileStatus status,
      Path base,
      boolean below,
      SourceLine source,
      List<Dump> dumps)
      throws IOException {
    String name = status.getPath().getName();
    if (isHidden(name)) {
      return;
    }
    if (status.isDirectory()) {
      for (FileStatus child : files.listStatus(status.getPath())) {
        collect(files, child, base, below, source, dumps);
      }
      return;
    }
    String full = status.getPath().toUri().getPath();
    String relative = full.substring(base.toUri().getPath().length()).replaceFirst("^/", "");
    String inside = below ? relative.substring(relative.indexOf('/') + 1) : relative;
    dumps.add(dump(source, status, inside));
  }
}
