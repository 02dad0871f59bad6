package resumelake.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import resumelake.lake.LakeException;

/** One file on its way into the storage: whole, or in parts that go at the same time. */
final class Transfer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORBIDDEN = 403;

  private final Outgoing file;
  private final Calls calls;
  private final UploadProgress progress;

  private Transfer(Outgoing file, Calls calls, UploadProgress progress) {
    this.file = file;
    this.calls = calls;
    this.progress = progress;
  }

  /**
   * The pieces of work, in any order and on any threads; the last that ends ends the transfer.
   *
   * @param actions of the storage's answer for this file
   * @param again asks for new actions
   */
  static List<Runnable> of(
      Outgoing file,
      JsonNode actions,
      Calls calls,
      UploadProgress progress,
      Function<Outgoing, JsonNode> again) {
    Transfer transfer = new Transfer(file, calls, progress);
    JsonNode header = actions.path("upload").path("header");
    return header.hasNonNull("chunk_size")
        ? transfer.parts(actions, header)
        : List.of(() -> transfer.whole(actions, again));
  }

  private void whole(JsonNode actions, Function<Outgoing, JsonNode> again) {
    JsonNode current = actions;
    Answer answer = put(href(current), 0, file.bytes());
    if (answer.status() == FORBIDDEN) {
      // the signature of its place may be too old
      current = again.apply(file);
      if (!current.has("upload")) {
        progress.wasThere(file.bytes());
        return;
      }
      answer = put(href(current), 0, file.bytes());
    }
    stored(answer);
    verify(current);
    progress.sent(file.bytes());
  }

  private List<Runnable> parts(JsonNode actions, JsonNode header) {
    long size = header.path("chunk_size").asLong(0);
    Map<Integer, URI> places = new TreeMap<>();
    header
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getKey().matches("\\d+")) {
                places.put(Integer.valueOf(field.getKey()), address(field.getValue().asText()));
              }
            });
    int parts = places.size();
    if (size <= 0 || parts != (file.bytes() + size - 1) / size || !places.containsKey(parts)) {
      throw Calls.refused("The Hub's storage cuts %s into parts that do not fit.", file.path());
    }
    AtomicReferenceArray<String> tags = new AtomicReferenceArray<>(parts);
    AtomicInteger left = new AtomicInteger(parts);
    List<Runnable> pieces = new ArrayList<>();
    places.forEach(
        (number, place) ->
            pieces.add(
                () -> {
                  long from = (number - 1) * size;
                  tags.set(number - 1, part(place, from, Math.min(size, file.bytes() - from)));
                  if (left.decrementAndGet() == 0) {
                    complete(actions, tags);
                  }
                }));
    return pieces;
  }

  private String part(URI place, long from, long bytes) {
    return stored(put(place, from, bytes))
        .header("etag")
        .orElseThrow(() -> Calls.refused("%s: the storage gives no ETag for a part.", file.path()));
  }

  private void complete(JsonNode actions, AtomicReferenceArray<String> tags) {
    ObjectNode body = JSON.createObjectNode().put("oid", file.sha256());
    ArrayNode parts = body.putArray("parts");
    for (int at = 0; at < tags.length(); at++) {
      parts.addObject().put("partNumber", at + 1).put("etag", tags.get(at));
    }
    mustBeUnchanged();
    stored(calls.postToStorage(what(), href(actions), body));
    verify(actions);
    progress.sent(file.bytes());
  }

  /** Sends some bytes of the file to a signed address. */
  private Answer put(URI place, long from, long bytes) {
    return calls
        .repeats()
        .run(
            what(),
            () ->
                calls.toStorage(
                    "PUT",
                    place,
                    Map.of(),
                    moved ->
                        new Body(
                            () -> file.content().open(from),
                            bytes,
                            this::mustBeUnchanged,
                            sent -> {
                              moved.run();
                              progress.moved(sent);
                            })));
  }

  /** A good answer of the storage, which knows no tokens: what it forbids has run out. */
  private Answer stored(Answer answer) {
    if (answer.status() == FORBIDDEN) {
      throw new LakeException(
          LakeException.Kind.HUB_UNAVAILABLE,
          "%s: the storage says %s; its place there has run out. Run the same command again.",
          what(),
          calls.said(answer));
    }
    return calls.good(what(), answer);
  }

  private void mustBeUnchanged() {
    try {
      file.content().mustBeUnchanged();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void verify(JsonNode actions) {
    if (actions.has("verify")) {
      ObjectNode body = JSON.createObjectNode();
      body.put("oid", file.sha256()).put("size", file.bytes());
      URI place = address(actions.path("verify").path("href").asText());
      calls.good(what(), calls.postLfs(what(), place, body));
    }
  }

  private String what() {
    return "Sending " + file.path();
  }

  private URI href(JsonNode actions) {
    return address(actions.path("upload").path("href").asText());
  }

  private URI address(String written) {
    try {
      return URI.create(written);
    } catch (IllegalArgumentException e) {
      // not told: it is signed
      throw Calls.refused("The Hub's storage names no address for %s.", file.path());
    }
  }
}
