package resumelake.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The child process that parses documents. Reads requests from standard input until that closes,
 * and answers each on standard output; all strings and bytes carry their length before them.
 */
final class DocumentWorker {
  /** How a document came out, as one byte. */
  enum Status {
    TEXT,
    BROKEN,
    ENCRYPTED,
    TOO_LARGE
  }

  private DocumentWorker() {}

  /**
   * @param args the most characters that one document may have; milliseconds after which this
   *     process gives up on one document by itself, should its parent be gone; the folder of its
   *     own that it deletes at its end
   */
  public static void main(String[] args) throws IOException {
    int maxChars = Integer.parseInt(args[0]);
    Path folder = Path.of(args[2]);
    Watch watch = new Watch(Long.parseLong(args[1]), folder);
    watch.start();
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 64 << 10));
    // Whatever a library prints must not get into the answers.
    System.setOut(System.err);
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 64 << 10))) {
      while (true) {
        String mediaType = new String(bytes(in), StandardCharsets.UTF_8);
        byte[] payload = bytes(in);
        watch.begin();
        answer(DocumentText.of(payload, mediaType, maxChars), out);
        watch.end();
      }
    } catch (EOFException closed) {
      out.flush();
    } finally {
      Folders.delete(folder);
    }
  }

  /** Ends the process where one document takes too long. */
  private static final class Watch extends Thread {
    private final long limitMillis;
    private final Path folder;
    private volatile long beganMillis;

    Watch(long limitMillis, Path folder) {
      super("watch");
      this.limitMillis = limitMillis;
      this.folder = folder;
      setDaemon(true);
    }

    void begin() {
      beganMillis = System.nanoTime() / 1_000_000;
    }

    void end() {
      beganMillis = 0;
    }

    @Override
    public void run() {
      try {
        long began = beganMillis;
        while (began == 0 || System.nanoTime() / 1_000_000 - began < limitMillis) {
          Thread.sleep(500);
          began = beganMillis;
        }
        Folders.delete(folder);
      } catch (InterruptedException | IOException e) {
        Thread.currentThread().interrupt();
      }
      Runtime.getRuntime().halt(1);
    }
  }

  private static void answer(DocumentText document, DataOutputStream out) throws IOException {
    out.writeByte(document.status().ordinal());
    write(out, document.text());
    write(out, document.author());
    write(out, document.title());
    out.flush();
  }

  static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = ((InputStream) in).readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }
}
