package resumelake.hub;

/**
 * Puts an export in the place of the one before it, so that a folder with a manifest is whole
 * wherever a run dies: the manifest waits under another name while the files come, and its renaming
 * is the last step. What waits there from a run that died names the files which that run may have
 * left.
 */
final class Placing {
  private static final String WAITING = "_manifest.json";

  private final Folder folder;

  Placing(Folder folder) {
    this.folder = folder;
  }

  /** Takes away the files of the former export; those of the new one may come. */
  void begin(Manifest manifest) {
    if (folder.read(Manifest.FILE).isPresent()) {
      folder.move(folder.path(Manifest.FILE), WAITING);
    }
    folder
        .read(WAITING)
        .map(Manifest::parse)
        .ifPresent(former -> former.files().forEach(shard -> folder.delete(shard.path())));
    folder.write(WAITING, manifest.json());
  }

  /** All files are in their places. */
  void end() {
    folder.move(folder.path(WAITING), Manifest.FILE);
  }
}
