package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import resumelake.fetch.Fetched;
import resumelake.fetch.Fetcher;
import resumelake.fetch.Request;
import resumelake.model.Reason;

/**
 * Failure FM-A10 over every field of every API source: what a change of the field does to a record.
 * Records are put together from the list of known fields, so that no field is left out.
 */
class SchemaDriftTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @TempDir Path cache;

  /** What a source may do to a field. */
  private enum Change {
    GONE,
    RENAMED,
    TYPE_CHANGED,
    NULL,
    NESTED_DEEPER,
    NEW_BESIDE
  }

  /** A line of the list. */
  private record Field(List<String> types, String need) {
    boolean is(String type) {
      return types.contains(type);
    }
  }

  private static SortedMap<String, Field> known(String source) throws IOException {
    SortedMap<String, Field> known = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("jobs/resumelake/source/api-fields.tsv"))) {
      String[] cells = line.split("\t");
      if (cells[0].equals(source)) {
        known.put(cells[1], new Field(List.of(cells[2].split("\\|")), cells[3]));
      }
    }
    return known;
  }

  static Stream<Arguments> changes() {
    return Apis.names().stream()
        .flatMap(source -> Stream.of(Change.values()).map(c -> Arguments.of(source, c)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("changes")
  void breaksWhatNeedsTheFieldAndNothingElse(String source, Change change) throws IOException {
    SortedMap<String, Field> known = known(source);
    assertThat(known).isNotEmpty();
    ObjectNode whole = record(known);
    assertThat(outcome(source, whole)).as("unchanged").isEqualTo("accepted");

    for (String path : known.keySet()) {
      ObjectNode record = whole.deepCopy();
      String name = path.substring(path.lastIndexOf('.') + 1);
      change(parent(record, path), name, known.get(path), change);
      assertThat(outcome(source, record))
          .as("%s %s, %s", path, change, known.get(path).need())
          .isEqualTo(expected(known, path, change));
    }
  }

  private static void change(ObjectNode parent, String name, Field field, Change change) {
    JsonNode old = parent.get(name);
    switch (change) {
      case GONE -> parent.remove(name);
      case RENAMED -> parent.set(name + "_v2", parent.remove(name));
      case TYPE_CHANGED ->
          parent.set(name, field.is("text") ? NODES.arrayNode().add("x") : NODES.textNode("x"));
      case NULL -> parent.putNull(name);
      case NESTED_DEEPER -> parent.set(name, NODES.objectNode().set("value", old));
      case NEW_BESIDE -> parent.putObject(name + "_more").putArray("a").add(1);
    }
  }

  private static String expected(SortedMap<String, Field> known, String path, Change change) {
    Field field = known.get(path);
    boolean needed = field.need().equals("NEEDED");
    boolean read = !field.need().equals("KNOWN");
    return switch (change) {
      case GONE, NULL -> needed ? "rejected" : "accepted";
      case RENAMED -> needed ? "rejected" : "accepted with a notice";
      case TYPE_CHANGED -> read ? "rejected" : "accepted with a notice";
      case NEW_BESIDE -> "accepted with a notice";
      case NESTED_DEEPER -> field.is("object") ? deeper(known, path) : otherType(read);
    };
  }

  private static String otherType(boolean read) {
    return read ? "rejected" : "accepted with a notice";
  }

  /**
   * An object within an object lacks what the outer one has to have; some are never looked into.
   */
  private static String deeper(SortedMap<String, Field> known, String path) {
    String prefix = path + ".";
    List<String> below =
        known.keySet().stream()
            .filter(p -> p.startsWith(prefix) && p.indexOf('.', prefix.length()) < 0)
            .toList();
    if (below.stream().anyMatch(p -> known.get(p).need().equals("NEEDED"))) {
      return "rejected";
    }
    return below.isEmpty() ? "accepted" : "accepted with a notice";
  }

  /** What becomes of a record: by the parser, and by the notices of the walk. */
  private static String outcome(String source, ObjectNode record) {
    Map<String, String> options = Map.of("country", "gb", "site", "stackoverflow");
    Parsed parsed = Apis.parsed(source, record, options, false);
    ApiFields.Drift drift = ApiFields.of(source).drift(record);
    if (parsed instanceof Parsed.Failed failed) {
      assertThat(failed.defect().reason()).isEqualTo(Reason.SCHEMA_DRIFT);
      assertThat(drift.breaking()).isPresent();
      return "rejected";
    }
    assertThat(drift.breaking()).isEmpty();
    return drift.notices().isEmpty() ? "accepted" : "accepted with a notice";
  }

  /** A record with every known field. */
  private static ObjectNode record(SortedMap<String, Field> known) {
    ObjectNode record = NODES.objectNode();
    known.forEach((path, field) -> put(record, known, path, field));
    return record;
  }

  private static void put(
      ObjectNode record, SortedMap<String, Field> known, String path, Field field) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    boolean parent = known.keySet().stream().anyMatch(p -> p.startsWith(path + "."));
    ObjectNode in = parent(record, path);
    switch (field.types().get(0)) {
      case "text" -> in.put(name, "1");
      case "number" -> in.put(name, 1);
      case "flag" -> in.put(name, false);
      case "object" -> in.putObject(name);
      case "list" -> {
        ArrayNode list = in.putArray(name);
        if (parent) {
          list.addObject();
        } else {
          list.add("x");
        }
      }
      default -> throw new IllegalArgumentException(field.toString());
    }
  }

  /** The object that a field belongs to; of lists the first element. */
  private static ObjectNode parent(ObjectNode record, String path) {
    JsonNode at = record;
    String[] steps = path.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      at = at.get(steps[i]);
      at = at.isArray() ? at.get(0) : at;
    }
    return (ObjectNode) at;
  }

  static Set<String> sources() {
    return Apis.names();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aRepeatedKeyRejectsTheRecordAtAnyDepth(String source) throws IOException {
    String whole = JSON.writeValueAsString(record(known(source)));
    List<String> repeated = new ArrayList<>();
    for (int at = whole.indexOf('{'); at >= 0; at = whole.indexOf('{', at + 1)) {
      repeated.add(whole.substring(0, at + 1) + "\"k\":1,\"k\":2," + whole.substring(at + 1));
    }
    try (Payloads payloads = new Payloads(DocumentLimits.DEFAULT)) {
      for (String json : repeated) {
        Parsed parsed =
            payloads.parse(
                json.replace(",}", "}").getBytes(StandardCharsets.UTF_8),
                MediaTypes.JSON,
                Map.of(Payloads.API, source),
                Map.of());
        assertThat(parsed).isInstanceOf(Parsed.Failed.class);
        assertThat(((Parsed.Failed) parsed).defect().reason()).isEqualTo(Reason.JSON_INVALID);
      }
    }
  }

  /** Answers as they were recorded, with one key renamed in all of them. */
  private record Renaming(Fetcher fetcher, String key) implements Fetcher {
    @Override
    public Fetched fetch(Request request) {
      Fetched fetched = fetcher.fetch(request);
      return fetched instanceof Fetched.Page page
          ? new Fetched.Page(
              request,
              page.status(),
              page.headers(),
              new String(page.body(), StandardCharsets.UTF_8)
                  .replaceAll("\"" + key + "\"\\s*:", "\"" + key + "_v2\":")
                  .getBytes(StandardCharsets.UTF_8),
              page.fetchedAt(),
              page.cached())
          : fetched;
    }

    @Override
    public Fetched download(Request request, Path target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void rest(Request request, Duration time) {}

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @CsvSource({
    "adzuna, title, description",
    "github_users, login, bio",
    "openalex, display_name, topics",
    "semantic_scholar, name, papers",
    "stackexchange, display_name, location",
  })
  void aSourceWhoseRecordsAllBreakStopsAndOneThatLostAFieldGoesOn(
      String source, String needed, String used) {
    List<ApiStep> steps = new ArrayList<>();
    assertThat(walk(source, needed, steps))
        .isInstanceOf(ApiWalk.End.Failed.class)
        .asString()
        .contains("items differ from what is known of the source", "drift: no ");
    assertThat(steps).as("what came is kept, to be rejected row by row").hasSize(1);
    assertThat(steps.get(0).items()).isNotEmpty();

    steps.clear();
    assertThat(walk(source, used, steps)).isEqualTo(new ApiWalk.End.Complete());
    assertThat(steps.stream().flatMap(step -> step.notices().stream()))
        .anyMatch(notice -> notice.startsWith("new field") && notice.endsWith(used + "_v2"));
  }

  private ApiWalk.End walk(String source, String renamed, List<ApiStep> steps) {
    try (ReplayServer server = ReplayServer.start().with(ApiFixtures.recordings(source));
        Fetcher fetcher = ApiFixtures.fetcher(server, cache.resolve(renamed))) {
      SourceLine line =
          ApiFixtures.lines(server).stream().filter(l -> l.name().equals(source)).findFirst().get();
      return new ApiWalk(
              line, new Renaming(fetcher, renamed), ApiWalk.Start.NEW, InstantSource.system())
          .walk(steps::add);
    }
  }
}
