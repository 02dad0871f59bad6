package resumelake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import resumelake.model.Reason;

/** What comes out of a packed stream, stopped by caps of our own while it flows. */
final class Inflated extends InputStream {
  /** Opens or reads the packed stream. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  private final Opener opener;
  private final StoreStream store;
  private final LongSupplier packedBytes;
  private final long cap;
  private final int ratioFrom;
  private InputStream in;
  private long count;

  /**
   * @param packedBytes bytes taken in so far for what has come out
   * @param cap bytes that may come out
   * @param ratioFrom bytes from which on the ratio matters
   */
  Inflated(Opener opener, StoreStream store, LongSupplier packedBytes, long cap, int ratioFrom) {
    this.opener = opener;
    this.store = store;
    this.packedBytes = packedBytes;
    this.cap = cap;
    this.ratioFrom = ratioFrom;
  }

  /** Bytes that came out. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      if (in == null) {
        in = opener.open();
      }
      read = in.read(bytes, offset, length);
    } catch (IOException | IllegalArgumentException e) {
      store.rethrow();
      throw e instanceof DataFault fault
          ? fault
          : new DataFault(Reason.ARCHIVE_BROKEN, "packed data ends early or is damaged");
    }
    count += Math.max(read, 0);
    if (count > cap) {
      throw new DataFault(Reason.ARCHIVE_TOO_LARGE, "inflates beyond " + cap + " bytes");
    }
    if (count > ratioFrom && count / Caps.RATIO > packedBytes.getAsLong()) {
      throw new DataFault(Reason.ARCHIVE_TOO_LARGE, "inflates more than " + Caps.RATIO + " to 1");
    }
    return read;
  }
}
