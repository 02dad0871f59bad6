package resumelake.source;

/** Limits of reading; all are choices of ours, wide for resumes and narrow for attacks. */
final class Caps {
  private static final int MIB = 1 << 20;

  /** One CSV record, JSON line or element, bytes. */
  static final int RECORD = 16 * MIB;

  /** One document or text, bytes. */
  static final int DOCUMENT = 32 * MIB;

  /** What is kept of a payload that exceeds its cap, bytes. */
  static final int KEPT = 64 << 10;

  /** Inflated size of one archive, bytes. */
  static final long ARCHIVE = 4096L * MIB;

  /** What may be inflated only to get past an entry that is refused, bytes for a whole archive. */
  static final long SKIPPED = 1024L * MIB;

  /** Files in one archive, where the option {@code entries} does not say otherwise. */
  static final int ENTRIES = 10_000;

  /** Inflated to deflated size; text reaches 20, deflate's limit is 1032. */
  static final int RATIO = 200;

  /** Inflated bytes of a document below which the ratio does not matter. */
  static final int RATIO_FROM = MIB;

  /** The same for dumps that are read record by record: near-equal records pack a thousandfold. */
  static final int STREAM_RATIO_FROM = 256 * MIB;

  /** Characters of an entry's path. */
  static final int PATH = 512;

  /** Values and keys of one JSON object. */
  static final int JSON_TOKENS = 400_000;

  /** JSON text that may be scanned again after faulty elements, bytes for a whole file. */
  static final long JSON_RESCANNED = 256L * MIB;

  /** Nesting of a JSON value. */
  static final int JSON_DEPTH = 64;

  private Caps() {}
}
