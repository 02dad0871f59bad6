package resumelake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import resumelake.fetch.Fetched;
import resumelake.fetch.Request;
import resumelake.fetch.Secret;

/** Authors of OpenAlex with institutions and topics; newer and older forms of the record. */
final class OpenAlex implements ApiSource {
  private static final Secret KEY =
      new Secret("OPENALEX_API_KEY", Secret.Place.QUERY, "api_key", "", false);

  /** The most that a page may have: docs.openalex.org, paging. */
  private static final int PAGE = 100;

  /** What is read, and no more: a whole record takes some 30 KiB. */
  private static final String SELECT =
      "id,display_name,works_count,cited_by_count,summary_stats,affiliations,"
          + "last_known_institutions,topics,updated_date";

  private static final int MOST_TOPICS = 25;

  @Override
  public String base() {
    return "https://api.openalex.org";
  }

  @Override
  public String terms() {
    return "OpenAlex CC0-1.0";
  }

  @Override
  public Set<String> options() {
    return new TreeSet<>(List.of("filter", "search", "sort", "select", "size"));
  }

  @Override
  public String first() {
    return "*";
  }

  @Override
  public Request page(SourceLine line, String cursor) {
    return new ApiQuery(line, base(), "/authors")
        .option("filter")
        .option("search")
        .option("sort")
        .option("select", SELECT)
        .with("per_page", ApiQuery.number(line, "size", PAGE))
        .with("cursor", cursor)
        .secret(KEY)
        .request();
  }

  @Override
  public Listing read(SourceLine line, String cursor, Fetched.Page page) throws DataFault {
    ApiBody body = ApiBody.of(page, "results");
    List<ApiItem> items = ApiItems.of(body.needed("results"), "id", cursor);
    var meta = body.around().path("meta");
    Optional<String> next =
        Optional.of(meta.path("next_cursor").asText(""))
            .filter(c -> !c.isEmpty() && !c.equals("null") && !items.isEmpty());
    OptionalLong total =
        meta.path("count").isIntegralNumber()
            ? OptionalLong.of(meta.path("count").longValue())
            : OptionalLong.empty();
    return Listing.of(items, next, total).withQuota(left(page), Optional.empty(), Optional.empty());
  }

  private static OptionalLong left(Fetched.Page page) {
    List<String> left = page.headers().getOrDefault("x-ratelimit-remaining", List.of());
    return left.size() == 1 && left.get(0).matches("[0-9]{1,12}")
        ? OptionalLong.of(Long.parseLong(left.get(0)))
        : OptionalLong.empty();
  }

  @Override
  public SortedMap<String, String> fields(ApiRecord record) {
    List<String> topics = topics(record);
    String name = record.text("display_name");
    List<String> hints = new ArrayList<>(List.of(name));
    hints.addAll(record.texts("display_name_alternatives"));
    return new Composition()
        .put("name", name)
        .put("title", topics.isEmpty() ? "" : "Researcher, " + topics.get(0))
        .put("location", country(record))
        .put(Payloads.HINTS, String.join("\n", hints).strip())
        .skills(topics)
        .paragraph(standing(record))
        .section("Affiliations", institutions(record))
        .section(
            "Topics",
            record.list("topics").stream().limit(MOST_TOPICS).map(OpenAlex::topic).toList())
        .values();
  }

  /** Topics by their count; the concepts of older records by their score. */
  private static List<String> topics(ApiRecord record) {
    List<ApiRecord> topics = new ArrayList<>(record.list("topics"));
    Comparator<ApiRecord> order = Comparator.comparingLong(topic -> -topic.number("count"));
    if (topics.isEmpty()) {
      topics.addAll(record.list("x_concepts"));
      order = Comparator.comparingDouble(concept -> -number(concept.text("score")));
    }
    topics.sort(order);
    return topics.stream()
        .map(topic -> topic.text("display_name"))
        .filter(name -> !name.isEmpty())
        .limit(MOST_TOPICS)
        .toList();
  }

  private static double number(String text) {
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private static String topic(ApiRecord topic) {
    return "• "
        + topic.text("display_name")
        + (topic.has("count")
            ? ": " + Composition.counted(topic.number("count"), "work", "works")
            : "");
  }

  private static String standing(ApiRecord record) {
    List<String> counts = new ArrayList<>();
    if (record.has("works_count")) {
      counts.add(Composition.counted(record.number("works_count"), "work", "works"));
    }
    if (record.has("cited_by_count")) {
      counts.add(Composition.counted(record.number("cited_by_count"), "citation", "citations"));
    }
    if (record.has("summary_stats.h_index")) {
      counts.add("h-index " + record.number("summary_stats.h_index"));
    }
    return counts.isEmpty() ? "" : "Author of " + String.join(", ", counts) + ".";
  }

  /** Names alone: the years of papers are not those of an employment. */
  private static List<String> institutions(ApiRecord record) {
    List<String> names = new ArrayList<>();
    for (ApiRecord affiliation : record.list("affiliations")) {
      names.add(affiliation.text("institution.display_name"));
    }
    record.list("last_known_institutions").forEach(i -> names.add(i.text("display_name")));
    names.add(record.text("last_known_institution.display_name"));
    return names.stream().filter(n -> !n.isEmpty()).distinct().map(n -> "• " + n).toList();
  }

  /** Country of the last known institution, in English. */
  private static String country(ApiRecord record) {
    List<ApiRecord> last = record.list("last_known_institutions");
    String code =
        last.isEmpty()
            ? record.text("last_known_institution.country_code")
            : last.get(0).text("country_code");
    return code.matches("[A-Za-z]{2}")
        ? new Locale("", code).getDisplayCountry(Locale.ENGLISH)
        : "";
  }
}
