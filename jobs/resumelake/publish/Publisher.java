package resumelake.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import resumelake.fetch.FetchClock;
import resumelake.gate.Clearance;
import resumelake.hub.Exported;
import resumelake.hub.Manifest;
import resumelake.lake.LakeException;
import resumelake.publish.Published.Outcome;

/**
 * Publishes an export: the token is checked, then all that leaves; large files go to the storage;
 * one commit brings shards, manifest and card; the Hub's list of files is read again and compared;
 * the tag comes last. Whatever stops it, the same call again goes on from there, and readers of
 * tags see whole releases only.
 */
public final class Publisher implements AutoCloseable {
  /** Pull requests that are looked through for one that holds the release. */
  private static final int NEWEST_PULLS = 20;

  private final Hub hub;
  private final Calls calls;
  private final UploadProgress progress;
  private final Wishes wishes;
  private final int transfers;
  private boolean isToBeMade;

  private Publisher(Hub hub, Calls calls, UploadProgress progress, Wishes wishes, int transfers) {
    this.hub = hub;
    this.calls = calls;
    this.progress = progress;
    this.wishes = wishes;
    this.transfers = transfers;
  }

  /**
   * Asks the Hub whether the token may do what is wished, before anything is read or sent.
   *
   * @throws LakeException of kind HUB_REFUSED where it may not
   */
  public static Publisher open(
      Endpoint endpoint,
      Repo repo,
      HubToken token,
      HubSettings settings,
      FetchClock clock,
      UploadProgress progress,
      Wishes wishes) {
    Repeats repeats = new Repeats(settings.patience(), clock, token);
    Calls calls = new Calls(endpoint, token, new HubHttp(settings), repeats);
    Publisher publisher =
        new Publisher(new Hub(calls, repo), calls, progress, wishes, settings.transfers());
    try {
      publisher.mayWrite();
      publisher.isToBeMade = publisher.isAbsent();
    } catch (RuntimeException e) {
      calls.close();
      throw e;
    }
    return publisher;
  }

  private void mayWrite() {
    JsonNode who = hub.whoami();
    if (who.path("auth").path("accessToken").path("role").asText().equals("read")) {
      throw Calls.refused(
          "The token in %s may only read. Make one that may write, and export it.",
          HubToken.VARIABLE);
    }
    String owner = hub.repo().owner();
    List<String> names = new ArrayList<>(List.of(who.path("name").asText()));
    who.path("orgs").forEach(org -> names.add(org.path("name").asText()));
    if (!wishes.pullRequest() && names.stream().noneMatch(owner::equalsIgnoreCase)) {
      throw Calls.refused(
          "The token is of %s, who may not write to repositories of %s. Pass another --repo, or"
              + " --pull-request.",
          String.join(", ", names), owner);
    }
  }

  private boolean isAbsent() {
    Optional<JsonNode> info = hub.info();
    if (info.isEmpty() && !wishes.create()) {
      throw Calls.refused(
          "There is no dataset %s for this token. Pass --create to have it made, or check --repo.",
          hub.repo().id());
    }
    if (info.isPresent() && wishes.isPrivate() && !info.get().path("private").asBoolean(false)) {
      throw Calls.refused(
          "%s is public. Make it private on its page of settings, or leave out --private.",
          hub.repo().id());
    }
    return info.isEmpty();
  }

  /**
   * Publishes under the tag of the release's name.
   *
   * @throws LakeException of kind GATE_CLOSED where something may not leave, HUB_MOVED where
   *     somebody's work is in the way, HUB_REFUSED and HUB_UNAVAILABLE as the Hub answers
   */
  public Published publish(Exported exported, Clearance clearance) {
    Cargo cargo = Cargo.of(exported, clearance);
    try {
      return publish(cargo);
    } catch (LakeException e) {
      if (progress.filesDone() == 0 || e.kind() == LakeException.Kind.GATE_CLOSED) {
        throw e;
      }
      throw new LakeException(
          e.kind(),
          "%s (%d of %d large files are in the Hub's storage; the same command goes on from"
              + " there.)",
          e.getMessage(),
          progress.filesDone(),
          progress.filesDone() + progress.filesLeft());
    }
  }

  private Published publish(Cargo cargo) {
    if (isToBeMade) {
      if (wishes.dryRun()) {
        return result(Outcome.DRY_RUN, "", "", change(cargo, Map.of(), ""));
      }
      hub.create(wishes.isPrivate());
    }
    Hub.Refs refs = hub.refs();
    String tagged = refs.tags().getOrDefault(cargo.release(), "");
    if (!tagged.isEmpty()) {
      return alreadyThere(cargo, tagged);
    }
    String head = refs.main();
    Change change = change(cargo, treeAt(head), head);
    if (wishes.dryRun()) {
      return result(Outcome.DRY_RUN, "", "", change);
    }
    if (change.isEmpty()) {
      return tagged(cargo, change, head);
    }
    Supplier<Optional<Committing.Done>> pulls = () -> pullRequest(change);
    Optional<Committing.Done> pull = wishes.pullRequest() ? pulls.get() : Optional.empty();
    Committing.Done done = pull.orElseGet(() -> commit(cargo, change, head, pulls));
    mustHold(change, done.commit());
    return wishes.pullRequest()
        ? result(Outcome.PULL_REQUEST, done.commit(), done.pullRequest(), change)
        : tagged(cargo, change, done.commit());
  }

  /** What is to be done on top of a commit; an empty id stands for a repository without one. */
  private Change change(Cargo cargo, Map<String, Entry> tree, String commit) {
    Optional<String> card = text(tree, commit, Cargo.CARD);
    return Change.of(
        cargo,
        tree,
        text(tree, commit, Manifest.FILE),
        Outgoing.text(Cargo.CARD, CardMerge.merged(cargo.card(), card)));
  }

  /** A repository that has no commit yet has no files. */
  private Map<String, Entry> treeAt(String commit) {
    return commit.isEmpty() ? Map.of() : hub.tree(commit);
  }

  private Optional<String> text(Map<String, Entry> tree, String commit, String path) {
    return tree.containsKey(path) ? hub.text(commit, path) : Optional.empty();
  }

  private Published alreadyThere(Cargo cargo, String tagged) {
    Change change = change(cargo, hub.tree(tagged), tagged);
    if (!change.isEmpty()) {
      throw new LakeException(
          LakeException.Kind.HUB_MOVED,
          "The Hub has release %s already, with other files (%s). A tag is never moved: publish"
              + " under the name of a new release.",
          cargo.release(),
          String.join(", ", change.put().stream().map(Outgoing::path).limit(3).toList()));
    }
    return result(
        wishes.dryRun() ? Outcome.DRY_RUN : Outcome.ALREADY_PUBLISHED, tagged, "", change);
  }

  private Committing.Done commit(
      Cargo cargo, Change change, String head, Supplier<Optional<Committing.Done>> pulls) {
    List<String> faults = hub.cardFaults(card(change));
    if (!faults.isEmpty()) {
      throw Calls.refused(
          "The Hub does not take the card: %s. Mend README.md on the Hub.",
          String.join("; ", faults));
    }
    Map<String, Hub.Mode> modes = hub.modes(change.put(), wishes.pullRequest());
    List<Outgoing> large =
        change.put().stream().filter(file -> modes.get(file.path()) == Hub.Mode.LFS).toList();
    new Transfers(hub, calls, progress, transfers, wishes.pullRequest()).send(large);
    return new Committing(hub, calls, change, head, wishes.pullRequest())
        .run("Release " + cargo.release(), modes, pulls);
  }

  /** The text of the merged card. */
  private static String card(Change change) {
    return new String(change.files().get(Cargo.CARD).all(), StandardCharsets.UTF_8);
  }

  /** An open pull request that holds the release. */
  private Optional<Committing.Done> pullRequest(Change change) {
    for (String ref : hub.refs().pullRequests().stream().limit(NEWEST_PULLS).toList()) {
      if (change.differences(hub.tree(ref)).isEmpty()) {
        return Optional.of(new Committing.Done(ref, ref));
      }
    }
    return Optional.empty();
  }

  private void mustHold(Change change, String commit) {
    List<String> differences = change.differences(hub.tree(commit));
    if (!differences.isEmpty()) {
      throw Calls.refused(
          "The Hub's files at commit %s are not those of the manifest: %s. The tag was not set;"
              + " revert that commit, then run the same command again.",
          commit, String.join(", ", differences.stream().limit(5).toList()));
    }
  }

  private Published tagged(Cargo cargo, Change change, String commit) {
    if (!hub.tag(commit, cargo.release())) {
      String found = hub.refs().tags().getOrDefault(cargo.release(), "");
      if (!found.equals(commit)) {
        throw new LakeException(
            LakeException.Kind.HUB_MOVED,
            "Somebody has set the tag %s meanwhile, on another commit. Our files are at %s.",
            cargo.release(),
            commit);
      }
    }
    return result(Outcome.PUBLISHED, commit, "", change);
  }

  private Published result(Outcome outcome, String commit, String pull, Change change) {
    return new Published(
        outcome,
        commit,
        pull,
        change.put().size(),
        change.putBytes(),
        change.delete().size(),
        progress.filesSent(),
        progress.bytesMoved(),
        calls.repeats().repeated());
  }

  @Override
  public void close() {
    calls.close();
  }
}
