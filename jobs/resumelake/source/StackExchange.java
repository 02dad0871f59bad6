package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.fetch.Fetched;
import resumelake.fetch.Request;
import resumelake.fetch.Secret;
import resumelake.model.Reason;

/**
 * Users of a Stack Exchange site with their top tags, by API 2.3; answers of 2.0 and 2.2 are read
 * too. Text is under CC BY-SA.
 */
final class StackExchange implements ApiSource {
  private static final Secret KEY =
      new Secret("STACKEXCHANGE_KEY", Secret.Place.QUERY, "key", "", false);

  /** Half of what a page may have: each user costs one request more of the day's quota. */
  private static final int PAGE = 50;

  private static final int MOST_TAGS = 30;

  /** The window of the quota is 24 h from its first call: api.stackexchange.com/docs/throttle. */
  private static final Duration WINDOW = Duration.ofHours(24);

  private static final Pattern AVAILABLE =
      Pattern.compile("more requests available in ([0-9]{1,9}) second");

  /** Added to a backoff, since clocks differ. */
  private static final long MARGIN_SECONDS = 2;

  @Override
  public String base() {
    return "https://api.stackexchange.com/2.3";
  }

  @Override
  public String terms() {
    return "Stack Exchange API terms / CC-BY-SA-4.0";
  }

  @Override
  public Set<String> options() {
    return new TreeSet<>(
        List.of(
            "site",
            "sort",
            "order",
            "filter",
            "min",
            "max",
            "fromdate",
            "todate",
            "inname",
            "size"));
  }

  @Override
  public String first() {
    return "1";
  }

  @Override
  public Request page(SourceLine line, String cursor) {
    return new ApiQuery(line, base(), "/users")
        .option("site", "stackoverflow")
        .with("page", cursor)
        .with("pagesize", ApiQuery.number(line, "size", PAGE))
        .option("order", "desc")
        .option("sort", "reputation")
        .option("filter")
        .option("min")
        .option("max")
        .option("fromdate")
        .option("todate")
        .option("inname")
        .secret(KEY)
        .request();
  }

  @Override
  public Listing read(SourceLine line, String cursor, Fetched.Page page) throws DataFault {
    ApiBody body = answer(page);
    List<ApiItem> items = ApiItems.of(body.needed("items"), "user_id", cursor);
    boolean more = body.around().path("has_more").asBoolean(false);
    Optional<String> next =
        more ? Optional.of(Long.toString(Long.parseLong(cursor) + 1)) : Optional.empty();
    return Listing.of(items, next, body.number("total"))
        .withQuota(body.number("quota_remaining"), rest(body), closed(body));
  }

  @Override
  public List<Part> parts(SourceLine line, List<ApiItem> items) {
    List<Part> parts = new ArrayList<>();
    for (ApiItem item : items) {
      if (item.id().matches("-?[0-9]+")) {
        Request request =
            new ApiQuery(line, base(), "/users/" + item.id() + "/top-tags")
                .option("site", "stackoverflow")
                .with("pagesize", MOST_TAGS)
                .secret(KEY)
                .request();
        parts.add(new Part("top_tags", request, List.of(item.id())));
      }
    }
    return parts;
  }

  @Override
  public Map<String, byte[]> split(Part part, Fetched.Page page) throws DataFault {
    return Map.of(part.ids().get(0), ApiItems.joined(answer(page).needed("items")));
  }

  @Override
  public Optional<Listing> limits(Fetched.Page page) throws DataFault {
    ApiBody body = answer(page);
    return Optional.of(
        Listing.of(List.of(), Optional.empty(), OptionalLong.empty())
            .withQuota(body.number("quota_remaining"), rest(body), closed(body)));
  }

  /** A throttle violation names the seconds in words: api.stackexchange.com/docs/throttle. */
  @Override
  public Optional<Duration> closed(byte[] refusal) {
    Matcher seconds = AVAILABLE.matcher(new String(refusal, StandardCharsets.UTF_8));
    return seconds.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds.group(1)) + MARGIN_SECONDS))
        : Optional.empty();
  }

  @Override
  public String itemKey() {
    return "user";
  }

  /** An error may come with any status: {@code error_id} tells it. */
  private static ApiBody answer(Fetched.Page page) throws DataFault {
    ApiBody body = ApiBody.of(page, "items");
    JsonNode error = body.around().path("error_id");
    if (!error.isMissingNode()) {
      throw new DataFault(Reason.SCHEMA_DRIFT, "the source reports its error " + error.asInt());
    }
    return body;
  }

  private static Optional<Duration> rest(ApiBody body) {
    OptionalLong seconds = body.number("backoff");
    return seconds.isPresent() && seconds.getAsLong() > 0
        ? Optional.of(Duration.ofSeconds(seconds.getAsLong() + MARGIN_SECONDS))
        : Optional.empty();
  }

  private static Optional<Duration> closed(ApiBody body) {
    OptionalLong left = body.number("quota_remaining");
    return left.isPresent() && left.getAsLong() <= 0 ? Optional.of(WINDOW) : Optional.empty();
  }

  @Override
  public SortedMap<String, String> fields(ApiRecord record) {
    List<ApiRecord> tags = new ArrayList<>(record.list("top_tags"));
    tags.sort(
        Comparator.comparingLong((ApiRecord tag) -> tag.number("answer_score"))
            .reversed()
            .thenComparing(tag -> tag.text("tag_name")));
    List<String> names = tags.stream().map(tag -> tag.unescaped("tag_name")).toList();
    String site = record.options().getOrDefault("site", "stackoverflow");
    String network = site.equals("stackoverflow") ? "Stack Overflow" : "Stack Exchange " + site;
    String name = record.unescaped("user.display_name");
    return new Composition()
        .put("name", name)
        .put("title", names.isEmpty() ? "" : network + " contributor, " + names.get(0))
        .put("location", record.unescaped("user.location"))
        .put(Payloads.HINTS, name)
        .skills(names)
        .paragraph(record.html("user.about_me"))
        .paragraph(standing(record, network))
        .section("Answers and questions", tags.stream().map(StackExchange::line).toList())
        .values();
  }

  private static String standing(ApiRecord record, String network) {
    StringBuilder said = new StringBuilder("Contributor on ").append(network);
    if (record.has("user.creation_date")) {
      Instant joined = Instant.ofEpochSecond(record.number("user.creation_date"));
      said.append(" since ").append(joined.atZone(ZoneOffset.UTC).getYear());
    }
    if (record.has("user.reputation")) {
      said.append(
          String.format(
              java.util.Locale.ROOT, ", reputation %,d", record.number("user.reputation")));
    }
    return said.append('.').toString();
  }

  private static String line(ApiRecord tag) {
    return "• "
        + Composition.joined(
            tag.unescaped("tag_name")
                + ": "
                + Composition.counted(tag.number("answer_count"), "answer", "answers")
                + " with a score of "
                + tag.number("answer_score"),
            Composition.counted(tag.number("question_count"), "question", "questions")
                + " with a score of "
                + tag.number("question_score"));
  }
}
