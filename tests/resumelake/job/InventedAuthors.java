package resumelake.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import resumelake.fetch.FaultServer;

/**
 * An invented OpenAlex: pages of authors, each with a cursor to the next.
 *
 * @param more JSON of further fields of each author, beginning with a comma; may be empty
 */
record InventedAuthors(int pages, int size, String more) {
  void answer(FaultServer.Call call) throws IOException {
    String cursor = call.seen().target().replaceAll(".*cursor=(c?)", "");
    int page = cursor.matches("\\d+") ? Integer.parseInt(cursor) : 0;
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < size; i++) {
      items
          .append(i == 0 ? "" : ",")
          .append("{\"id\":\"https://openalex.org/A")
          .append(page * size + i)
          .append("\",\"display_name\":\"A. Example\"")
          .append(more)
          .append('}');
    }
    String next = page + 1 == pages ? "null" : "\"c" + (page + 1) + "\"";
    String body = "{\"meta\":{\"count\":%d,\"next_cursor\":%s},\"results\":[%s]}";
    call.answer(
        200,
        Map.of("content-type", "application/json"),
        body.formatted(pages * size, next, items).getBytes(StandardCharsets.UTF_8));
  }
}
