package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import resumelake.fetch.Request;
import resumelake.model.Reason;

/**
 * Rows of a dataset as the viewer shows them, as a file of JSON lines. Cut-off cells are left out.
 */
final class HuggingFaceRows {
  static final String FILE = "rows.jsonl";

  /** Most that the viewer gives at once. */
  private static final int PAGE = 100;

  private static final String VIEWER = "https://datasets-server.huggingface.co";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SourceLine line;
  private final ApiAsk ask;

  /** The line with the viewer's address in place of the Hub's. */
  HuggingFaceRows(SourceLine line, ApiAsk ask) {
    this.line =
        new SourceLine(
            line.name(),
            line.reader(),
            line.options().getOrDefault("viewer", VIEWER),
            line.licence(),
            line.options());
    this.ask = ask;
  }

  /** Writes the file whole or not at all; pages that came before are in the fetcher's cache. */
  List<ArchiveSource.Remote> write(Path folder) throws ApiAsk.Stop, DataFault, IOException {
    Path part = folder.resolve(FILE + ".part");
    try (BufferedWriter out = Files.newBufferedWriter(part)) {
      for (JsonNode split : splits()) {
        rows(split, out);
      }
    }
    Files.move(part, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    return List.of();
  }

  private JsonNode splits() throws ApiAsk.Stop, DataFault, IOException {
    Request request = query("/splits").request();
    return JSON.readTree(
        new String(
            ApiItems.joined(ApiBody.of(ask.page(request), "splits").needed("splits")),
            StandardCharsets.UTF_8));
  }

  private ApiQuery query(String path) {
    return new ApiQuery(line, VIEWER, path).option("dataset").secret(HuggingFace.TOKEN);
  }

  private void rows(JsonNode split, BufferedWriter out) throws ApiAsk.Stop, DataFault, IOException {
    String config = split.path("config").asText();
    String name = split.path("split").asText();
    if (!config.equals(line.options().getOrDefault("config", config))
        || !name.equals(line.options().getOrDefault("split", name))) {
      return;
    }
    long total = 1;
    for (long offset = 0; offset < total; offset += PAGE) {
      Request request =
          query("/rows")
              .with("config", config)
              .with("split", name)
              .with("offset", offset)
              .with("length", PAGE)
              .request();
      ApiBody body = ApiBody.of(ask.page(request), "rows");
      total =
          body.number("num_rows_total")
              .orElseThrow(() -> new DataFault(Reason.SCHEMA_DRIFT, "no 'num_rows_total'"));
      for (byte[] row : body.needed("rows")) {
        out.write(JSON.writeValueAsString(whole(JSON.readTree(row))));
        out.write('\n');
      }
    }
  }

  private static JsonNode whole(JsonNode row) throws DataFault {
    if (!row.path("row").isObject()) {
      throw new DataFault(Reason.SCHEMA_DRIFT, "a row has no 'row'");
    }
    ObjectNode cells = (ObjectNode) row.path("row");
    row.path("truncated_cells").forEach(cell -> cells.remove(cell.asText()));
    return cells;
  }
}
