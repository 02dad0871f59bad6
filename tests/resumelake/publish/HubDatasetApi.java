package resumelake.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import resumelake.publish.HubDataset.Commit;
import resumelake.publish.HubDataset.Stored;

/** Calls of the tests' Hub below {@code /api/datasets/OWNER/NAME}. */
final class HubDatasetApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 1000;

  private final HubApi api;
  private final String id;
  private final HubDataset dataset;
  private final String root;

  HubDatasetApi(HubApi api, String id, HubDataset dataset, String root) {
    this.api = api;
    this.id = id;
    this.dataset = dataset;
    this.root = root;
  }

  HubReply answer(HubRequest request) throws IOException {
    return switch (request.segment(4)) {
      case "", "revision" ->
          at(request.segment(4).isEmpty() ? "main" : request.at(5).revision())
              .map(commit -> HubReply.json(200, HubApi.info(id, dataset, commit)))
              .orElseGet(HubDatasetApi::noRevision);
      case "preupload" -> preupload(request);
      case "commit" -> new HubCommit(api, id, dataset, root).answer(request);
      case "refs" -> refs(request);
      case "tag" -> tag(request);
      case "branch" -> branch(request);
      case "commits" -> commits(request);
      case "tree" -> tree(request);
      case "paths-info" -> pathsInfo(request);
      default -> HubReply.error(404, "no such page");
    };
  }

  private Optional<Commit> at(String revision) {
    return dataset.head(revision);
  }

  private static HubReply noRevision() {
    return HubReply.error(404, "RevisionNotFound", "Invalid rev id");
  }

  private HubReply preupload(HubRequest request) throws IOException {
    Optional<Commit> commit = at(request.at(5).revision());
    if (commit.isEmpty()) {
      return noRevision();
    }
    JsonNode asked = request.json().path("files");
    if (asked.size() > 256) {
      return HubReply.error(400, "at most 256 files");
    }
    ObjectNode reply = JSON.createObjectNode().put("commitOid", commit.get().id());
    ArrayNode files = reply.putArray("files");
    for (JsonNode file : asked) {
      String path = file.path("path").asText();
      Stored there = commit.get().files().get(path);
      ObjectNode answer = files.addObject().put("path", path);
      answer.put("uploadMode", HubApi.isLarge(file) ? "lfs" : "regular");
      answer.put("shouldIgnore", path.matches(api.ignored));
      if (there != null) {
        answer.put("oid", there.isLarge() ? there.sha256() : there.gitId());
      }
    }
    return HubReply.json(200, reply);
  }

  private HubReply refs(HubRequest request) {
    ObjectNode refs = JSON.createObjectNode();
    ArrayNode branches = refs.putArray("branches");
    dataset.branches.forEach((name, id) -> ref(branches, name, "refs/heads/" + name, id));
    refs.putArray("converts");
    ArrayNode tags = refs.putArray("tags");
    dataset.tags.forEach((name, id) -> ref(tags, name, "refs/tags/" + name, id));
    if (request.query.containsKey("include_prs")) {
      ArrayNode pulls = refs.putArray("pullRequests");
      dataset.pulls.forEach((name, id) -> ref(pulls, name, name, id));
    }
    return HubReply.json(200, refs);
  }

  private static void ref(ArrayNode refs, String name, String ref, String id) {
    refs.addObject().put("name", name).put("ref", ref).put("targetCommit", id);
  }

  private HubReply tag(HubRequest request) throws IOException {
    if (request.method().equals("DELETE")) {
      return dataset.tags.remove(request.rest(5)) == null
          ? noRevision()
          : HubReply.json(200, Map.of());
    }
    Optional<Commit> commit = at(request.at(5).revision());
    if (commit.isEmpty()) {
      return noRevision();
    }
    String tag = request.json().path("tag").asText();
    return dataset.tags.putIfAbsent(tag, commit.get().id()) == null
        ? HubReply.json(200, Map.of())
        : HubReply.error(409, "Tag reference exists already");
  }

  private HubReply branch(HubRequest request) throws IOException {
    String name = request.rest(5);
    if (request.method().equals("DELETE")) {
      return dataset.branches.remove(name) == null ? noRevision() : HubReply.json(200, Map.of());
    }
    Optional<Commit> from = at(request.json().path("startingPoint").asText("main"));
    if (from.isEmpty()) {
      return noRevision();
    }
    return dataset.branches.putIfAbsent(name, from.get().id()) == null
        ? HubReply.json(200, Map.of())
        : HubReply.error(409, "Reference exists already");
  }

  private HubReply commits(HubRequest request) {
    ArrayNode commits = JSON.createArrayNode();
    for (Commit commit : dataset.history(request.at(5).revision())) {
      ObjectNode one = commits.addObject().put("id", commit.id()).put("title", commit.title());
      one.put("message", "").put("date", "2026-03-01T12:00:00.000Z").putArray("authors");
    }
    return commits.isEmpty() ? noRevision() : HubReply.json(200, commits);
  }

  private HubReply tree(HubRequest request) {
    HubRequest.At at = request.at(5);
    Optional<Commit> commit = at(at.revision());
    if (commit.isEmpty()) {
      return noRevision();
    }
    List<ObjectNode> entries =
        entries(
            commit.get(), at.path(), request.query.getOrDefault("recursive", "").equals("true"));
    if (entries.isEmpty() && !at.path().isEmpty()) {
      return HubReply.error(404, "EntryNotFound", "Entry not found");
    }
    int from = Integer.parseInt(request.query.getOrDefault("cursor", "0"));
    int page = api.page > 0 ? api.page : PAGE;
    int to = Math.min(entries.size(), from + page);
    HubReply reply = HubReply.json(200, entries.subList(from, to));
    if (to < entries.size()) {
      String raw = request.exchange.getRequestURI().getRawPath();
      String recursive = request.query.getOrDefault("recursive", "false");
      String next = root + raw + "?recursive=" + recursive + "&cursor=" + to;
      reply.with("Link", "<" + next + ">; rel=\"next\"");
    }
    return reply;
  }

  private static List<ObjectNode> entries(Commit commit, String folder, boolean recursive) {
    String below = folder.isEmpty() ? "" : folder + "/";
    List<ObjectNode> entries = new ArrayList<>();
    TreeSet<String> folders = new TreeSet<>();
    commit
        .files()
        .forEach(
            (path, file) -> {
              if (path.startsWith(below)) {
                String rest = path.substring(below.length());
                for (int at = rest.indexOf('/'); at >= 0; at = rest.indexOf('/', at + 1)) {
                  folders.add(below + rest.substring(0, at));
                  if (!recursive) {
                    return;
                  }
                }
                entries.add(HubApi.entry(path, file));
              }
            });
    for (String name : folders) {
      ObjectNode entry = JSON.createObjectNode().put("type", "directory").put("path", name);
      entries.add(0, entry.put("oid", Digests.hex("SHA-1", name.getBytes())).put("size", 0));
    }
    return entries;
  }

  private HubReply pathsInfo(HubRequest request) throws IOException {
    Optional<Commit> commit = at(request.at(5).revision());
    if (commit.isEmpty()) {
      return noRevision();
    }
    ArrayNode found = JSON.createArrayNode();
    for (JsonNode path : request.json().path("paths")) {
      Stored file = commit.get().files().get(path.asText());
      if (file != null) {
        found.add(HubApi.entry(path.asText(), file));
      }
    }
    return HubReply.json(200, found);
  }
}
