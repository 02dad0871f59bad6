package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import resumelake.fetch.Fetched;
import resumelake.fetch.Fetcher;

/**
 * Walks through the pages of one source, from where an earlier run stopped. Each page is given out
 * whole, with all parts of its items, or not at all. One thread.
 */
public final class ApiWalk {
  /** A page of which more cannot be read means that the source has changed. Ours, 2026-11. */
  private static final double MOST_DRIFT = 0.2;

  /** Pages of a walk where the option {@code pages} does not say otherwise. */
  private static final int MOST_PAGES = 10_000;

  private final ApiSource source;
  private final ApiFields fields;
  private final SourceLine line;
  private final ApiAsk ask;
  private final Start start;
  private final Set<String> cursors;
  private final Set<String> ids;
  private int drifted;
  private boolean circle;

  /**
   * Where a walk goes on.
   *
   * @param cursor of the next page; absent where the walk begins
   * @param pages done so far
   * @param cursors of the pages that are done
   * @param ids of the items on them
   */
  public record Start(Optional<String> cursor, int pages, Set<String> cursors, Set<String> ids) {
    public static final Start NEW = new Start(Optional.empty(), 0, Set.of(), Set.of());

    public Start {
      cursors = Set.copyOf(cursors);
      ids = Set.copyOf(ids);
    }
  }

  /** How a walk ended. */
  public sealed interface End {
    /** The source has no further page. */
    record Complete() implements End {}

    /** As many pages as the line allows. */
    record Capped() implements End {}

    /** The source can go on at a time, and nothing is lost until then. */
    record Paused(Instant until, String reason) implements End {}

    /** The source cannot go on as things are. */
    record Failed(String detail) implements End {}
  }

  public ApiWalk(SourceLine line, Fetcher fetcher, Start start, InstantSource clock) {
    this.source = Apis.of(line.reader());
    this.fields = ApiFields.of(line.reader());
    this.line = line;
    this.ask = new ApiAsk(source::closed, fetcher, clock);
    this.start = start;
    this.cursors = new HashSet<>(start.cursors());
    this.ids = new HashSet<>(start.ids());
  }

  /** Pages that a walk through this source has at most. */
  public static int mostPages(SourceLine line) {
    return ApiQuery.number(line, SourceOptions.PAGES, MOST_PAGES);
  }

  /**
   * Walks on.
   *
   * @param out gets each page that is whole, in order
   */
  public End walk(Consumer<ApiStep> out) {
    String cursor = start.cursor().orElseGet(source::first);
    try {
      for (int number = start.pages() + 1; number <= mostPages(line); number++) {
        ApiStep step = step(number, cursor);
        out.accept(step);
        failWhereOdd(step);
        if (step.next().isEmpty()) {
          return new End.Complete();
        }
        cursor = step.next().get();
      }
      return new End.Capped();
    } catch (ApiAsk.Stop stop) {
      return stop.end();
    }
  }

  private ApiStep step(int number, String cursor) throws ApiAsk.Stop {
    cursors.add(cursor);
    List<Fetched.Page> answers = new ArrayList<>();
    Fetched.Page page = ask.page(source.page(line, cursor));
    answers.add(page);
    try {
      Listing listing = source.read(line, cursor, page);
      List<String> notices = new ArrayList<>(listing.notices());
      List<ApiItem> fresh = fresh(listing, notices);
      List<ApiSource.Part> parts = source.parts(line, fresh);
      ask.heed(page, listing);
      List<ApiItem> records = records(fresh, parts, answers);
      Optional<String> next = next(listing, fresh, notices);
      countGap(listing, next, notices);
      notices.addAll(drift(records));
      return new ApiStep(
          line,
          number,
          cursor,
          next,
          answers,
          records,
          listing.items().size(),
          listing.total(),
          listing.quotaLeft(),
          notices);
    } catch (DataFault fault) {
      ask.forget(answers.get(answers.size() - 1));
      throw new ApiAsk.Stop(new End.Failed("page " + number + ": " + fault.defect().detail()));
    }
  }

  /** Items move between pages while these are read: each counts where it is met first. */
  private List<ApiItem> fresh(Listing listing, List<String> notices) {
    List<ApiItem> fresh = new ArrayList<>();
    for (ApiItem item : listing.items()) {
      if (ids.add(item.id())) {
        fresh.add(item);
      }
    }
    int repeated = listing.items().size() - fresh.size();
    if (repeated > 0) {
      notices.add("overlap: items of earlier pages: " + repeated);
    }
    return fresh;
  }

  /**
   * A cursor that comes again, or a page without anything new, is a circle: the walk ends there.
   */
  private Optional<String> next(Listing listing, List<ApiItem> fresh, List<String> notices) {
    circle =
        listing.next().filter(cursors::contains).isPresent()
            || (listing.next().isPresent() && fresh.isEmpty() && !listing.items().isEmpty());
    if (circle) {
      notices.add("loop: the next page is one that was read before; stopped");
      return Optional.empty();
    }
    return listing.next();
  }

  private void countGap(Listing listing, Optional<String> next, List<String> notices) {
    if (next.isEmpty() && listing.total().isPresent() && listing.total().getAsLong() > ids.size()) {
      notices.add(
          "gap: the source tells of "
              + listing.total().getAsLong()
              + " items and gave "
              + ids.size());
    }
  }

  private List<ApiItem> records(
      List<ApiItem> items, List<ApiSource.Part> parts, List<Fetched.Page> answers)
      throws ApiAsk.Stop, DataFault {
    if (source.itemKey().isEmpty()) {
      return items;
    }
    Map<String, ApiParts> records = new HashMap<>();
    for (ApiItem item : items) {
      records.put(item.id(), new ApiParts(source, item));
    }
    Deque<ApiSource.Part> left = new ArrayDeque<>(parts);
    while (!left.isEmpty()) {
      ApiSource.Part part = left.removeFirst();
      Optional<Fetched.Page> answer = ask.part(part.request());
      if (answer.isPresent()) {
        answers.add(answer.get());
        source
            .split(part, answer.get())
            .forEach((id, json) -> records.get(id).put(part.key(), json));
        left.addAll(source.further(line, part, answer.get()));
        Optional<Listing> limits = source.limits(answer.get());
        if (limits.isPresent()) {
          ask.heed(answer.get(), limits.get());
        }
      }
    }
    return items.stream().map(item -> records.get(item.id()).whole()).toList();
  }

  private List<String> drift(List<ApiItem> records) {
    Set<String> notices = new TreeSet<>();
    drifted = 0;
    for (ApiItem record : records) {
      JsonValues.Read read = JsonValues.read(new String(record.json(), StandardCharsets.UTF_8));
      if (read instanceof JsonValues.Read.Value value) {
        JsonNode item = value.object();
        ApiFields.Drift drift = fields.drift(item);
        drifted += drift.breaking().isPresent() ? 1 : 0;
        drift.breaking().ifPresent(defect -> notices.add("drift: " + defect.detail()));
        notices.addAll(drift.notices());
      } else {
        drifted++;
        notices.add("drift: " + ((JsonValues.Read.Faulty) read).defect().detail());
      }
    }
    return List.copyOf(notices);
  }

  /** The rows are kept and rejected one by one; the source goes no further. */
  private void failWhereOdd(ApiStep step) throws ApiAsk.Stop {
    if (circle) {
      String detail = "page %d: the pages run in a circle; what came so far is kept";
      throw new ApiAsk.Stop(new End.Failed(detail.formatted(step.number())));
    }
    if (drifted > Math.max(1, MOST_DRIFT * step.items().size())) {
      throw new ApiAsk.Stop(
          new End.Failed(
              "page %d: %d of %d items differ from what is known of the source: %s"
                  .formatted(
                      step.number(),
                      drifted,
                      step.items().size(),
                      step.notices().stream()
                          .filter(n -> n.startsWith("drift"))
                          .findFirst()
                          .orElse(""))));
    }
  }
}
