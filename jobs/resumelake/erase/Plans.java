package resumelake.erase;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import resumelake.lake.Lake;
import resumelake.text.KeyedHash;

/** The plans of erasures that are not done, {@code LAKE/restricted/erasing}. */
final class Plans {
  private static final String END = ".json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final FileSystem files;

  Plans(Lake lake) {
    folder = new Path(lake.restricted() + "/erasing");
    try {
      FileSystem found = folder.getFileSystem(lake.spark().sparkContext().hadoopConfiguration());
      // A checksum beside the plan would outlive it.
      files = found instanceof LocalFileSystem disk ? disk.getRawFileSystem() : found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where they lie. */
  Path folder() {
    return folder;
  }

  /** All plans in one. */
  Plan pending() {
    Plan all = Plan.empty();
    for (Path file : list()) {
      if (file.getName().endsWith(END)) {
        try (InputStream in = files.open(file)) {
          all.add(JSON.readValue(in, Plan.class));
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot read the plan " + file, e);
        }
      }
    }
    return all;
  }

  /** Writes a plan; it is there whole or not at all. */
  void write(Plan plan) {
    try {
      byte[] json = JSON.writeValueAsBytes(plan);
      Path file = new Path(folder, KeyedHash.plain(json).substring(0, 16) + END);
      Path part = file.suffix(".part");
      files.mkdirs(folder, new FsPermission((short) 0700));
      files.delete(part, false);
      try (OutputStream out = FileSystem.create(files, part, new FsPermission((short) 0600))) {
        out.write(json);
      }
      files.delete(file, false);
      if (!files.rename(part, file)) {
        throw new IOException("cannot rename " + part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All is done: removes all plans. */
  void done() {
    try {
      files.delete(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> list() {
    List<Path> found = new ArrayList<>();
    try {
      if (files.exists(folder)) {
        for (FileStatus file : files.listStatus(folder)) {
          found.add(file.getPath());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
