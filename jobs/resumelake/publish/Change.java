package resumelake.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import resumelake.hub.Manifest;
import resumelake.lake.LakeException;

/**
 * What a publication changes in a repository: files to put, files of our own earlier release to
 * take away.
 *
 * @param files what is to stand there afterwards, by path; the merged card among them
 * @param put those of them that do not stand there yet
 * @param delete paths
 */
record Change(Map<String, Outgoing> files, List<Outgoing> put, List<String> delete) {
  private static final ObjectMapper JSON = new ObjectMapper();

  Change {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    put = List.copyOf(put);
    delete = List.copyOf(delete);
  }

  /**
   * What is to be done.
   *
   * @param tree all files at the commit that is built on
   * @param formerManifest the manifest that stands there
   * @param card merged already
   * @throws LakeException of kind HUB_MOVED where files stand in our places that no earlier release
   *     of ours has put there: they are somebody's work, and the loader would take them for rows
   */
  static Change of(
      Cargo cargo, Map<String, Entry> tree, Optional<String> formerManifest, Outgoing card) {
    Map<String, Outgoing> files = new TreeMap<>();
    cargo.files().forEach(file -> files.put(file.path(), file));
    Map<String, String> former = former(formerManifest);
    List<Outgoing> put = new ArrayList<>();
    for (Outgoing file : files.values()) {
      if (Optional.ofNullable(tree.get(file.path())).filter(e -> e.holds(file)).isEmpty()) {
        put.add(file);
      }
    }
    List<String> delete = new ArrayList<>();
    TreeSet<String> foreign = new TreeSet<>();
    Set<String> replacing = new TreeSet<>(put.stream().map(Outgoing::path).toList());
    Set<String> folders = cargo.folders();
    for (Entry entry : tree.values()) {
      boolean replaced = replacing.contains(entry.path());
      boolean inOurFolder = folders.stream().anyMatch(entry.path()::startsWith);
      boolean stays = files.containsKey(entry.path()) && !replaced;
      if (stays || !replaced && !inOurFolder && !former.containsKey(entry.path())) {
        continue;
      }
      if (!isOurs(entry, former)) {
        foreign.add(entry.path());
      } else if (!replaced) {
        delete.add(entry.path());
      }
    }
    if (!foreign.isEmpty()) {
      throw new LakeException(
          LakeException.Kind.HUB_MOVED,
          "Files stand on the Hub that no release of ours has put there: %s. Nothing was changed."
              + " Move them elsewhere, or publish to another --repo.",
          String.join(", ", foreign.stream().limit(5).toList()));
    }
    files.put(Cargo.CARD, card);
    if (Optional.ofNullable(tree.get(Cargo.CARD)).filter(e -> e.holds(card)).isEmpty()) {
      put.add(card);
    }
    return new Change(files, put, delete);
  }

  private static boolean isOurs(Entry entry, Map<String, String> former) {
    String hash = former.get(entry.path());
    return hash != null
        && (hash.isEmpty() || entry.sha256().isEmpty() || entry.sha256().get().equals(hash));
  }

  /** Hashes of the files of an earlier release, by path; of its manifest itself none. */
  private static Map<String, String> former(Optional<String> manifest) {
    Map<String, String> former = new HashMap<>();
    if (manifest.isEmpty()) {
      return former;
    }
    try {
      JsonNode json = JSON.readTree(manifest.get());
      if (json.hasNonNull("release") && json.hasNonNull("gateReport")) {
        former.put(Manifest.FILE, "");
        json.path("files")
            .forEach(
                file -> former.put(file.path("path").asText(), file.path("sha256").asText("?")));
      }
    } catch (JsonProcessingException e) {
      // somebody else's file of that name: nothing of ours is known
      return former;
    }
    former.remove(Cargo.CARD);
    return former;
  }

  boolean isEmpty() {
    return put.isEmpty() && delete.isEmpty();
  }

  long putBytes() {
    return put.stream().mapToLong(Outgoing::bytes).sum();
  }

  /** What of a tree is not as it should be after the change; empty where all is. */
  List<String> differences(Map<String, Entry> tree) {
    List<String> differences = new ArrayList<>();
    for (Outgoing file : files.values()) {
      Entry entry = tree.get(file.path());
      if (entry == null) {
        differences.add(file.path() + " is missing");
      } else if (!entry.holds(file)) {
        differences.add(file.path() + " has other bytes");
      }
    }
    delete.stream()
        .filter(tree::containsKey)
        .forEach(path -> differences.add(path + " is still there"));
    return differences;
  }
}
