package resumelake.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.fetch.Fetched;
import resumelake.fetch.Request;
import resumelake.fetch.Secret;

/**
 * Users that a search of GitHub finds, with profile, own repositories and their languages. E-mail
 * address, login and picture are never passed on.
 */
final class GithubUsers implements ApiSource {
  static final Secret TOKEN =
      new Secret("GITHUB_TOKEN", Secret.Place.HEADER, "Authorization", "Bearer ", false);

  static final String BASE = "https://api.github.com";

  /** Repositories of most stars first, then by name. */
  static final Comparator<ApiRecord> BEST_FIRST =
      Comparator.comparingLong((ApiRecord r) -> stars(r))
          .reversed()
          .thenComparing(r -> r.text("name"));

  /** For the users of one page: it stays below the 60 an hour that are free without a token. */
  private static final int REQUESTS = 50;

  /** Profile and list of repositories. */
  private static final int REQUESTS_OF_USER = 2;

  /** A search shows no more results than these: docs.github.com/rest/search. */
  private static final long MOST = 1000;

  private static final int MOST_PROJECTS = 12;
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?next\"?");

  @Override
  public String base() {
    return BASE;
  }

  @Override
  public String terms() {
    return "GitHub Acceptable Use";
  }

  @Override
  public Set<String> options() {
    return new TreeSet<>(List.of("query", "sort", "order", "size", GithubLanguages.OPTION));
  }

  @Override
  public Set<String> needs() {
    return Set.of("query");
  }

  @Override
  public String first() {
    return "1";
  }

  @Override
  public Request page(SourceLine line, String cursor) {
    ApiQuery query =
        cursor.startsWith("/")
            ? new ApiQuery(line, ApiQuery.onBase(line, base(), cursor))
            : new ApiQuery(line, base(), "/search/users")
                .with("q", line.options().get("query"))
                .option("sort")
                .option("order")
                .with("per_page", ApiQuery.number(line, "size", users(line)))
                .with("page", cursor);
    return github(query);
  }

  /** Users on a page where the option does not say otherwise. */
  private static int users(SourceLine line) {
    return Math.max(1, REQUESTS / (REQUESTS_OF_USER + GithubLanguages.repositories(line)));
  }

  static Request github(ApiQuery query) {
    return query
        .header("Accept", "application/vnd.github+json")
        .header("X-GitHub-Api-Version", "2022-11-28")
        .accepts("application/json", "application/vnd.github+json")
        .secret(TOKEN)
        .request();
  }

  @Override
  public Listing read(SourceLine line, String cursor, Fetched.Page page) throws DataFault {
    ApiBody body = ApiBody.of(page, "items");
    List<ApiItem> items = ApiItems.of(body.needed("items"), "id", cursor);
    OptionalLong total = body.number("total_count");
    Listing listing =
        Listing.of(items, next(page), total)
            .withQuota(left(page), Optional.empty(), Optional.empty());
    if (body.around().path("incomplete_results").asBoolean(false)) {
      listing = listing.withNotice("the search timed out: the list is incomplete");
    }
    return total.isPresent() && total.getAsLong() > MOST
        ? listing.withNotice("only " + MOST + " results can be asked for: split the query")
        : listing;
  }

  /**
   * Path and query behind {@code rel="next"}: docs.github.com says to follow it, not to build it.
   */
  static Optional<String> next(Fetched.Page page) {
    for (String link : page.headers().getOrDefault("link", List.of())) {
      Matcher next = NEXT.matcher(link);
      if (next.find()) {
        return Optional.of(next.group(1).replaceFirst("^[A-Za-z]+://[^/]*", ""))
            .filter(path -> path.startsWith("/"));
      }
    }
    return Optional.empty();
  }

  private static OptionalLong left(Fetched.Page page) {
    List<String> left = page.headers().getOrDefault("x-ratelimit-remaining", List.of());
    return left.size() == 1 && left.get(0).matches("[0-9]{1,9}")
        ? OptionalLong.of(Long.parseLong(left.get(0)))
        : OptionalLong.empty();
  }

  @Override
  public List<Part> parts(SourceLine line, List<ApiItem> items) {
    List<Part> parts = new ArrayList<>();
    for (ApiItem item : items) {
      String login = ApiItems.text(item, "login");
      if (!login.isEmpty()) {
        String path = "/users/" + ApiQuery.encoded(login);
        List<String> ids = List.of(item.id());
        parts.add(new Part("profile", github(new ApiQuery(line, base(), path)), ids));
        ApiQuery repositories =
            new ApiQuery(line, base(), path + "/repos")
                .with("type", "owner")
                .with("sort", "pushed")
                .with("per_page", 100);
        parts.add(new Part("repositories", github(repositories), ids));
      }
    }
    return parts;
  }

  @Override
  public Map<String, byte[]> split(Part part, Fetched.Page page) throws DataFault {
    byte[] answer =
        switch (part.key()) {
          case "profile" -> ApiBody.object(page);
          case GithubLanguages.KEY -> GithubLanguages.element(part, page);
          default -> ApiItems.joined(ApiBody.list(page));
        };
    return Map.of(part.ids().get(0), answer);
  }

  @Override
  public List<Part> further(SourceLine line, Part part, Fetched.Page page) throws DataFault {
    if (!part.key().equals("repositories")) {
      return List.of();
    }
    List<ApiRecord> repositories = new ArrayList<>();
    for (byte[] element : ApiBody.list(page)) {
      JsonValues.Read read = JsonValues.read(new String(element, StandardCharsets.UTF_8));
      if (read instanceof JsonValues.Read.Value value) {
        repositories.add(new ApiRecord(value.object(), line.options()));
      }
    }
    return GithubLanguages.parts(line, part.ids().get(0), own(repositories));
  }

  @Override
  public Set<String> listKeys() {
    return Set.of(GithubLanguages.KEY);
  }

  @Override
  public String itemKey() {
    return "found";
  }

  @Override
  public SortedMap<String, String> fields(ApiRecord record) {
    List<ApiRecord> own = own(record.list("repositories"));
    Map<String, List<String>> counted = GithubLanguages.of(record);
    List<String> languages = languages(own);
    List<String> skills = new ArrayList<>(languages);
    own.stream()
        .sorted(BEST_FIRST)
        .forEach(r -> skills.addAll(counted.getOrDefault(r.text("name"), List.of())));
    own.forEach(repository -> skills.addAll(repository.texts("topics")));
    String name = record.text("profile.name");
    String company = record.text("profile.company").replaceFirst("^@", "");
    return new Composition()
        .put("name", name)
        .put("title", languages.isEmpty() ? "" : "Open source developer, " + languages.get(0))
        .put("location", record.text("profile.location"))
        .put(
            Payloads.HINTS,
            String.join("\n", List.of(name, record.text("found.login", "profile.login"))).strip())
        .skills(skills)
        .paragraph(record.text("profile.bio"))
        .paragraph(company.isEmpty() ? "" : "Company: " + company)
        .paragraph(
            record.has("profile.public_repos")
                ? Composition.counted(
                        record.number("profile.public_repos"),
                        "public repository",
                        "public repositories")
                    + "."
                : "")
        .section("Projects", projects(own, counted))
        .values();
  }

  private static List<ApiRecord> own(List<ApiRecord> repositories) {
    return repositories.stream().filter(r -> !r.text("fork").equals("true")).toList();
  }

  /** By the repositories that are mainly written in them, then by their stars, then by name. */
  private static List<String> languages(List<ApiRecord> repositories) {
    Map<String, Long> counts = new TreeMap<>();
    Map<String, Long> stars = new TreeMap<>();
    for (ApiRecord repository : repositories) {
      String language = repository.text("language");
      if (!language.isEmpty()) {
        counts.merge(language, 1L, Long::sum);
        stars.merge(language, stars(repository), Long::sum);
      }
    }
    return counts.keySet().stream()
        .sorted(
            Comparator.comparing((String language) -> counts.get(language))
                .thenComparing(stars::get)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<String> projects(
      List<ApiRecord> repositories, Map<String, List<String>> counted) {
    return repositories.stream()
        .sorted(BEST_FIRST)
        .limit(MOST_PROJECTS)
        .map(repository -> project(repository, counted))
        .toList();
  }

  private static long stars(ApiRecord repository) {
    return repository.has("stargazers_count")
        ? repository.number("stargazers_count")
        : repository.number("watchers");
  }

  private static String project(ApiRecord repository, Map<String, List<String>> counted) {
    String description = repository.text("description");
    String languages = String.join(", ", counted.getOrDefault(repository.text("name"), List.of()));
    String details =
        Composition.joined(
            languages.isEmpty() ? repository.text("language") : languages,
            Composition.counted(stars(repository), "star", "stars"));
    return "• "
        + repository.text("name")
        + (description.isEmpty() ? "" : ": " + description)
        + " ("
        + details
        + ")";
  }
}
