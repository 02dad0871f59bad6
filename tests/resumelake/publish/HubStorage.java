package resumelake.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The storage behind the tests' Hub: objects by hash in a folder, whole or from parts. */
final class HubStorage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Map<String, Long> promised = new ConcurrentHashMap<>();
  volatile long multipartFrom = Long.MAX_VALUE;
  volatile long chunk = 1 << 20;

  HubStorage(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  boolean has(String sha256) {
    return Files.exists(folder.resolve(sha256));
  }

  long size(String sha256) throws IOException {
    return Files.size(folder.resolve(sha256));
  }

  InputStream open(String sha256) throws IOException {
    return Files.newInputStream(folder.resolve(sha256));
  }

  /** Objects that came whole. */
  long count() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().length() == 64).count();
    }
  }

  /** What an uploader is to do with one object. */
  ObjectNode place(JsonNode object, String root, String verify) {
    String oid = object.path("oid").asText();
    ObjectNode place = JSON.createObjectNode().put("oid", oid);
    if (!object.path("size").isIntegralNumber() || !oid.matches("[0-9a-f]{64}")) {
      place.putObject("error").put("code", 422).put("message", "bad oid or size");
      return place;
    }
    long size = object.path("size").asLong();
    place.put("size", size);
    if (has(oid)) {
      return place;
    }
    promised.put(oid, size);
    place.put("authenticated", true);
    ObjectNode actions = place.putObject("actions");
    String href = root + "/storage/" + oid + "?sig=" + UUID.randomUUID();
    ObjectNode upload = actions.putObject("upload").put("href", href);
    if (size >= multipartFrom) {
      ObjectNode header = upload.putObject("header").put("chunk_size", String.valueOf(chunk));
      for (int part = 1; (part - 1) * chunk < size; part++) {
        header.put(String.format("%05d", part), href + "&part=" + part);
      }
    }
    actions.putObject("verify").put("href", verify);
    return place;
  }

  /** Takes an object; false where its bytes are not those of its name. */
  boolean put(String oid, InputStream in) throws IOException {
    Path part = Files.createTempFile(folder, "coming-", "");
    MessageDigest digest = Digests.digest("SHA-256");
    long size = copy(in, part, digest);
    return keep(oid, part, HexFormat.of().formatHex(digest.digest()), size);
  }

  private boolean keep(String oid, Path file, String sha256, long size) throws IOException {
    if (!oid.equals(sha256) || !promised.getOrDefault(oid, -1L).equals(size)) {
      Files.delete(file);
      return false;
    }
    Files.move(file, folder.resolve(oid), StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  /** Takes one part; gives its tag. */
  String putPart(String oid, int number, InputStream in) throws IOException {
    MessageDigest digest = Digests.digest("MD5");
    Path part = Files.createTempFile(folder, "coming-", "");
    copy(in, part, digest);
    Files.move(part, part(oid, number), StandardCopyOption.REPLACE_EXISTING);
    return "\"" + HexFormat.of().formatHex(digest.digest()) + "\"";
  }

  private Path part(String oid, int number) {
    return folder.resolve(oid + "." + number);
  }

  /** Joins the parts; false where one is missing, named by a wrong tag, or the whole is wrong. */
  boolean complete(String oid, JsonNode parts) throws IOException {
    long expected = (promised.getOrDefault(oid, 0L) + chunk - 1) / chunk;
    if (parts.size() != expected) {
      return false;
    }
    Path whole = Files.createTempFile(folder, "coming-", "");
    MessageDigest digest = Digests.digest("SHA-256");
    try (OutputStream out = Files.newOutputStream(whole)) {
      int number = 0;
      for (JsonNode part : parts) {
        number++;
        Path file = part(oid, number);
        if (part.path("partNumber").asInt() != number || !Files.exists(file)) {
          return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!part.path("etag").asText().equals("\"" + Digests.hex("MD5", bytes) + "\"")) {
          return false;
        }
        digest.update(bytes);
        out.write(bytes);
      }
    }
    return keep(oid, whole, HexFormat.of().formatHex(digest.digest()), Files.size(whole));
  }

  private static long copy(InputStream in, Path file, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[256 << 10];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
        size += n;
      }
    }
    return size;
  }
}
