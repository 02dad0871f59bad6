package resumelake.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import resumelake.lake.LakeException;

/**
 * Brings large files into the Hub's storage (git LFS, batch API with transfers basic and
 * multipart). What the storage has, by hash, is not sent; so a plain re-run goes on where a killed
 * one stopped.
 */
final class Transfers {
  /**
   * Places are asked for so many files at a time: their signatures hold for some time only, and at
   * 256 MiB a file these are 8 GiB. A choice of ours.
   */
  private static final int GROUP = 32;

  private final Hub hub;
  private final Calls calls;
  private final UploadProgress progress;
  private final int parallel;
  private final boolean pullRequest;

  Transfers(Hub hub, Calls calls, UploadProgress progress, int parallel, boolean pullRequest) {
    this.hub = hub;
    this.calls = calls;
    this.progress = progress;
    this.parallel = parallel;
    this.pullRequest = pullRequest;
  }

  /** Returns when the storage has all of them. */
  void send(Collection<Outgoing> files) {
    Map<String, Outgoing> byHash = new LinkedHashMap<>();
    files.forEach(file -> byHash.putIfAbsent(file.sha256(), file));
    List<Outgoing> left = new ArrayList<>(byHash.values());
    progress.starts(left.size(), left.stream().mapToLong(Outgoing::bytes).sum());
    ExecutorService workers = Executors.newFixedThreadPool(parallel, Transfers::daemon);
    try {
      for (int from = 0; from < left.size(); from += GROUP) {
        group(left.subList(from, Math.min(left.size(), from + GROUP)), workers);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "publish-transfer");
    thread.setDaemon(true);
    return thread;
  }

  private void group(List<Outgoing> files, ExecutorService workers) {
    CompletionService<Void> running = new ExecutorCompletionService<>(workers);
    int pieces = 0;
    for (Map.Entry<Outgoing, JsonNode> place : places(files).entrySet()) {
      Outgoing file = place.getKey();
      if (!place.getValue().has("upload")) {
        progress.wasThere(file.bytes());
        continue;
      }
      for (Runnable piece : Transfer.of(file, place.getValue(), calls, progress, this::again)) {
        running.submit(piece, null);
        pieces++;
      }
    }
    try {
      for (int done = 0; done < pieces; done++) {
        running.take().get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LakeException(
          LakeException.Kind.HUB_UNAVAILABLE, "Sending files: interrupted before the end.");
    }
  }

  /** Where a single file goes, asked for again because its place did not take it. */
  private JsonNode again(Outgoing file) {
    return places(List.of(file)).get(file);
  }

  /** The actions for each file; none where the storage has it. */
  private Map<Outgoing, JsonNode> places(List<Outgoing> files) {
    Map<String, Outgoing> byHash = new LinkedHashMap<>();
    files.forEach(file -> byHash.put(file.sha256(), file));
    Map<Outgoing, JsonNode> places = new LinkedHashMap<>();
    for (JsonNode object : hub.batch(files, pullRequest)) {
      Outgoing file = byHash.remove(object.path("oid").asText());
      if (file == null) {
        throw Calls.refused("The Hub's storage answers for a file that it was not asked about.");
      }
      if (object.has("error")) {
        throw Calls.refused(
            "The Hub's storage does not take %s: %s %s.",
            file.path(),
            object.path("error").path("code").asText(),
            object.path("error").path("message").asText());
      }
      places.put(file, object.path("actions"));
    }
    if (!byHash.isEmpty()) {
      throw Calls.refused("The Hub's storage names no place for %d files.", byHash.size());
    }
    return places;
  }
}
