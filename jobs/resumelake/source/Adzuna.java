package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import resumelake.fetch.Fetched;
import resumelake.fetch.Request;
import resumelake.fetch.Secret;
import resumelake.model.Reason;

/** Job advertisements of Adzuna. Descriptions are snippets; predicted salaries are left out. */
final class Adzuna implements ApiSource {
  private static final Secret ID =
      new Secret("ADZUNA_APP_ID", Secret.Place.QUERY, "app_id", "", true);
  private static final Secret KEY =
      new Secret("ADZUNA_APP_KEY", Secret.Place.QUERY, "app_key", "", true);

  /** The most that a page may have: developer.adzuna.com. */
  private static final int PAGE = 50;

  @Override
  public String base() {
    return "https://api.adzuna.com/v1/api";
  }

  @Override
  public String kind() {
    return "posting";
  }

  @Override
  public String terms() {
    return "Adzuna API terms";
  }

  @Override
  public Set<String> options() {
    return new TreeSet<>(
        List.of(
            "country",
            "what",
            "what_exclude",
            "where",
            "category",
            "max_days_old",
            "sort_by",
            "size"));
  }

  @Override
  public Set<String> needs() {
    return Set.of("country");
  }

  @Override
  public String first() {
    return "1";
  }

  @Override
  public Request page(SourceLine line, String cursor) {
    String country = ApiQuery.encoded(line.options().get("country").toLowerCase(Locale.ROOT));
    return new ApiQuery(line, base(), "/jobs/" + country + "/search/" + cursor)
        .with("results_per_page", ApiQuery.number(line, "size", PAGE))
        .option("what")
        .option("what_exclude")
        .option("where")
        .option("category")
        .option("max_days_old")
        .option("sort_by")
        .with("content-type", "application/json")
        .secret(ID)
        .secret(KEY)
        .request();
  }

  @Override
  public Listing read(SourceLine line, String cursor, Fetched.Page page) throws DataFault {
    ApiBody body = ApiBody.of(page, "results");
    JsonNode exception = body.around().path("exception");
    if (!exception.isMissingNode()) {
      throw new DataFault(Reason.SCHEMA_DRIFT, "the source reports an error in place of a page");
    }
    List<ApiItem> items = ApiItems.of(body.needed("results"), "id", cursor);
    OptionalLong total = body.number("count");
    long number = Long.parseLong(cursor);
    boolean more =
        !items.isEmpty()
            && (total.isEmpty()
                || number * ApiQuery.number(line, "size", PAGE) < total.getAsLong());
    Optional<String> next = more ? Optional.of(Long.toString(number + 1)) : Optional.empty();
    return Listing.of(items, next, total);
  }

  @Override
  public SortedMap<String, String> fields(ApiRecord record) {
    SortedMap<String, String> values = new TreeMap<>();
    FieldMap.put(values, "title", record.html("title"));
    FieldMap.put(values, "text", record.html("description"));
    FieldMap.put(values, "company", record.unescaped("company.display_name"));
    FieldMap.put(values, "location", record.unescaped("location.display_name"));
    FieldMap.put(values, "category", record.unescaped("category.label"));
    FieldMap.put(values, "posted", record.text("created").replaceFirst("T.*$", ""));
    FieldMap.put(values, "employment", employment(record));
    if (record.has("salary_min") && !predicted(record)) {
      double least = Double.parseDouble(record.text("salary_min"));
      String most = record.text("salary_max");
      values.put("salary_min", Double.toString(least));
      values.put(
          "salary_max",
          most.isEmpty() ? Double.toString(least) : Double.toString(Double.parseDouble(most)));
      values.put("period", "YEAR");
      FieldMap.put(values, "currency", CURRENCIES.getOrDefault(country(record), ""));
    }
    return values;
  }

  private static String country(ApiRecord record) {
    return record.options().getOrDefault("country", "").toLowerCase(Locale.ROOT);
  }

  /** Whether Adzuna has guessed the salary; told as text, number or flag. */
  private static boolean predicted(ApiRecord record) {
    String told = record.text("salary_is_predicted");
    return told.equals("1") || told.equals("true");
  }

  private static String employment(ApiRecord record) {
    return switch (record.text("contract_time")) {
      case "full_time" -> "FULL_TIME";
      case "part_time" -> "PART_TIME";
      default -> record.text("contract_type").equals("contract") ? "CONTRACT" : "";
    };
  }

  /** Salaries are given per year in the currency of the country that was asked. */
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("at", "EUR"),
          Map.entry("au", "AUD"),
          Map.entry("be", "EUR"),
          Map.entry("br", "BRL"),
          Map.entry("ca", "CAD"),
          Map.entry("ch", "CHF"),
          Map.entry("de", "EUR"),
          Map.entry("es", "EUR"),
          Map.entry("fr", "EUR"),
          Map.entry("gb", "GBP"),
          Map.entry("in", "INR"),
          Map.entry("it", "EUR"),
          Map.entry("mx", "MXN"),
          Map.entry("nl", "EUR"),
          Map.entry("nz", "NZD"),
          Map.entry("pl", "PLN"),
          Map.entry("sg", "SGD"),
          Map.entry("us", "USD"),
          Map.entry("za", "ZAR"));
}
