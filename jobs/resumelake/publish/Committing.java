package resumelake.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import resumelake.lake.LakeException;

/**
 * The one commit of a publication. It names the commit that it builds on, so that nobody's work is
 * overwritten. It is never repeated blindly: where its outcome is not known, the Hub is looked
 * through for a commit with our files.
 */
final class Committing {
  /** The Hub answers a commit within a minute or so; looks are a back-off apart. */
  private static final int LOOKS = 4;

  private static final int LIMITED = 429;
  private static final int MOVED = 412;
  private static final String WHAT = "Committing";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Hub hub;
  private final Calls calls;
  private final Change change;
  private final String parent;
  private final boolean pullRequest;

  /**
   * @param parent id of the commit that the change was made for; empty in an empty repository
   */
  Committing(Hub hub, Calls calls, Change change, String parent, boolean pullRequest) {
    this.hub = hub;
    this.calls = calls;
    this.change = change;
    this.parent = parent;
    this.pullRequest = pullRequest;
  }

  /** A commit with our files. */
  record Done(String commit, String pullRequest) {}

  /**
   * Commits.
   *
   * @param modes how the Hub wants each file
   * @param elsewhere finds a pull request with our files
   */
  Done run(String summary, Map<String, Hub.Mode> modes, Supplier<Optional<Done>> elsewhere) {
    byte[] lines = lines(summary, modes);
    boolean unknown = false;
    for (int tried = 1; ; tried++) {
      String why;
      Optional<Answer> answer = Optional.empty();
      try {
        Answer came = hub.commitOnce(lines, pullRequest);
        if (came.isGood()) {
          return done(came);
        }
        answer = Optional.of(came);
        why = calls.said(came);
      } catch (IOException e) {
        why = calls.repeats().broken(WHAT, e);
      }
      int status = answer.map(Answer::status).orElse(0);
      if (status == MOVED && !unknown) {
        throw moved();
      }
      if (status == MOVED || status == 0 || answer.get().isPassing() && status != LIMITED) {
        unknown = true;
        Optional<Done> landed = look(why, elsewhere);
        if (landed.isPresent()) {
          return landed.get();
        }
      } else if (status != LIMITED) {
        calls.good(WHAT, answer.get());
      }
      calls
          .repeats()
          .pause(WHAT, why, tried, answer.flatMap(a -> a.notBefore(calls.repeats().now())));
    }
  }

  private Done done(Answer answer) {
    var json = calls.read(WHAT, answer);
    return new Done(json.path("commitOid").asText(), json.path("pullRequestUrl").asText());
  }

  /**
   * Looks for our commit; absent where the branch has not moved, so that it can be sent again: a
   * late landing of the first would make the second fail, since it names its parent.
   */
  private Optional<Done> look(String why, Supplier<Optional<Done>> elsewhere) {
    for (int look = 1; look <= LOOKS; look++) {
      if (pullRequest) {
        Optional<Done> found = elsewhere.get();
        if (found.isPresent()) {
          return found;
        }
      } else if (!hub.refs().main().equals(parent)) {
        for (String commit : hub.commitsAfter(parent)) {
          if (change.differences(hub.tree(commit)).isEmpty()) {
            return Optional.of(new Done(commit, ""));
          }
        }
        throw moved();
      }
      if (look < LOOKS) {
        calls.repeats().pause("Looking for the commit", why, look, Optional.empty());
      }
    }
    if (pullRequest) {
      throw new LakeException(
          LakeException.Kind.HUB_UNAVAILABLE,
          "Whether the pull request was made is not known: %s. It was not found. Run the same"
              + " command again later; it looks first.",
          why);
    }
    return Optional.empty();
  }

  private static LakeException moved() {
    return new LakeException(
        LakeException.Kind.HUB_MOVED,
        "Somebody has pushed to the repository meanwhile. Nothing of it was overwritten. Look at"
            + " what came, then run the same command again: it builds on it.");
  }

  /** The commit as the Hub reads it: one JSON object a line, the header first. */
  private byte[] lines(String summary, Map<String, Hub.Mode> modes) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    ObjectNode header = JSON.createObjectNode().put("summary", summary).put("description", "");
    if (!parent.isEmpty()) {
      header.put("parentCommit", parent);
    }
    add(lines, "header", header);
    for (Outgoing file : change.put()) {
      ObjectNode value = JSON.createObjectNode().put("path", file.path());
      if (modes.get(file.path()) == Hub.Mode.LFS) {
        value.put("algo", "sha256").put("oid", file.sha256()).put("size", file.bytes());
        add(lines, "lfsFile", value);
      } else {
        value.put("content", Base64.getEncoder().encodeToString(file.all()));
        add(lines, "file", value.put("encoding", "base64"));
      }
    }
    change
        .delete()
        .forEach(path -> add(lines, "deletedFile", JSON.createObjectNode().put("path", path)));
    return lines.toByteArray();
  }

  private static void add(ByteArrayOutputStream lines, String key, ObjectNode value) {
    ObjectNode line = JSON.createObjectNode().put("key", key);
    line.set("value", value);
    lines.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
