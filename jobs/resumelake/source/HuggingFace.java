package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import resumelake.fetch.Fetched;
import resumelake.fetch.Request;
import resumelake.fetch.Secret;
import resumelake.model.Reason;

/**
 * A dataset of the Hugging Face Hub at one revision: its Parquet files; else those that the Hub has
 * converted it to; else its CSV or JSON files; else the rows that the viewer shows.
 */
final class HuggingFace implements ArchiveSource {
  static final Secret TOKEN =
      new Secret("HF_TOKEN", Secret.Place.HEADER, "Authorization", "Bearer ", false);

  private static final String CONVERTED = "refs/convert/parquet";
  private static final List<String> ENDINGS =
      List.of(".parquet", ".csv", ".csv.gz", ".jsonl", ".jsonl.gz", ".json", ".json.gz");

  /** Pages of a file list; each has up to 1,000 files. */
  private static final int MOST_PAGES = 100;

  private record Listed(String path, long size, Optional<String> sha256) {}

  @Override
  public String base() {
    return "https://huggingface.co";
  }

  @Override
  public List<Secret> keys() {
    return List.of(TOKEN);
  }

  /** A branch moves; a commit does not. */
  @Override
  public boolean isPinned(SourceLine line) {
    return line.options().getOrDefault("revision", "").matches("[0-9a-f]{40}");
  }

  @Override
  public Set<String> options() {
    return Set.of("dataset", "revision", "config", "split", "viewer");
  }

  @Override
  public Set<String> needs() {
    return Set.of("dataset");
  }

  @Override
  public boolean picks() {
    return true;
  }

  @Override
  public List<Remote> files(SourceLine line, ApiAsk ask, Path folder)
      throws ApiAsk.Stop, DataFault, IOException {
    String dataset = line.options().get("dataset");
    if (!dataset.matches("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)?")) {
      throw new DataFault(Reason.SCHEMA_DRIFT, "option 'dataset' is not owner/name");
    }
    String revision = revision(line, dataset, ask);
    List<Listed> all = tree(line, dataset, revision, ask);
    for (String ending : ENDINGS) {
      if (!ending.equals(".parquet") && !line.options().containsKey(SourceOptions.INCLUDE)) {
        List<Listed> converted = tree(line, dataset, CONVERTED, ask);
        List<Remote> found = chosen(line, dataset, CONVERTED, converted, ".parquet");
        if (!found.isEmpty()) {
          return found;
        }
      }
      List<Remote> found = chosen(line, dataset, revision, all, ending);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return new HuggingFaceRows(line, ask).write(folder);
  }

  private String revision(SourceLine line, String dataset, ApiAsk ask)
      throws ApiAsk.Stop, DataFault {
    String given = line.options().getOrDefault("revision", "");
    if (!given.isEmpty()) {
      return given;
    }
    Request info = new ApiQuery(line, base(), "/api/datasets/" + dataset).secret(TOKEN).request();
    return ApiBody.of(ask.page(info), "")
        .text("sha")
        .orElseThrow(() -> new DataFault(Reason.SCHEMA_DRIFT, "the dataset has no 'sha'"));
  }

  /** All files of a revision; none where the revision is not there. */
  private List<Listed> tree(SourceLine line, String dataset, String revision, ApiAsk ask)
      throws ApiAsk.Stop, DataFault {
    List<Listed> files = new ArrayList<>();
    String path = "/api/datasets/" + dataset + "/tree/" + ApiQuery.encoded(revision);
    Optional<Request> next =
        Optional.of(
            new ApiQuery(line, base(), path).with("recursive", "true").secret(TOKEN).request());
    for (int page = 0; page < MOST_PAGES && next.isPresent(); page++) {
      Optional<Fetched.Page> answer = ask.part(next.get());
      if (answer.isEmpty()) {
        return files;
      }
      for (byte[] element : ApiBody.list(answer.get())) {
        JsonValues.Read read = JsonValues.read(new String(element, StandardCharsets.UTF_8));
        if (read instanceof JsonValues.Read.Value value) {
          listed(value.object()).ifPresent(files::add);
        }
      }
      next =
          GithubUsers.next(answer.get())
              .map(
                  link ->
                      new ApiQuery(line, ApiQuery.onBase(line, base(), link))
                          .secret(TOKEN)
                          .request());
    }
    files.sort(Comparator.comparing(Listed::path));
    return files;
  }

  private static Optional<Listed> listed(JsonNode file) {
    String path = file.path("path").asText("");
    if (!file.path("type").asText("").equals("file") || path.isEmpty()) {
      return Optional.empty();
    }
    String sum = file.path("lfs").path("oid").asText("").toLowerCase(Locale.ROOT);
    return Optional.of(
        new Listed(
            path,
            file.path("size").asLong(-1),
            Optional.of(sum.replaceFirst("^sha256:", "")).filter(s -> s.matches("[0-9a-f]{64}"))));
  }

  private List<Remote> chosen(
      SourceLine line, String dataset, String revision, List<Listed> files, String ending) {
    Names names = Names.of(line.options(), List.of("*"));
    boolean converted = revision.equals(CONVERTED);
    List<Remote> chosen = new ArrayList<>();
    for (Listed file : files) {
      boolean wanted = converted ? inPlace(line, file.path()) : names.fit(file.path());
      if (wanted && file.path().toLowerCase(Locale.ROOT).endsWith(ending)) {
        String path =
            "/datasets/"
                + dataset
                + "/resolve/"
                + ApiQuery.encoded(revision)
                + "/"
                + encoded(file.path());
        Request request = new ApiQuery(line, base(), path).accepts("*/*").secret(TOKEN).request();
        OptionalLong size = file.size() < 0 ? OptionalLong.empty() : OptionalLong.of(file.size());
        chosen.add(new Remote(file.path(), request, size, file.sha256()));
      }
    }
    return chosen;
  }

  /** {@code config/split/0000.parquet}; a split of which only a part is converted is left out. */
  private static boolean inPlace(SourceLine line, String path) {
    String[] steps = path.split("/");
    return steps.length == 3
        && !steps[1].startsWith("partial-")
        && steps[0].equals(line.options().getOrDefault("config", steps[0]))
        && steps[1].equals(line.options().getOrDefault("split", steps[1]));
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/")).map(ApiQuery::encoded).collect(Collectors.joining("/"));
  }
}
