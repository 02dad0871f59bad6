package resumelake.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import resumelake.publish.HubDataset.Commit;
import resumelake.publish.HubDataset.Stored;

/** What the tests' Hub does for each call, as section 2 to 9 of the protocol's facts say. */
final class HubApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LARGE = ".*\\.(parquet|arrow|zip|gz|bin)";
  private static final int REGULAR_MOST = 10 << 20;

  /** Who a token belongs to. */
  record User(String name, String role, List<String> orgs) {}

  final Map<String, User> tokens = new ConcurrentHashMap<>();
  final Map<String, HubDataset> datasets = new ConcurrentHashMap<>();
  final HubStorage storage;

  /** Entries of a page of a file list; 0 for what the Hub does. */
  volatile int page;

  /** Files that a .gitignore names, as a pattern. */
  volatile String ignored = "";

  private final String root;

  HubApi(HubStorage storage, String root) {
    this.storage = storage;
    this.root = root;
  }

  HubReply answer(HubRequest request) throws IOException {
    String first = request.rest(0);
    if (first.equals("api/whoami-v2")) {
      return whoami(request);
    }
    if (first.startsWith("api/repos/")) {
      return repos(request);
    }
    if (first.equals("api/validate-yaml")) {
      List<String> faults = HubCards.faults(request.json().path("content").asText());
      return HubReply.json(faults.isEmpty() ? 200 : 400, HubCards.judgement(faults));
    }
    boolean isApi = request.segment(0).equals("api");
    int at = isApi ? 2 : 1;
    if (!request.segment(at - 1).equals("datasets")) {
      return HubReply.error(404, "no such page");
    }
    String id = request.segment(at) + "/" + request.segment(at + 1).replaceFirst("\\.git$", "");
    HubDataset dataset = datasets.get(id);
    Optional<User> user = user(request);
    if (dataset == null || dataset.isPrivate && user.filter(u -> mayWrite(u, id)).isEmpty()) {
      return user.isEmpty()
          ? HubReply.error(401, "RepoNotFound", "Repository not found")
          : HubReply.error(404, "RepoNotFound", "Repository not found");
    }
    // who proposes brings large files before the Hub knows for what
    boolean proposes =
        user.isPresent()
            && (request.query.containsKey("create_pr") || request.rest(3).startsWith("info/lfs/"));
    if (isWrite(request) && !proposes && user.filter(u -> mayWrite(u, id)).isEmpty()) {
      return user.isEmpty()
          ? HubReply.error(401, "Invalid username or password.")
          : HubReply.error(403, "You don't have the rights to write to " + id);
    }
    return isApi
        ? new HubDatasetApi(this, id, dataset, root).answer(request)
        : new HubFiles(storage, dataset, root, id).answer(request);
  }

  private static boolean isWrite(HubRequest request) {
    return !List.of("GET", "HEAD").contains(request.method())
        && !request.segment(4).equals("paths-info");
  }

  private static boolean mayWrite(User user, String id) {
    String owner = id.substring(0, id.indexOf('/'));
    return user.role().equals("write")
        && (user.name().equals(owner) || user.orgs().contains(owner));
  }

  private Optional<User> user(HubRequest request) {
    return request
        .header("Authorization")
        .map(value -> value.replaceFirst("^Bearer ", ""))
        .map(tokens::get);
  }

  private HubReply whoami(HubRequest request) {
    Optional<User> user = user(request);
    if (user.isEmpty()) {
      return HubReply.error(401, "Invalid credentials in Authorization header");
    }
    ObjectNode who = JSON.createObjectNode().put("type", "user").put("name", user.get().name());
    who.put("fullname", user.get().name());
    ArrayNode orgs = who.putArray("orgs");
    user.get().orgs().forEach(org -> orgs.addObject().put("type", "org").put("name", org));
    who.putObject("auth").putObject("accessToken").put("role", user.get().role());
    return HubReply.json(200, who);
  }

  private HubReply repos(HubRequest request) throws IOException {
    JsonNode body = request.json();
    Optional<User> user = user(request);
    String owner = body.path("organization").asText(user.map(User::name).orElse(""));
    String id = (owner.equals("null") ? user.get().name() : owner) + "/" + name(body);
    if (user.filter(u -> mayWrite(u, id)).isEmpty()) {
      return user.isEmpty()
          ? HubReply.error(401, "Invalid username or password.")
          : HubReply.error(403, "You don't have the rights to create " + id);
    }
    if (request.rest(2).equals("delete")) {
      return datasets.remove(id) == null
          ? HubReply.error(404, "RepoNotFound", "Repository not found")
          : HubReply.json(200, Map.of());
    }
    boolean isPrivate =
        body.path("visibility").asText().equals("private") || body.path("private").asBoolean();
    Map<String, Object> made =
        new TreeMap<>(
            Map.of("url", root + "/datasets/" + id, "name", id, "id", "d" + id.hashCode()));
    if (datasets.putIfAbsent(id, new HubDataset(isPrivate)) != null) {
      made.put("error", "You already created this dataset repo");
      return HubReply.json(409, made);
    }
    return HubReply.json(200, made);
  }

  private static String name(JsonNode body) {
    String name = body.path("name").asText();
    return name.substring(name.indexOf('/') + 1);
  }

  /** How the Hub wants a file. */
  static boolean isLarge(JsonNode file) {
    String path = file.path("path").asText();
    if (List.of("README.md", ".gitattributes").contains(path) || file.path("size").asLong() == 0) {
      return false;
    }
    byte[] sample = Base64.getDecoder().decode(file.path("sample").asText());
    boolean isBinary =
        new String(sample, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
    return path.matches(LARGE) || isBinary || file.path("size").asLong() > REGULAR_MOST;
  }

  /** What {@code info} says. */
  static ObjectNode info(String id, HubDataset dataset, Commit at) {
    ObjectNode info = JSON.createObjectNode().put("_id", "d" + id.hashCode()).put("id", id);
    info.put("author", id.substring(0, id.indexOf('/'))).put("sha", at.id());
    info.put("lastModified", "2026-03-01T12:00:00.000Z")
        .put("createdAt", "2026-03-01T12:00:00.000Z");
    info.put("private", dataset.isPrivate).put("gated", false).put("disabled", false);
    info.put("downloads", 0).put("likes", 0).putArray("tags");
    ArrayNode siblings = info.putArray("siblings");
    at.files().keySet().forEach(path -> siblings.addObject().put("rfilename", path));
    return info;
  }

  /** One line of a list of files. */
  static ObjectNode entry(String path, Stored file) {
    ObjectNode entry = JSON.createObjectNode().put("type", "file").put("path", path);
    entry.put("oid", file.gitId()).put("size", file.bytes());
    if (file.isLarge()) {
      entry
          .putObject("lfs")
          .put("oid", file.sha256())
          .put("size", file.bytes())
          .put("pointerSize", file.content().length);
    }
    return entry;
  }
}
