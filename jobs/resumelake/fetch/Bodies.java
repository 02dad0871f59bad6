package resumelake.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Decodes bodies while they come in, under caps of size and ratio. */
final class Bodies {
  /** Below it the ratio does not matter. */
  private static final int RATIO_FROM = 1 << 20;

  /** Bytes after the end of a packed body that are read away; more is a fault. */
  private static final int AFTER = 64 << 10;

  private static final int BUFFER = 16 << 10;

  private Bodies() {}

  /** Counts what comes over the network. Its closing does nothing: the library would read on. */
  private static final class Counted extends InputStream {
    private final InputStream in;
    private long count;

    Counted(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        int read = in.read(bytes, from, length);
        count += Math.max(0, read);
        return read;
      } catch (SocketException e) {
        throw Fault.passing(Fetched.Kind.BROKEN_BODY, "The connection broke within the body");
      }
    }
  }

  /** The whole body. */
  static byte[] read(Wire.Answer answer, long most, int ratio) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    copy(answer, out, most, ratio);
    return out.toByteArray();
  }

  /**
   * Decodes the body to a stream.
   *
   * @param most decoded bytes
   * @return decoded bytes written
   */
  static long copy(Wire.Answer answer, OutputStream out, long most, int ratio) throws IOException {
    Counted sent = new Counted(answer.body());
    try {
      long written = decode(sent, coding(answer.headers()), out, most, ratio);
      readAway(sent);
      return written;
    } finally {
      answer.received(sent.count);
    }
  }

  private static long decode(Counted sent, String coding, OutputStream out, long most, int ratio)
      throws IOException {
    try (InputStream decoded = decoded(sent, coding)) {
      byte[] buffer = new byte[BUFFER];
      long written = 0;
      for (int read = decoded.read(buffer); read >= 0; read = decoded.read(buffer)) {
        written += read;
        if (written > most) {
          throw tooLarge("more than " + most + " bytes");
        }
        if (written > RATIO_FROM && written > ratio * sent.count) {
          throw tooLarge("more than " + ratio + " times the bytes sent");
        }
        write(out, buffer, read);
      }
      return written;
    }
  }

  /** A full disk is no fault of the host, and asking again would not help. */
  private static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write what comes in", e);
    }
  }

  private static Fault tooLarge(String what) {
    return Fault.lasting(Fetched.Kind.TOO_LARGE, "The body is refused: it decodes to " + what);
  }

  private static String coding(Map<String, List<String>> headers) {
    return String.join(",", headers.getOrDefault("content-encoding", List.of()))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static InputStream decoded(InputStream in, String coding) throws IOException {
    return switch (coding) {
      case "", "identity" -> in;
      case "gzip", "x-gzip" ->
          new GzipCompressorInputStream(new BufferedInputStream(in, BUFFER), true);
      case "deflate" -> inflated(new BufferedInputStream(in, BUFFER));
      default ->
          throw Fault.lasting(
              Fetched.Kind.BROKEN_BODY,
              "The body is refused: its coding is neither gzip nor deflate, or there are several");
    };
  }

  /** Servers send {@code deflate} with the zlib header that RFC 9110 asks for, or without. */
  private static InputStream inflated(BufferedInputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    boolean zlib = (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    return new InflaterInputStream(in, inflater, BUFFER) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  /** To the end, so that a short body shows and the connection can be used again. */
  private static void readAway(InputStream in) throws IOException {
    byte[] rest = new byte[BUFFER];
    int sum = 0;
    for (int read = in.read(rest); read >= 0; read = in.read(rest)) {
      sum += read;
      if (sum > AFTER) {
        throw Fault.lasting(Fetched.Kind.BROKEN_BODY, "Bytes follow the packed body");
      }
    }
  }
}
