package resumelake.source;

import java.io.IOException;
import java.util.List;

/** Reads the records of one file, be it within an archive or not. */
interface EntryReader {
  /** Emits every record of the file; data faults become defects. */
  void read(Dump.Entry entry, Dump dump) throws IOException;

  /** Globs of names that are records where the option {@code include} is not given. */
  List<String> defaultNames();

  /** Whether a file that begins so is one document although it is a zip archive. */
  default boolean isDocument(byte[] beginning) {
    return false;
  }

  /** Inflated bytes from which on the ratio to the packed ones is capped. */
  default int ratioFrom() {
    return Caps.STREAM_RATIO_FROM;
  }

  /** Whether names outside of {@link #defaultNames} are refused outside of archives too. */
  default boolean checksNames() {
    return false;
  }
}
