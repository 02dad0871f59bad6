package resumelake.publish;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How far the sending of large files is: rate and time left. Written by many threads. */
public final class UploadProgress {
  private static final double MEGABYTE = 1e6;

  private final AtomicInteger filesLeft = new AtomicInteger();
  private final AtomicInteger filesSent = new AtomicInteger();
  private final AtomicInteger filesThere = new AtomicInteger();
  private final AtomicLong bytesLeft = new AtomicLong();
  private final AtomicLong bytesMoved = new AtomicLong();
  private volatile long started = System.nanoTime();

  /** So much is to be sent. */
  void starts(int files, long bytes) {
    filesLeft.set(files);
    bytesLeft.set(bytes);
    started = System.nanoTime();
  }

  /** Bytes went, those of attempts that failed among them. */
  void moved(long bytes) {
    bytesMoved.addAndGet(bytes);
  }

  /** A whole file arrived. */
  void sent(long bytes) {
    filesSent.incrementAndGet();
    filesLeft.decrementAndGet();
    bytesLeft.addAndGet(-bytes);
  }

  /** A file was in the storage already. */
  void wasThere(long bytes) {
    filesThere.incrementAndGet();
    filesLeft.decrementAndGet();
    bytesLeft.addAndGet(-bytes);
  }

  int filesSent() {
    return filesSent.get();
  }

  /** Files that need not be sent any more. */
  int filesDone() {
    return filesSent.get() + filesThere.get();
  }

  int filesLeft() {
    return filesLeft.get();
  }

  /** Bytes that went over the network for files. */
  long bytesMoved() {
    return bytesMoved.get();
  }

  /** What there is to tell now, for people; nothing while nothing is sent. */
  public List<String> lines() {
    int left = filesLeft.get();
    if (left <= 0) {
      return List.of();
    }
    double rate = bytesMoved.get() / ((System.nanoTime() - started) / 1e9);
    String time =
        rate < 1 ? "" : String.format(", about %.0f s left", Math.ceil(bytesLeft.get() / rate));
    return List.of(
        String.format(
            "publish: %d of %d files, %.0f MB to go, %.1f MB/s%s",
            filesDone(), filesDone() + left, bytesLeft.get() / MEGABYTE, rate / MEGABYTE, time));
  }
}
