package resumelake.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Looks for damage in the log of a table that Delta would not see, or not name: it takes an empty
 * commit for one that did nothing, and a log that lost its newest commit for an older table.
 */
final class TableLog {
  /** A commit, or the sums that Delta writes after it. */
  private static final Pattern FILE = Pattern.compile("(\\d{20})\\.(json|crc)");

  private final String table;
  private final Path folder;
  private final Configuration configuration;
  private final TreeMap<Long, FileStatus> commits = new TreeMap<>();
  private final TreeMap<Long, FileStatus> sums = new TreeMap<>();

  /**
   * Reads names and lengths.
   *
   * @param location of the table, which need not be made yet
   */
  TableLog(String table, Path location, Configuration configuration) {
    this.table = table;
    this.folder = new Path(location, "_delta_log");
    this.configuration = configuration;
    try {
      for (FileStatus file : folder.getFileSystem(configuration).listStatus(folder)) {
        Matcher name = FILE.matcher(file.getPath().getName());
        if (name.matches()) {
          (name.group(2).equals("json") ? commits : sums).put(Long.valueOf(name.group(1)), file);
        }
      }
    } catch (FileNotFoundException notMade) {
      commits.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stops where a commit is empty, or the newest is gone.
   *
   * @throws LakeException of kind TABLE_DAMAGED
   */
  void mustBeWhole() {
    for (FileStatus commit : commits.values()) {
      if (commit.getLen() == 0) {
        throw damaged(commit.getPath().getName(), "is empty");
      }
    }
    if (!sums.isEmpty() && (commits.isEmpty() || sums.lastKey() > commits.lastKey())) {
      throw damaged(String.format("%020d.json", sums.lastKey()), "is gone");
    }
  }

  /**
   * The damage that a commit shows which is cut off or overwritten; absent where none can be told.
   */
  Optional<LakeException> unreadable() {
    ObjectMapper json = new ObjectMapper();
    for (FileStatus commit : commits.values()) {
      try {
        FileSystem files = commit.getPath().getFileSystem(configuration);
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(files.open(commit.getPath()), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            json.readTree(line);
          }
        }
      } catch (JsonProcessingException e) {
        return Optional.of(damaged(commit.getPath().getName(), "is cut off or overwritten"));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private LakeException damaged(String file, String how) {
    return new LakeException(
        LakeException.Kind.TABLE_DAMAGED,
        "Table %s is damaged: %s/%s %s. Nothing was read or changed; docs/operations.md says how to"
            + " go back to a version that is whole.",
        table,
        folder,
        file,
        how);
  }
}
