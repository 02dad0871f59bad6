package resumelake.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import resumelake.gate.Clearance;
import resumelake.hub.Exported;
import resumelake.hub.Manifest;
import resumelake.hub.Shard;
import resumelake.lake.LakeException;

/**
 * What leaves: the files of one export, each read and found to be what the gate has passed.
 *
 * @param release name of the release
 * @param files shards and manifest, by path; without the card, which is merged
 * @param card the card that the gate has passed
 */
record Cargo(String release, List<Outgoing> files, String card) {
  static final String CARD = "README.md";

  /** A cautious part of what git takes (git check-ref-format); 40 hex digits are a commit's id. */
  private static final Pattern TAG =
      Pattern.compile("(?![0-9a-f]{40}$)[A-Za-z0-9_](?:[\\w-]|\\.(?!\\.|$|lock$)){0,99}");

  Cargo {
    files = List.copyOf(files);
  }

  /**
   * Reads all files before the first byte leaves.
   *
   * @throws LakeException of kind GATE_CLOSED where the licences do not allow to publish, or a file
   *     is not what the gate has passed
   */
  static Cargo of(Exported exported, Clearance clearance) {
    Manifest manifest = exported.manifest();
    mustBeTag(manifest.release());
    if (!manifest.publishable()) {
      throw new LakeException(
          LakeException.Kind.GATE_CLOSED,
          "Release %s may not be published: %s. Export the rows that may, with --licence, into a"
              + " folder of their own, and publish that with --out.",
          manifest.release(),
          String.join("; ", manifest.notPublishable()));
    }
    if (!clearance.coversManifest(exported.manifestText())) {
      throw closed(exported, Manifest.FILE);
    }
    String card =
        exported
            .card()
            .orElseThrow(
                () ->
                    new LakeException(
                        LakeException.Kind.NO_SUCH_FILE,
                        "%s has no card. Publish an export of the layout hub.",
                        exported.place()));
    clearance.mustCover(CARD, Outgoing.text(CARD, card).sha256());
    List<Outgoing> files = new ArrayList<>();
    files.add(Outgoing.text(Manifest.FILE, exported.manifestText()));
    files.addAll(
        manifest.files().parallelStream().map(shard -> shard(exported, clearance, shard)).toList());
    files.sort(Comparator.comparing(Outgoing::path));
    return new Cargo(manifest.release(), files, card);
  }

  /** Names that git refuses, or that could be taken for something else, are told beforehand. */
  private static void mustBeTag(String release) {
    if (!TAG.matcher(release).matches() || release.equals(Hub.MAIN)) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING,
          "The name %s cannot be a tag on the Hub. Name the release by letters, digits, dots, dashes"
              + " and underscores.",
          release);
    }
  }

  private static Outgoing shard(Exported exported, Clearance clearance, Shard shard) {
    String path = shard.path();
    try {
      Exported.Stamp stamp = exported.stamp(path);
      String sha256;
      try (InputStream in = exported.open(path, 0)) {
        sha256 = Outgoing.sha256(in);
      }
      clearance.mustCover(path, sha256);
      return new Outgoing(path, stamp.bytes(), sha256, new OnDisk(exported, path, stamp));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LakeException closed(Exported exported, String path) {
    return new LakeException(
        LakeException.Kind.GATE_CLOSED,
        "Nothing may leave: %s in %s is not what the gate has passed. Export the release anew; the"
            + " gate looks again.",
        path,
        exported.place());
  }

  /** Folders in which the loader would take every file for rows of the release. */
  Set<String> folders() {
    Set<String> folders = new TreeSet<>();
    for (Outgoing file : files) {
      int slash = file.path().lastIndexOf('/');
      if (slash > 0) {
        folders.add(file.path().substring(0, slash + 1));
      }
    }
    return folders;
  }

  private record OnDisk(Exported exported, String path, Exported.Stamp stamp)
      implements Outgoing.Content {
    @Override
    public InputStream open(long offset) throws IOException {
      return exported.open(path, offset);
    }

    @Override
    public void mustBeUnchanged() throws IOException {
      if (!exported.stamp(path).equals(stamp)) {
        throw closed(exported, path);
      }
    }
  }
}
