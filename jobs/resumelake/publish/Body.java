package resumelake.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** Bytes of a request whose number is known beforehand; written once. */
final class Body extends AbstractHttpEntity {
  /** The library would copy through 4 KiB. */
  private static final int BUFFER = 256 << 10;

  /** What gives the bytes, when the connection stands. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /** A look before the last bytes go; an exception keeps them back. */
  interface LastLook {
    void take() throws IOException;
  }

  private final Opening opening;
  private final long length;
  private final LastLook lastLook;
  private final LongConsumer sent;

  /**
   * @param sent hears how many bytes have gone, piece by piece
   */
  Body(Opening opening, long length, LastLook lastLook, LongConsumer sent) {
    super(ContentType.APPLICATION_OCTET_STREAM, null);
    this.opening = opening;
    this.length = length;
    this.lastLook = lastLook;
    this.sent = sent;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, length))];
    try (InputStream in = opening.open()) {
      long left = length;
      while (left > 0) {
        int read = read(in, buffer, left);
        left -= read;
        if (left == 0) {
          lastLook.take();
        }
        out.write(buffer, 0, read);
        sent.accept(read);
      }
    }
  }

  /** What the file's own store says is no fault of the network, and does not pass. */
  private static int read(InputStream in, byte[] buffer, long left) {
    try {
      int read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
      if (read == 0) {
        throw new IOException("the file has become shorter");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public long getContentLength() {
    return length;
  }

  @Override
  public boolean isStreaming() {
    return true;
  }

  @Override
  public InputStream getContent() throws IOException {
    return opening.open();
  }

  @Override
  public void close() {
    // opened and closed within writeTo
  }
}
