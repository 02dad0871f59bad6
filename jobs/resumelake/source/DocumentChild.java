package resumelake.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import resumelake.model.Defect;
import resumelake.model.Reason;

/**
 * Keeps one warm child process for documents, ends it where it hangs or dies, and starts the next
 * one with the next document.
 */
final class DocumentChild implements AutoCloseable {
  /** What the child said, or how it failed to. */
  sealed interface Answer {
    record Text(String text, String author, String title) implements Answer {}

    record Refused(Defect defect) implements Answer {}
  }

  private final DocumentLimits limits;
  private final ExecutorService talk = Executors.newSingleThreadExecutor(DocumentChild::daemon);
  private Optional<Running> running = Optional.empty();

  private record Running(Process process, DataInputStream in, DataOutputStream out, Path folder) {}

  DocumentChild(DocumentLimits limits) {
    this.limits = limits;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "document-child");
    thread.setDaemon(true);
    return thread;
  }

  /** The text of a document; never throws for what the document does to the child. */
  synchronized Answer parse(byte[] payload, String mediaType) {
    Running child = running.filter(c -> c.process().isAlive()).orElseGet(this::start);
    Future<Answer> answer = talk.submit(() -> ask(child, payload, mediaType));
    try {
      return answer.get(limits.wall().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      end(child);
      return refused(
          Reason.DOCUMENT_TIMEOUT, "not parsed within " + limits.wall().toMillis() + " ms");
    } catch (ExecutionException e) {
      end(child);
      return refused(Reason.DOCUMENT_BROKEN, "the parser ended: out of memory or crashed");
    } catch (InterruptedException e) {
      end(child);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a document was parsed", e);
    }
  }

  private static Answer ask(Running child, byte[] payload, String mediaType) throws IOException {
    DocumentWorker.write(child.out(), mediaType);
    child.out().writeInt(payload.length);
    child.out().write(payload);
    child.out().flush();
    DocumentWorker.Status status = DocumentWorker.Status.values()[child.in().readUnsignedByte()];
    String text = string(child.in());
    String author = string(child.in());
    String title = string(child.in());
    return switch (status) {
      case TEXT -> new Answer.Text(text, author, title);
      case BROKEN -> refused(Reason.DOCUMENT_BROKEN, text);
      case ENCRYPTED -> refused(Reason.DOCUMENT_ENCRYPTED, text);
      case TOO_LARGE -> refused(Reason.DOCUMENT_TOO_LARGE, text);
    };
  }

  private static String string(DataInputStream in) throws IOException {
    return new String(DocumentWorker.bytes(in), StandardCharsets.UTF_8);
  }

  private static Answer refused(Reason reason, String detail) {
    return new Answer.Refused(new Defect(reason, detail));
  }

  private Running start() {
    try {
      running.ifPresent(this::end);
      Path folder = Files.createTempDirectory("resumelake-documents");
      ProcessBuilder builder = new ProcessBuilder(DocumentCommand.of(limits, folder));
      // Secrets of the environment are none of the parser's business.
      builder.environment().clear();
      builder.directory(folder.toFile());
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      Running started =
          new Running(
              process,
              new DataInputStream(new BufferedInputStream(process.getInputStream(), 64 << 10)),
              new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 64 << 10)),
              folder);
      running = Optional.of(started);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start the process that parses documents", e);
    }
  }

  private void end(Running child) {
    running = Optional.empty();
    child.process().destroyForcibly();
    try {
      child.process().waitFor(10, TimeUnit.SECONDS);
      Folders.delete(child.folder());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The folder lies in the system's temporary folder: what is left goes with its clean-up.
      child.folder().toFile().deleteOnExit();
    }
  }

  @Override
  public synchronized void close() {
    running.ifPresent(this::end);
    talk.shutdownNow();
  }
}
