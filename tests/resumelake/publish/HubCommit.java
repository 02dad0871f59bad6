package resumelake.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import resumelake.publish.HubDataset.Commit;
import resumelake.publish.HubDataset.Stored;

/** The tests' Hub's commit call: lines of JSON, all of them or none. */
final class HubCommit {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is wrong with a commit. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    final int status;

    Refused(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  private final HubApi api;
  private final String id;
  private final HubDataset dataset;
  private final String root;

  HubCommit(HubApi api, String id, HubDataset dataset, String root) {
    this.api = api;
    this.id = id;
    this.dataset = dataset;
    this.root = root;
  }

  HubReply answer(HubRequest request) throws IOException {
    boolean proposes = request.query.containsKey("create_pr");
    String revision = request.at(5).revision();
    synchronized (dataset) {
      Optional<Commit> head = dataset.head(revision);
      if (head.isEmpty()) {
        return HubReply.error(404, "RevisionNotFound", "Invalid rev id");
      }
      try {
        Map<String, Stored> files = new TreeMap<>(head.get().files());
        String title = apply(request.text().split("\n"), head.get(), files);
        List<String> faults =
            files.containsKey("README.md")
                ? HubCards.faults(
                    new String(files.get("README.md").content(), StandardCharsets.UTF_8))
                : List.of();
        if (!faults.isEmpty()) {
          return HubReply.json(400, HubCards.judgement(faults));
        }
        String ref = proposes ? dataset.openPull() : revision;
        Commit commit = dataset.commit(ref, title, files);
        return HubReply.json(200, done(commit, proposes ? ref : ""));
      } catch (Refused e) {
        return HubReply.error(e.status, e.getMessage());
      }
    }
  }

  private ObjectNode done(Commit commit, String pull) {
    ObjectNode done = JSON.createObjectNode().put("success", true).put("hookOutput", "");
    done.put("commitOid", commit.id());
    done.put("commitUrl", root + "/datasets/" + id + "/commit/" + commit.id());
    if (!pull.isEmpty()) {
      String number = pull.substring(pull.lastIndexOf('/') + 1);
      done.put("pullRequestUrl", root + "/datasets/" + id + "/discussions/" + number);
    }
    return done;
  }

  private String apply(String[] lines, Commit head, Map<String, Stored> files) throws Refused {
    String title = "";
    for (int at = 0; at < lines.length; at++) {
      JsonNode line;
      try {
        line = JSON.readTree(lines[at]);
      } catch (JsonProcessingException e) {
        throw new Refused(400, "not JSON in line " + at);
      }
      String key = line.path("key").asText();
      JsonNode value = line.path("value");
      if ((at == 0) != key.equals("header")) {
        throw new Refused(400, "the header must be the first line, and the only one");
      }
      if (at == 0) {
        title = header(value, head);
      } else {
        change(key, value, files);
      }
    }
    return title;
  }

  private static String header(JsonNode value, Commit head) throws Refused {
    String parent = value.path("parentCommit").asText("");
    if (!parent.isEmpty() && !parent.equals(head.id())) {
      throw new Refused(412, "A commit has happened since. Please refresh and try again.");
    }
    if (value.path("summary").asText("").isEmpty()) {
      throw new Refused(400, "summary is needed");
    }
    return value.path("summary").asText();
  }

  private void change(String key, JsonNode value, Map<String, Stored> files) throws Refused {
    String path = value.path("path").asText();
    if (path.isEmpty()
        || path.startsWith("/")
        || List.of(path.split("/")).stream().anyMatch(List.of("..", ".", ".git", "")::contains)) {
      throw new Refused(400, "a path that is not allowed");
    }
    switch (key) {
      case "file" ->
          files.put(
              path,
              Stored.regular(
                  value.path("encoding").asText().equals("base64")
                      ? Base64.getDecoder().decode(value.path("content").asText())
                      : value.path("content").asText().getBytes(StandardCharsets.UTF_8)));
      case "lfsFile" -> files.put(path, large(value));
      case "deletedFile" -> {
        if (files.remove(path) == null) {
          throw new Refused(400, "there is no file to delete");
        }
      }
      case "deletedFolder" -> files.keySet().removeIf(name -> name.startsWith(path + "/"));
      default -> throw new Refused(400, "unknown key " + key);
    }
  }

  private Stored large(JsonNode value) throws Refused {
    String oid = value.path("oid").asText();
    try {
      if (!api.storage.has(oid) || api.storage.size(oid) != value.path("size").asLong(-1)) {
        throw new Refused(
            400, "the LFS object of " + value.path("path").asText() + " is not there");
      }
    } catch (IOException e) {
      throw new Refused(500, "storage");
    }
    return Stored.large(oid, value.path("size").asLong());
  }
}
