package resumelake.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** Reads ranges of a file of JSON Lines to rows (packed id, text as UTF-8 bytes, quality). */
final class DedupeInput implements FlatMapFunction<Iterator<LineFile.Range>, Row> {
  private static final long serialVersionUID = 1L;

  private final LineFile file;
  private final SerializableConfiguration configuration;

  /** Number of lines before each range. */
  private final long[] linesBefore;

  private final String field;
  private final String id;

  DedupeInput(
      LineFile file,
      SerializableConfiguration configuration,
      long[] linesBefore,
      String field,
      String id) {
    this.file = file;
    this.configuration = configuration;
    this.linesBefore = linesBefore;
    this.field = field;
    this.id = id;
  }

  @Override
  public Iterator<Row> call(Iterator<LineFile.Range> ranges) throws IOException {
    if (!ranges.hasNext()) {
      return Collections.emptyIterator();
    }
    LineFile.Range range = ranges.next();
    Lines lines = file.lines(range, configuration.value());
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close(lines));
    return new Rows(lines, linesBefore[range.number()]);
  }

  private static void close(Lines lines) {
    try {
      lines.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private final class Rows implements Iterator<Row> {
    private final Lines lines;
    private long line;
    private Optional<byte[]> next;

    Rows(Lines lines, long linesBefore) throws IOException {
      this.lines = lines;
      this.line = linesBefore;
      this.next = lines.next();
    }

    @Override
    public boolean hasNext() {
      return next.isPresent();
    }

    @Override
    public Row next() {
      DedupeLine read = DedupeLine.read(next.orElseThrow(NoSuchElementException::new), field, id);
      line++;
      try {
        next = lines.next();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
      byte[] text = read.text().map(t -> t.getBytes(StandardCharsets.UTF_8)).orElse(null);
      double length = read.text().map(String::length).orElse(0);
      return RowFactory.create(DedupeId.of(line, read).packed(), text, length);
    }
  }
}
