package resumelake.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.lake.LakeException;

/** The Hub's API for one dataset repository: one method a call, each with the rule of its kind. */
final class Hub {
  /** The one branch that is published to. */
  static final String MAIN = "main";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOT_FOUND = 404;
  private static final int UNAUTHORIZED = 401;
  private static final int CONFLICT = 409;
  private static final int INVALID = 400;

  /** Most paths that the Hub takes in one question (Hub's client for Python, 2026). */
  private static final int MOST_PATHS = 256;

  /** What the Hub looks at to tell text from data, bytes. */
  private static final int SAMPLE = 512;

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"next\"");

  private final Calls calls;
  private final Endpoint endpoint;
  private final Repo repo;

  Hub(Calls calls, Repo repo) {
    this.calls = calls;
    this.endpoint = calls.endpoint();
    this.repo = repo;
  }

  Repo repo() {
    return repo;
  }

  /** Who the token belongs to, as the Hub says. */
  JsonNode whoami() {
    String what = "Asking who the token belongs to";
    return calls.json(what, calls.get(what, endpoint.at("/api/whoami-v2")));
  }

  /** What the Hub says of the repository; absent where it is not there, or not for this token. */
  Optional<JsonNode> info() {
    String what = "Asking for " + repo.id();
    Answer answer = calls.get(what, endpoint.api(repo, ""));
    if (answer.status() == NOT_FOUND || answer.status() == UNAUTHORIZED) {
      return Optional.empty();
    }
    return Optional.of(calls.json(what, answer));
  }

  /** Makes the repository; one that is there already stays as it is. */
  void create(boolean isPrivate) {
    ObjectNode body = JSON.createObjectNode();
    body.put("type", "dataset").put("name", repo.name()).put("organization", repo.owner());
    body.put("visibility", isPrivate ? "private" : "public").put("private", isPrivate);
    String what = "Making " + repo.id();
    Answer answer = calls.post(what, endpoint.at("/api/repos/create"), body);
    if (answer.status() != CONFLICT) {
      calls.good(what, answer);
    }
  }

  /** Commits that branches ({@code refs/heads/…}) and tags point at, and of pull requests. */
  record Refs(String main, Map<String, String> tags, List<String> pullRequests) {}

  /** All refs; pull requests newest first. */
  Refs refs() {
    String what = "Asking for branches and tags";
    JsonNode json = calls.json(what, calls.get(what, endpoint.api(repo, "/refs?include_prs=1")));
    Map<String, String> tags = new TreeMap<>();
    json.path("tags").forEach(tag -> tags.put(text(tag, "name"), text(tag, "targetCommit")));
    String main = "";
    for (JsonNode branch : json.path("branches")) {
      main = branch.path("name").asText().equals(MAIN) ? text(branch, "targetCommit") : main;
    }
    List<String> pulls = new ArrayList<>();
    json.path("pullRequests").forEach(pull -> pulls.add(0, text(pull, "ref")));
    return new Refs(main, tags, pulls);
  }

  /** All files at a revision, by path. */
  Map<String, Entry> tree(String revision) {
    Map<String, Entry> files = new TreeMap<>();
    String start = "/tree/" + Endpoint.segment(revision) + "?recursive=true&expand=false";
    Optional<URI> next = Optional.of(endpoint.api(repo, start));
    while (next.isPresent()) {
      URI uri = next.get();
      String what = "Listing the files of " + repo.id();
      Answer answer = calls.get(what, uri);
      calls.json(what, answer).forEach(file -> entry(file).ifPresent(e -> files.put(e.path(), e)));
      next = answer.header("link").flatMap(this::next).filter(following -> !following.equals(uri));
    }
    return files;
  }

  private Optional<URI> next(String link) {
    Matcher match = NEXT.matcher(link);
    if (!match.find()) {
      return Optional.empty();
    }
    return Optional.of(URI.create(match.group(1)));
  }

  private static Optional<Entry> entry(JsonNode file) {
    if (!file.path("type").asText().equals("file")) {
      return Optional.empty();
    }
    JsonNode large = file.path("lfs");
    Optional<String> sha256 =
        large.isObject() ? Optional.of(large.path("oid").asText()) : Optional.empty();
    return Optional.of(
        new Entry(text(file, "path"), file.path("size").asLong(-1), text(file, "oid"), sha256));
  }

  /** The text of a file at a revision; absent where there is none. */
  Optional<String> text(String revision, String path) {
    String what = "Reading " + path + " of " + repo.id();
    Answer answer = calls.get(what, endpoint.resolve(repo, revision, path));
    return answer.status() == NOT_FOUND
        ? Optional.empty()
        : Optional.of(calls.good(what, answer).text());
  }

  /** Ids of the commits after one, the oldest first. */
  List<String> commitsAfter(String parent) {
    List<String> after = new ArrayList<>();
    String what = "Asking for the commits of " + repo.id();
    URI uri = endpoint.api(repo, "/commits/" + MAIN + "?limit=100");
    for (JsonNode commit : calls.json(what, calls.get(what, uri))) {
      if (text(commit, "id").equals(parent)) {
        break;
      }
      after.add(0, text(commit, "id"));
    }
    return after;
  }

  /** What the Hub finds wrong with a card; empty where nothing. */
  List<String> cardFaults(String card) {
    ObjectNode body = JSON.createObjectNode().put("content", card).put("repoType", "dataset");
    String what = "Checking the card";
    Answer answer = calls.post(what, endpoint.at("/api/validate-yaml"), body);
    JsonNode errors =
        answer.status() == INVALID ? calls.read(what, answer) : calls.json(what, answer);
    List<String> faults = new ArrayList<>();
    errors.path("errors").forEach(error -> faults.add(error.path("message").asText()));
    if (answer.status() == INVALID && faults.isEmpty()) {
      faults.add(calls.said(answer));
    }
    return faults;
  }

  /** How the Hub wants a file: within the commit, or beforehand to its storage. */
  enum Mode {
    REGULAR,
    LFS
  }

  /**
   * Asks how the Hub wants each file.
   *
   * @throws LakeException of kind HUB_REFUSED where it would leave one out
   */
  Map<String, Mode> modes(List<Outgoing> files, boolean pullRequest) {
    Map<String, Mode> modes = new TreeMap<>();
    for (int from = 0; from < files.size(); from += MOST_PATHS) {
      ObjectNode body = JSON.createObjectNode();
      ArrayNode asked = body.putArray("files");
      for (Outgoing file : files.subList(from, Math.min(files.size(), from + MOST_PATHS))) {
        asked
            .addObject()
            .put("path", file.path())
            .put("size", file.bytes())
            .put("sample", Base64.getEncoder().encodeToString(file.first(SAMPLE)));
      }
      URI uri = endpoint.api(repo, "/preupload/" + MAIN + (pullRequest ? "?create_pr=1" : ""));
      String what = "Asking how to send files";
      for (JsonNode file : calls.json(what, calls.post(what, uri, body)).path("files")) {
        if (file.path("shouldIgnore").asBoolean(false)) {
          throw Calls.refused(
              "The Hub would leave out %s: a .gitignore in %s names it. Take it out of there.",
              text(file, "path"), repo.id());
        }
        boolean large = file.path("uploadMode").asText().equals("lfs");
        modes.put(text(file, "path"), large ? Mode.LFS : Mode.REGULAR);
      }
    }
    for (Outgoing file : files) {
      if (!modes.containsKey(file.path())) {
        throw Calls.refused("The Hub does not say how to send %s.", file.path());
      }
    }
    return modes;
  }

  /** Asks the storage for places to send objects to; one answer an object. */
  JsonNode batch(List<Outgoing> files, boolean pullRequest) {
    ObjectNode body = JSON.createObjectNode().put("operation", "upload");
    body.putArray("transfers").add("basic").add("multipart");
    body.put("hash_algo", "sha256");
    if (!pullRequest) {
      body.putObject("ref").put("name", MAIN);
    }
    ArrayNode objects = body.putArray("objects");
    files.forEach(file -> objects.addObject().put("oid", file.sha256()).put("size", file.bytes()));
    URI uri = endpoint.at("/datasets/" + repo.id() + ".git/info/lfs/objects/batch");
    String what = "Asking for places in the storage";
    return calls.json(what, calls.postLfs(what, uri, body)).path("objects");
  }

  /** Sends a commit, once: whatever comes, it is for the caller to find out what it came to. */
  Answer commitOnce(byte[] lines, boolean pullRequest) throws IOException {
    URI uri = endpoint.api(repo, "/commit/" + MAIN + (pullRequest ? "?create_pr=1" : ""));
    return calls.send("POST", uri, Map.of("Content-Type", "application/x-ndjson"), lines);
  }

  /** Names a commit; false where the tag exists. */
  boolean tag(String commit, String name) {
    ObjectNode body = JSON.createObjectNode().put("tag", name).put("message", "Release " + name);
    String what = "Setting the tag " + name;
    URI uri = endpoint.api(repo, "/tag/" + Endpoint.segment(commit));
    Answer answer = calls.post(what, uri, body);
    if (answer.status() == CONFLICT) {
      return false;
    }
    calls.good(what, answer);
    return true;
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).asText();
  }
}
