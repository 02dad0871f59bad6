package resumelake.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A dataset repository of the tests' Hub: commits, branches, tags and pull requests in memory. */
final class HubDataset {
  /** A file: its bytes where it lies in git, else the hash of an object in the storage. */
  record Stored(byte[] content, String sha256, long bytes) {
    static Stored regular(byte[] content) {
      return new Stored(content, "", content.length);
    }

    static Stored large(String sha256, long bytes) {
      return new Stored(
          ("version https://git-lfs.github.com/spec/v1\noid sha256:"
                  + sha256
                  + "\nsize "
                  + bytes
                  + "\n")
              .getBytes(StandardCharsets.UTF_8),
          sha256,
          bytes);
    }

    boolean isLarge() {
      return !sha256.isEmpty();
    }

    /** Id of the file, or of the pointer to it, as git has it. */
    String gitId() {
      byte[] head = ("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII);
      byte[] all = java.util.Arrays.copyOf(head, head.length + content.length);
      System.arraycopy(content, 0, all, head.length, content.length);
      return Digests.hex("SHA-1", all);
    }
  }

  /** One commit with all its files. */
  record Commit(String id, String parent, String title, Map<String, Stored> files) {}

  final boolean isPrivate;
  final Map<String, String> branches = new TreeMap<>();
  final Map<String, String> tags = new TreeMap<>();
  final Map<String, String> pulls = new LinkedHashMap<>();
  private final Map<String, Commit> commits = new LinkedHashMap<>();

  HubDataset(boolean isPrivate) {
    this.isPrivate = isPrivate;
    byte[] attributes = "*.parquet filter=lfs diff=lfs merge=lfs -text\n".getBytes();
    commit("main", "initial commit", Map.of(".gitattributes", Stored.regular(attributes)));
  }

  /** Adds a commit with these files to a branch, a pull request or nothing. */
  synchronized Commit commit(String ref, String title, Map<String, Stored> files) {
    String parent = head(ref).map(Commit::id).orElse("");
    StringBuilder text = new StringBuilder(parent + title + commits.size());
    files.forEach((path, file) -> text.append(path).append(file.gitId()));
    String id = Digests.hex("SHA-1", text.toString().getBytes(StandardCharsets.UTF_8));
    Commit commit = new Commit(id, parent, title, new TreeMap<>(files));
    commits.put(id, commit);
    (ref.startsWith("refs/pr/") ? pulls : branches).put(ref, id);
    return commit;
  }

  /** The newest commit holds other files than it was given. */
  synchronized void damage(Map<String, Stored> files) {
    Commit main = main();
    commits.put(main.id(), new Commit(main.id(), main.parent(), main.title(), files));
  }

  /** Opens a pull request on the main branch. */
  synchronized String openPull() {
    String ref = "refs/pr/" + (pulls.size() + 1);
    pulls.put(ref, branches.get("main"));
    return ref;
  }

  /** Takes a pull request's files over. */
  synchronized void merge(String ref) {
    commit("main", "Merge " + ref, head(ref).orElseThrow().files());
  }

  synchronized Optional<Commit> head(String ref) {
    String id =
        branches.getOrDefault(
            ref.equals("HEAD") ? "main" : ref.replaceFirst("^refs/heads/", ""),
            tags.getOrDefault(ref, pulls.getOrDefault(ref, ref)));
    return Optional.ofNullable(commits.get(id));
  }

  /** From the newest back. */
  synchronized List<Commit> history(String ref) {
    List<Commit> history = new ArrayList<>();
    for (Optional<Commit> at = head(ref); at.isPresent(); at = head(at.get().parent())) {
      history.add(at.get());
    }
    return history;
  }

  Commit main() {
    return head("main").orElseThrow();
  }

  /** Somebody else writes a file, and takes none away. */
  void push(String path, String text) {
    Map<String, Stored> files = new TreeMap<>(main().files());
    files.put(path, Stored.regular(text.getBytes(StandardCharsets.UTF_8)));
    commit("main", "Somebody's " + path, files);
  }

  String text(String ref, String path) {
    return new String(head(ref).orElseThrow().files().get(path).content(), StandardCharsets.UTF_8);
  }
}
