package resumelake.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps two runs from writing one lake: {@code LAKE/_lock} names the holder.
 *
 * <p>On a disk it is a lock of the operating system, which ends with its holder. On other stores
 * the holder changes the file again and again; a lock that stands still is of a dead holder and is
 * taken over.
 */
public final class WriteLock implements AutoCloseable {
  private static final String NAME = "/_lock";

  /** How often a holder on an object store shows that it lives. */
  private static final Duration BEAT = Duration.ofSeconds(10);

  /** Two holders that wrote at the same time see after this who wrote last. */
  private static final Duration SETTLE = Duration.ofSeconds(2);

  private final AutoCloseable release;

  private WriteLock(AutoCloseable release) {
    this.release = release;
  }

  /**
   * Takes the lock.
   *
   * @throws LakeException of kind LAKE_BUSY where a living run holds it
   */
  public static WriteLock take(Lake lake) {
    return take(lake, BEAT);
  }

  static WriteLock take(Lake lake, Duration beat) {
    Path path = new Path(lake.root() + NAME);
    try {
      FileSystem files = path.getFileSystem(lake.spark().sparkContext().hadoopConfiguration());
      return "file".equals(files.getScheme())
          ? onDisk(java.nio.file.Path.of(path.toUri()))
          : onStore(files, path, beat);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String holder() throws IOException {
    return "process "
        + ProcessHandle.current().pid()
        + " on "
        + InetAddress.getLocalHost().getHostName();
  }

  private static WriteLock onDisk(java.nio.file.Path file) throws IOException {
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      ByteBuffer text = ByteBuffer.allocate(200);
      channel.read(text, 0);
      channel.close();
      throw busy(new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip());
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder().getBytes(StandardCharsets.UTF_8)), 0);
    return new WriteLock(channel);
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static WriteLock onStore(FileSystem files, Path path, Duration beat) throws IOException {
    String before = read(files, path);
    if (!before.isEmpty()) {
      pause(beat.multipliedBy(3).dividedBy(2));
      String after = read(files, path);
      if (!after.isEmpty() && !after.equals(before)) {
        throw busy(after.lines().findFirst().orElse(""));
      }
    }
    String holder = holder() + "\n" + UUID.randomUUID();
    write(files, path, holder + "\n0");
    pause(beat.compareTo(SETTLE) < 0 ? beat : SETTLE);
    String winner = read(files, path);
    if (!winner.startsWith(holder)) {
      throw busy(winner.lines().findFirst().orElse(""));
    }
    return new WriteLock(beating(files, path, holder, beat));
  }

  private static AutoCloseable beating(FileSystem files, Path path, String holder, Duration beat) {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "lake lock");
              thread.setDaemon(true);
              return thread;
            });
    long[] count = {0};
    clock.scheduleAtFixedRate(
        () -> beat(files, path, holder + "\n" + ++count[0]),
        beat.toMillis(),
        beat.toMillis(),
        TimeUnit.MILLISECONDS);
    return () -> {
      clock.shutdown();
      clock.awaitTermination(1, TimeUnit.MINUTES);
      files.delete(path, false);
    };
  }

  /** A store that is busy for a moment costs one beat, and not all those after it. */
  private static void beat(FileSystem files, Path path, String text) {
    try {
      write(files, path, text);
    } catch (UncheckedIOException e) {
      System.err.println("warning: the lock of the lake could not be renewed; it is tried again");
    }
  }

  private static String read(FileSystem files, Path path) throws IOException {
    if (!files.exists(path)) {
      return "";
    }
    try (FSDataInputStream in = files.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(FileSystem files, Path path, String text) {
    try (OutputStream out = files.create(path, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the lake", e);
    }
  }

  private static LakeException busy(String holder) {
    return new LakeException(
        LakeException.Kind.LAKE_BUSY,
        "Another run writes to this lake: %s. Wait until it has ended, or stop it; the lock of a dead"
            + " run is taken over.",
        holder);
  }

  @Override
  public void close() {
    try {
      release.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot give back the lock of the lake", e);
    }
  }
}
