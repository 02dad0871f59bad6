package resumelake.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

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
   * @param args the most characters that one document may have
   */
  public static void main(String[] args) throws IOException {
    int maxChars = Integer.parseInt(args[0]);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 64 << 10));
    // Whatever a library prints must not get into the answers.
    System.setOut(System.err);
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 64 << 10))) {
      while (true) {
        String mediaType = new String(bytes(in), StandardCharsets.UTF_8);
        answer(DocumentText.of(bytes(in), mediaType, maxChars), out);
      }
    } catch (EOFException closed) {
      out.flush();
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
