package resumelake.hub;

/** Folder layouts of an export, as the command line's contract names them. */
public enum Layout {
  /** Parquet and JSONL shards per config and split, with manifest and card. */
  HUB,
  /** One file of messages per source, for collectors of training data. */
  COLLECTOR
}
