package resumelake.hub;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import resumelake.gold.Pins;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;

/**
 * Remembers what the first whole export of each release was: its manifest, beside the pinned
 * tables. There is one for a release only once it has passed the gate.
 */
public final class FirstExports {
  private final Lake lake;

  public FirstExports(Lake lake) {
    this.lake = lake;
  }

  /** The manifest of the first whole export of a release, if there was one. */
  public Optional<Manifest> first(String release) {
    return folder(release).read(Manifest.FILE).map(Manifest::parse);
  }

  /**
   * Stops where a release has never passed the gate: no row of it may be shown.
   *
   * @throws LakeException of kind NO_SUCH_RELEASE
   */
  public void mustHavePassed(Release release) {
    if (first(release.name()).isEmpty()) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_RELEASE,
          "Release %s has not passed the gate yet: export it first.",
          release.name());
    }
  }

  /** Keeps the manifest of a whole export where it is the release's first. */
  public void record(Manifest manifest) {
    if (first(manifest.release()).isEmpty()) {
      folder(manifest.release()).write(Manifest.FILE, manifest.json());
    }
  }

  private Folder folder(String release) {
    return new Folder(
        lake.spark().sparkContext().hadoopConfiguration(), new Pins(lake).folder(release));
  }

  /** The first file, by path, that two exports do not have alike; empty where they are equal. */
  public static Optional<String> difference(Manifest first, Manifest again) {
    Map<String, Shard> before = byPath(first);
    Map<String, Shard> after = byPath(again);
    Map<String, Shard> all = new TreeMap<>(before);
    all.putAll(after);
    for (String path : all.keySet()) {
      if (!before.containsKey(path)) {
        return Optional.of(path + " is new");
      }
      if (!after.containsKey(path)) {
        return Optional.of(path + " is gone");
      }
      if (!before.get(path).equals(after.get(path))) {
        return Optional.of(
            "%s has %d rows and sha-256 %s in place of %d and %s"
                .formatted(
                    path,
                    after.get(path).rows(),
                    after.get(path).sha256(),
                    before.get(path).rows(),
                    before.get(path).sha256()));
      }
    }
    return Optional.empty();
  }

  private static Map<String, Shard> byPath(Manifest manifest) {
    Map<String, Shard> shards = new TreeMap<>();
    manifest.files().forEach(shard -> shards.put(shard.path(), shard));
    return shards;
  }
}
