package resumelake.bronze;

import static org.apache.spark.sql.functions.col;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.fetch.Fetcher;
import resumelake.lake.Lake;
import resumelake.lake.Table;
import resumelake.lake.Transform;
import resumelake.model.BronzePage;
import resumelake.source.ApiStep;
import resumelake.source.ApiWalk;
import resumelake.source.SourceLine;

/**
 * Walks through API sources, one thread for each, and writes their pages in batches: first the
 * documents, then the pages that they came from. A run that is killed in between finds the same
 * documents again and adds none of them twice.
 */
public final class Gathering {
  /** Records that wait for their batch while another is written. */
  private static final int WAITING_KIB = 128 << 10;

  /**
   * When a batch is written; a commit takes a second.
   *
   * @param bytes of records, from which on it is full
   * @param time that its oldest page may wait
   */
  public record Batch(long bytes, Duration time) {
    public static final Batch DEFAULT = new Batch(64L << 20, Duration.ofSeconds(20));
  }

  private final Batch batch;
  private final Lake lake;
  private final Fetcher fetcher;
  private final String key;
  private final InstantSource clock;
  private final String note;
  private final Optional<Transform> screen;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(WAITING_KIB);
  private final Map<String, GatheredSource> sources = new LinkedHashMap<>();
  private final Map<String, Integer> walks = new LinkedHashMap<>();

  /**
   * @param key key of the document ids
   * @param note what the commits' history shows, as JSON
   * @param screen puts empty rows in the places of records that must not come in, if there are any
   */
  public Gathering(
      Lake lake,
      Fetcher fetcher,
      String key,
      InstantSource clock,
      String note,
      Batch batch,
      Optional<Transform> screen) {
    this.batch = batch;
    this.lake = lake;
    this.fetcher = fetcher;
    this.key = key;
    this.clock = clock;
    this.note = note;
    this.screen = screen;
  }

  /** What threads tell: a page, or an end. */
  private record Event(
      GatheredSource source,
      Optional<ApiStep> step,
      Optional<ApiWalk.End> end,
      Optional<Error> thrown) {}

  /**
   * Reads on in all sources until each is complete, paused or has failed.
   *
   * @return the sources in the order given
   */
  public List<GatheredSource> gather(List<SourceLine> lines) {
    Instant now = clock.instant();
    List<Thread> threads = new ArrayList<>();
    for (SourceLine line : lines) {
      Pages.Position position = Pages.position(lake, line, now);
      GatheredSource source =
          new GatheredSource(
              line.name(), position.start(), ApiWalk.mostPages(line), System::nanoTime);
      synchronized (sources) {
        sources.put(line.name(), source);
      }
      walks.put(line.name(), position.walk());
      if (position.complete()) {
        source.ended(new ApiWalk.End.Complete());
      } else {
        threads.add(new Thread(() -> walk(line, position, source), "gather " + line.name()));
      }
    }
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
    try {
      write(threads.size());
    } finally {
      threads.forEach(Thread::interrupt);
    }
    return List.copyOf(sources.values());
  }

  /** One line for each source that is still being read. */
  public List<String> progress() {
    synchronized (sources) {
      return sources.values().stream()
          .filter(source -> source.end().isEmpty())
          .map(GatheredSource::line)
          .toList();
    }
  }

  private void walk(SourceLine line, Pages.Position position, GatheredSource source) {
    try {
      ApiWalk.End end =
          new ApiWalk(line, fetcher, position.start(), clock)
              .walk(
                  step -> {
                    room.acquireUninterruptibly(kib(step));
                    source.add(step);
                    events.add(
                        new Event(source, Optional.of(step), Optional.empty(), Optional.empty()));
                  });
      events.add(new Event(source, Optional.empty(), Optional.of(end), Optional.empty()));
    } catch (RuntimeException e) {
      // One source must never take the others down; the message may quote the source's text.
      String what = "stopped by " + e.getClass().getSimpleName();
      ApiWalk.End end = new ApiWalk.End.Failed(what);
      events.add(new Event(source, Optional.empty(), Optional.of(end), Optional.empty()));
    } catch (Error e) {
      events.add(new Event(source, Optional.empty(), Optional.empty(), Optional.of(e)));
    }
  }

  private static int kib(ApiStep step) {
    return (int) Math.min(WAITING_KIB, 1 + (step.bytes() >> 10));
  }

  private void write(int running) {
    List<ApiStep> waiting = new ArrayList<>();
    AtomicInteger left = new AtomicInteger(running);
    long bytes = 0;
    long begun = System.nanoTime();
    while (left.get() > 0 || !waiting.isEmpty()) {
      Optional<Event> event = left.get() > 0 ? next(waiting.isEmpty(), begun) : Optional.empty();
      if (event.isPresent()) {
        if (event.get().thrown().isPresent()) {
          throw event.get().thrown().get();
        }
        event.get().end().ifPresent(end -> left.decrementAndGet());
        if (event.get().step().isPresent()) {
          begun = waiting.isEmpty() ? System.nanoTime() : begun;
          waiting.add(event.get().step().get());
          bytes += event.get().step().get().bytes();
        }
        event.get().end().ifPresent(event.get().source()::ended);
      }
      boolean due = event.isEmpty() || bytes >= batch.bytes();
      if (!waiting.isEmpty() && (due || left.get() == 0)) {
        commit(waiting);
        waiting.forEach(step -> room.release(kib(step)));
        waiting.clear();
        bytes = 0;
      }
    }
  }

  /** The next event; absent when the waiting has waited long enough. */
  private Optional<Event> next(boolean empty, long begun) {
    try {
      long wait = batch.time().toNanos() - (System.nanoTime() - begun);
      return empty
          ? Optional.of(events.take())
          : Optional.ofNullable(events.poll(Math.max(0, wait), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while gathering", e);
    }
  }

  private void commit(List<ApiStep> steps) {
    List<BronzePage> rows = new ArrayList<>();
    List<String> pageIds = new ArrayList<>();
    for (ApiStep step : steps) {
      List<BronzePage> of = Pages.of(step, walks.get(step.source().name()));
      pageIds.add(of.get(0).pageId());
      rows.addAll(of);
    }
    Table documents = lake.table(Documents.TABLE);
    Dataset<Row> read = ApiBatch.documents(lake.spark(), steps, pageIds, key);
    if (steps.stream().anyMatch(step -> !step.items().isEmpty())) {
      documents.append(documents.isFresh() ? read : unknown(read, documents, steps), note);
    }
    lake.table(Pages.TABLE).append(Pages.frame(lake, rows).coalesce(1), note);
  }

  private Dataset<Row> unknown(Dataset<Row> read, Table documents, List<ApiStep> steps) {
    Object[] names = steps.stream().map(step -> step.source().name()).distinct().toArray();
    Dataset<Row> same = documents.read().where(col(Documents.SOURCE).isin(names));
    return Documents.fresh(read, same, screen);
  }
}
