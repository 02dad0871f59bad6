package resumelake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import resumelake.model.Defect;
import resumelake.model.Reason;

/**
 * Rows of Parquet files as JSON objects. The format is read from its end, so a file is first copied
 * to the local disk; of its rows only one is in memory at a time, and one row group's columns.
 */
final class ParquetEntries implements EntryReader {
  @Override
  public List<String> defaultNames() {
    return List.of("*.parquet");
  }

  @Override
  public void read(Dump.Entry entry, Dump dump) throws IOException {
    Path file = Files.createTempFile("resumelake", ".parquet");
    try {
      copy(entry.in(), file);
      rows(file, entry, dump);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void copy(InputStream in, Path file) throws IOException {
    byte[] chunk = new byte[64 << 10];
    long copied = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        out.write(chunk, 0, read);
        copied += read;
        if (copied > Caps.ARCHIVE) {
          throw new DataFault(Reason.FILE_TOO_LARGE, "more than " + Caps.ARCHIVE + " bytes");
        }
      }
    }
  }

  /** Reads groups, whatever their columns. */
  private static final class Groups extends ParquetReader.Builder<Group> {
    private Groups(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  private static void rows(Path file, Dump.Entry entry, Dump dump) {
    long ordinal = 0;
    Configuration local = new Configuration(false);
    try (ParquetReader<Group> reader =
        new Groups(HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), local))
            .build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        ordinal++;
        give(ParquetJson.of(row), entry.path() + "#" + ordinal, entry, dump);
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof UncheckedIOException) {
        throw (UncheckedIOException) e;
      }
      String detail = e.getClass().getSimpleName() + " behind row " + ordinal;
      dump.bad(
          entry.path() + "#rest",
          new byte[0],
          MediaTypes.BINARY,
          entry,
          new Defect(Reason.FILE_UNREADABLE, detail));
      return;
    }
    if (ordinal == 0) {
      Defect empty = new Defect(Reason.EMPTY_FILE, "no rows");
      dump.bad(entry.path(), new byte[0], MediaTypes.JSON, entry, empty);
    }
  }

  private static void give(byte[] json, String place, Dump.Entry entry, Dump dump) {
    if (json.length > Caps.RECORD) {
      Defect defect = new Defect(Reason.LINE_TOO_LONG, "more than " + Caps.RECORD + " bytes");
      dump.bad(place, Arrays.copyOf(json, Caps.KEPT), MediaTypes.JSON, entry, defect);
      return;
    }
    Map<String, String> context = Map.of(Payloads.CHARSET, StandardCharsets.UTF_8.name());
    Optional<String> id = Optional.empty();
    Optional<Defect> defect = Optional.empty();
    JsonValues.Read read = JsonValues.read(new String(json, StandardCharsets.UTF_8));
    if (read instanceof JsonValues.Read.Value value) {
      List<String> keys = SourceOptions.columns(dump.options(), SourceOptions.ID);
      id = RecordIds.joined(keys.stream().map(k -> JsonText.single(value.object(), k)).toList());
    } else {
      defect = Optional.of(((JsonValues.Read.Faulty) read).defect());
    }
    dump.give(id.orElse(place), json, MediaTypes.JSON, entry.location(), context, defect);
  }
}
