package resumelake.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.publish.HubDataset.Commit;
import resumelake.publish.HubDataset.Stored;

/** Files of the tests' Hub below {@code /datasets/OWNER/NAME}: resolve, raw, and git LFS. */
final class HubFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
  private static final String LFS_TYPE = "application/vnd.git-lfs+json";

  private final HubStorage storage;
  private final HubDataset dataset;
  private final String root;
  private final String id;

  HubFiles(HubStorage storage, HubDataset dataset, String root, String id) {
    this.storage = storage;
    this.dataset = dataset;
    this.root = root;
    this.id = id;
  }

  HubReply answer(HubRequest request) throws IOException {
    if (request.segment(2).endsWith(".git")) {
      return switch (request.rest(3)) {
        case "info/lfs/objects/batch" -> batch(request);
        case "info/lfs/objects/verify" -> verify(request.json());
        default -> HubReply.error(404, "no such page");
      };
    }
    HubRequest.At at = request.at(4);
    Optional<Commit> commit = dataset.head(at.revision());
    if (commit.isEmpty()) {
      return HubReply.error(404, "RevisionNotFound", "Invalid rev id");
    }
    Stored file = commit.get().files().get(at.path());
    if (file == null) {
      return HubReply.error(404, "EntryNotFound", "Entry not found");
    }
    boolean raw = request.segment(3).equals("raw");
    return file(request, commit.get(), raw ? Stored.regular(file.content()) : file);
  }

  private HubReply file(HubRequest request, Commit commit, Stored file) throws IOException {
    long from = 0;
    long to = file.bytes() - 1;
    int status = 200;
    String range = request.header("Range").orElse("");
    Matcher asked = RANGE.matcher(range);
    if (asked.matches()) {
      status = 206;
      from = Math.min(Long.parseLong(asked.group(1)), file.bytes());
      to = asked.group(2).isEmpty() ? to : Math.min(to, Long.parseLong(asked.group(2)));
    }
    long length = Math.max(0, to - from + 1);
    InputStream in =
        file.isLarge() ? storage.open(file.sha256()) : new ByteArrayInputStream(file.content());
    in.skipNBytes(from);
    String etag = "\"" + (file.isLarge() ? file.sha256() : file.gitId()) + "\"";
    HubReply reply =
        HubReply.bytes(status, in, length)
            .with("ETag", etag)
            .with("X-Repo-Commit", commit.id())
            .with("Accept-Ranges", "bytes");
    if (file.isLarge()) {
      reply.with("X-Linked-ETag", etag).with("X-Linked-Size", String.valueOf(file.bytes()));
    }
    String said = file.bytes() == 0 ? "bytes */0" : "bytes " + from + "-" + to + "/" + file.bytes();
    return status == 206 ? reply.with("Content-Range", said) : reply;
  }

  private HubReply batch(HubRequest request) throws IOException {
    JsonNode body = request.json();
    String algorithm = body.path("hash_algo").asText("sha256");
    if (!List.of("sha256", "sha_256").contains(algorithm)
        || !body.path("operation").asText().equals("upload")) {
      return HubReply.json(
          422, JSON.createObjectNode().put("message", "unknown operation or hash"));
    }
    ObjectNode reply = JSON.createObjectNode().put("transfer", "basic");
    ArrayNode objects = reply.putArray("objects");
    boolean parts = false;
    for (JsonNode object : body.path("objects")) {
      String verify = root + "/datasets/" + id + ".git/info/lfs/objects/verify";
      ObjectNode place = storage.place(object, root, verify);
      parts |= place.path("actions").path("upload").has("header");
      objects.add(place);
    }
    reply.put("transfer", parts ? "multipart" : "basic");
    return HubReply.json(200, reply).with("Content-Type", LFS_TYPE);
  }

  private HubReply verify(JsonNode body) throws IOException {
    String oid = body.path("oid").asText();
    boolean there = storage.has(oid) && storage.size(oid) == body.path("size").asLong(-1);
    return there
        ? HubReply.json(200, JSON.createObjectNode())
        : HubReply.error(404, "no such object");
  }
}
