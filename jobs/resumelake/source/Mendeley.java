package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import resumelake.fetch.Fetched;
import resumelake.model.Reason;

/** The files of one version of a dataset of Mendeley Data, which never changes. */
final class Mendeley implements ArchiveSource {
  /** Requests that name no browser are refused. */
  private static final String AGENT = "Mozilla/5.0 (compatible; resumelake/0.1)";

  @Override
  public String base() {
    return "https://data.mendeley.com/public-api";
  }

  @Override
  public boolean isPinned(SourceLine line) {
    return true;
  }

  @Override
  public Set<String> options() {
    return Set.of("dataset", "version");
  }

  @Override
  public Set<String> needs() {
    return Set.of("dataset", "version");
  }

  @Override
  public boolean picks() {
    return true;
  }

  @Override
  public List<Remote> files(SourceLine line, ApiAsk ask, Path folder)
      throws ApiAsk.Stop, DataFault {
    String path = "/datasets/" + ApiQuery.encoded(line.options().get("dataset")) + "/files";
    Fetched.Page page =
        ask.page(
            new ApiQuery(line, base(), path)
                .with("folder_id", "root")
                .option("version")
                .header("User-Agent", AGENT)
                .request());
    Names names = Names.of(line.options(), List.of("*"));
    List<Remote> files = new ArrayList<>();
    for (byte[] element : ApiBody.list(page)) {
      JsonValues.Read read = JsonValues.read(new String(element, StandardCharsets.UTF_8));
      if (read instanceof JsonValues.Read.Value file) {
        String name = file.object().path("filename").asText("");
        if (names.fit(name)) {
          files.add(remote(line, name, file.object().path("content_details")));
        }
      }
    }
    return files;
  }

  private static Remote remote(SourceLine line, String name, JsonNode details) throws DataFault {
    String address = details.path("download_url").asText("");
    if (!address.matches("https?://[!-~]+")) {
      throw new DataFault(Reason.SCHEMA_DRIFT, "a file has no 'content_details.download_url'");
    }
    String sum = details.path("sha256_hash").asText("").toLowerCase(Locale.ROOT);
    return new Remote(
        name,
        new ApiQuery(line, URI.create(address))
            .header("User-Agent", AGENT)
            .accepts("*/*")
            .request(),
        details.path("size").isIntegralNumber()
            ? OptionalLong.of(details.path("size").longValue())
            : OptionalLong.empty(),
        Optional.of(sum).filter(s -> s.matches("[0-9a-f]{64}")));
  }
}
