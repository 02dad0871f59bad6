package resumelake.bronze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.fetch.Fetched;
import resumelake.fetch.Request;
import resumelake.lake.Lake;
import resumelake.lake.RowCodec;
import resumelake.model.BronzePage;
import resumelake.source.ApiStep;
import resumelake.source.ApiWalk;
import resumelake.source.Readers;
import resumelake.source.SourceLine;
import resumelake.text.KeyedHash;

/**
 * Table {@code bronze.pages}: one row per answer of an API source. It is written after the
 * documents of its page, and so tells where a walk goes on.
 */
public final class Pages {
  public static final String TABLE = "bronze.pages";
  public static final String SOURCE = "source";

  /** Before the page's id in the location of a document. */
  public static final String LOCATION = "page:";

  /** Codec of a row. */
  public static final RowCodec<BronzePage> CODEC = RowCodec.of(BronzePage.class);

  /** What is kept of the notices of one page: a source that changed repeats itself. */
  private static final int MOST_NOTICES = 50;

  private Pages() {}

  /**
   * Where a source's walk stands.
   *
   * @param walk its number, from 1
   * @param complete whether the source has no further page, and need not be asked again yet
   */
  public record Position(int walk, ApiWalk.Start start, boolean complete) {}

  /**
   * Where the walk through a source goes on.
   *
   * @param now time by which a complete walk may be due again
   */
  public static Position position(Lake lake, SourceLine line, Instant now) {
    List<BronzePage> all = pages(lake, line);
    if (all.isEmpty()) {
      return new Position(1, ApiWalk.Start.NEW, false);
    }
    int walk = all.get(all.size() - 1).walk();
    List<BronzePage> pages = all.stream().filter(page -> page.walk() == walk).toList();
    BronzePage last = pages.get(pages.size() - 1);
    if (last.nextCursor().isEmpty() && isDue(line, pages, now)) {
      return new Position(walk + 1, ApiWalk.Start.NEW, false);
    }
    boolean complete = last.nextCursor().isEmpty() || last.page() >= ApiWalk.mostPages(line);
    Set<String> cursors = new HashSet<>();
    pages.forEach(page -> cursors.add(page.cursor()));
    ApiWalk.Start start =
        new ApiWalk.Start(
            last.nextCursor(), last.page(), cursors, complete ? Set.of() : ids(lake, line, pages));
    return new Position(walk, start, complete);
  }

  /** When the newest walk through a source began; absent where there was none. */
  public static Optional<Instant> begun(Lake lake, SourceLine line) {
    List<BronzePage> all = pages(lake, line);
    return all.stream()
        .filter(page -> page.walk() == all.get(all.size() - 1).walk())
        .map(BronzePage::fetchedAt)
        .findFirst();
  }

  /** The pages of a source by the line's query, in the order of the walks; no parts. */
  private static List<BronzePage> pages(Lake lake, SourceLine line) {
    List<BronzePage> pages = new ArrayList<>();
    // One row per request of one source: thousands at most, since limits pace them.
    lake.table(TABLE)
        .read()
        .where(
            col(SOURCE)
                .equalTo(line.name())
                .and(col("query").equalTo(Readers.query(line)))
                .and(col("part").equalTo(0)))
        .collectAsList()
        .forEach(row -> pages.add(CODEC.fromRow(row)));
    pages.sort(Comparator.comparingInt(BronzePage::walk).thenComparingInt(BronzePage::page));
    return pages;
  }

  private static boolean isDue(SourceLine line, List<BronzePage> pages, Instant now) {
    OptionalInt days = Readers.refreshDays(line);
    return days.isPresent()
        && pages.get(0).fetchedAt().plus(Duration.ofDays(days.getAsInt())).isBefore(now);
  }

  /** Ids of the records that the walk's pages brought. */
  private static Set<String> ids(Lake lake, SourceLine line, List<BronzePage> pages) {
    Set<String> pageIds = new HashSet<>();
    pages.forEach(page -> pageIds.add(LOCATION + page.pageId()));
    Set<String> ids = new HashSet<>();
    // Ids alone, of one walk that is not complete: what those pages held.
    lake.table(Documents.TABLE)
        .read()
        .where(col(Documents.SOURCE).equalTo(line.name()))
        .select(col("record_id"), substring_index(col("location"), "#", 1))
        .collectAsList()
        .forEach(
            row -> {
              if (pageIds.contains(row.getString(1))) {
                ids.add(row.getString(0));
              }
            });
    return ids;
  }

  /** The rows of one step of a walk: the page, then its parts. */
  static List<BronzePage> of(ApiStep step, int walk) {
    List<BronzePage> rows = new ArrayList<>();
    for (int part = 0; part < step.answers().size(); part++) {
      rows.add(row(step, walk, part));
    }
    return rows;
  }

  private static BronzePage row(ApiStep step, int walk, int part) {
    Fetched.Page answer = step.answers().get(part);
    String query = Readers.query(step.source());
    String hash = KeyedHash.plain(answer.body());
    boolean page = part == 0;
    return new BronzePage(
        KeyedHash.plain(
            step.source().name(),
            query,
            Integer.toString(walk),
            step.cursor(),
            Integer.toString(part),
            hash),
        step.source().name(),
        query,
        walk,
        step.number(),
        part,
        step.cursor(),
        page ? step.next() : Optional.empty(),
        request(answer.request()),
        answer.status(),
        new java.util.TreeMap<>(answer.headers()),
        page ? step.found() : 0,
        page ? step.items().size() : 0,
        hash,
        answer.body().length,
        answer.fetchedAt(),
        page ? step.notices().stream().limit(MOST_NOTICES).toList() : List.of());
  }

  private static String request(Request request) {
    return request
        .body()
        .map(body -> "POST " + request.uri() + " body sha-256 " + KeyedHash.plain(body))
        .orElseGet(() -> "GET " + request.uri());
  }

  /** Rows as a frame. */
  static Dataset<Row> frame(Lake lake, List<BronzePage> rows) {
    return lake.spark().createDataFrame(rows.stream().map(CODEC::toRow).toList(), CODEC.schema());
  }
}
