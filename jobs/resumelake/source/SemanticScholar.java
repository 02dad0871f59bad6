package resumelake.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import resumelake.fetch.Fetched;
import resumelake.fetch.Request;
import resumelake.fetch.Secret;
import resumelake.model.Reason;

/** Authors that a search of Semantic Scholar finds, with the titles of their papers. */
final class SemanticScholar implements ApiSource {
  private static final Secret KEY =
      new Secret("SEMANTIC_SCHOLAR_KEY", Secret.Place.HEADER, "x-api-key", "", false);

  /** Authors in one batch; an author with all papers takes some 100 KiB. */
  private static final int PAGE = 50;

  /** Names, counts and titles; no abstracts, whose terms are unclear. */
  private static final String FIELDS =
      "authorId,name,affiliations,paperCount,citationCount,hIndex,"
          + "papers.title,papers.year,papers.venue,papers.fieldsOfStudy,papers.s2FieldsOfStudy";

  private static final int MOST_PAPERS = 20;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public String base() {
    return "https://api.semanticscholar.org/graph/v1";
  }

  @Override
  public String terms() {
    return "Semantic Scholar API License";
  }

  @Override
  public Set<String> options() {
    return new TreeSet<>(List.of("query", "fields", "size"));
  }

  @Override
  public Set<String> needs() {
    return Set.of("query");
  }

  @Override
  public String first() {
    return "0";
  }

  @Override
  public Request page(SourceLine line, String cursor) {
    return new ApiQuery(line, base(), "/author/search")
        .with("query", line.options().get("query"))
        .with("fields", "authorId,name")
        .with("offset", cursor)
        .with("limit", ApiQuery.number(line, "size", PAGE))
        .secret(KEY)
        .request();
  }

  @Override
  public Listing read(SourceLine line, String cursor, Fetched.Page page) throws DataFault {
    ApiBody body = ApiBody.of(page, "data");
    boolean empty = body.elements().isEmpty() && body.number("total").orElse(-1) == 0;
    List<byte[]> elements = empty ? List.of() : body.needed("data");
    Optional<String> next =
        body.around().path("next").isIntegralNumber()
            ? Optional.of(body.around().path("next").asText())
            : Optional.empty();
    return Listing.of(ApiItems.of(elements, "authorId", cursor), next, body.number("total"));
  }

  @Override
  public List<Part> parts(SourceLine line, List<ApiItem> items) {
    List<String> ids =
        items.stream().map(ApiItem::id).filter(id -> !id.contains("#")).distinct().toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Request request =
        new ApiQuery(line, base(), "/author/batch")
            .option("fields", FIELDS)
            .post(json(Map.of("ids", ids)))
            .secret(KEY)
            .request();
    return List.of(new Part("author", request, ids));
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers stand in the order of the ids, {@code null} where an author is gone. */
  @Override
  public Map<String, byte[]> split(Part part, Fetched.Page page) throws DataFault {
    List<byte[]> authors = ApiBody.list(page);
    if (authors.size() != part.ids().size()) {
      throw new DataFault(
          Reason.SCHEMA_DRIFT, authors.size() + " authors in place of " + part.ids().size());
    }
    Map<String, byte[]> byId = new LinkedHashMap<>();
    for (int i = 0; i < authors.size(); i++) {
      if (!new String(authors.get(i), StandardCharsets.UTF_8).equals("null")) {
        byId.put(part.ids().get(i), authors.get(i));
      }
    }
    return byId;
  }

  @Override
  public String itemKey() {
    return "found";
  }

  @Override
  public SortedMap<String, String> fields(ApiRecord record) {
    List<ApiRecord> papers = new ArrayList<>(record.list("author.papers"));
    papers.sort(
        Comparator.comparingLong((ApiRecord paper) -> paper.number("year"))
            .reversed()
            .thenComparing(paper -> paper.text("title")));
    List<String> fields = fieldsOfStudy(papers);
    String name = record.text("author.name", "found.name");
    return new Composition()
        .put("name", name)
        .put("title", fields.isEmpty() ? "" : "Researcher, " + fields.get(0))
        .put(Payloads.HINTS, name)
        .skills(fields)
        .paragraph(standing(record))
        .section(
            "Affiliations",
            record.texts("author.affiliations").stream().map(a -> "• " + a).toList())
        .section(
            "Publications",
            papers.stream()
                .filter(paper -> !paper.text("title").isEmpty())
                .limit(MOST_PAPERS)
                .map(SemanticScholar::line)
                .toList())
        .values();
  }

  private static String standing(ApiRecord record) {
    List<String> counts = new ArrayList<>();
    if (record.has("author.paperCount")) {
      counts.add(Composition.counted(record.number("author.paperCount"), "paper", "papers"));
    }
    if (record.has("author.citationCount")) {
      counts.add(
          Composition.counted(record.number("author.citationCount"), "citation", "citations"));
    }
    if (record.has("author.hIndex")) {
      counts.add("h-index " + record.number("author.hIndex"));
    }
    return counts.isEmpty() ? "" : "Author of " + String.join(", ", counts) + ".";
  }

  /** By the number of papers, then by name. */
  private static List<String> fieldsOfStudy(List<ApiRecord> papers) {
    Map<String, Integer> counts = new TreeMap<>();
    for (ApiRecord paper : papers) {
      Set<String> named = new TreeSet<>(paper.texts("fieldsOfStudy"));
      paper.list("s2FieldsOfStudy").forEach(field -> named.add(field.text("category")));
      named.remove("");
      named.forEach(field -> counts.merge(field, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String line(ApiRecord paper) {
    return "• " + Composition.joined(paper.text("title"), paper.text("venue"), paper.text("year"));
  }
}
