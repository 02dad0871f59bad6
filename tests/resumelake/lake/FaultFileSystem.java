package resumelake.lake;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local disk under the scheme {@code fault}, which breaks at the Nth call (tool H1 of the fault
 * matrix). Calls are counted over all instances; those that a call makes itself are not.
 */
public final class FaultFileSystem extends RawLocalFileSystem {
  /** How a call breaks. */
  public enum Fault {
    /** It throws, and nothing is done. */
    FAILS,
    /** A file that is written or read ends in its middle; other calls throw. */
    CUT,
    /** From this call on nothing more can be written, until {@link #mend}. */
    NO_SPACE,
    /** All is done, and then it throws. */
    REPLY_LOST
  }

  /** What was asked: the verb and the path. */
  public record Call(String verb, String path) {}

  private static final ThreadLocal<Boolean> WITHIN = ThreadLocal.withInitial(() -> false);
  private static final List<Call> CALLS = Collections.synchronizedList(new ArrayList<>());
  private static volatile int breaking;
  private static volatile String only = "";
  private static volatile Fault fault = Fault.FAILS;
  private static volatile boolean full;
  private static volatile boolean broken;
  private static volatile String opened = "";
  private static volatile Runnable meanwhile = () -> {};

  @FunctionalInterface
  private interface Deed<T> {
    T run() throws IOException;
  }

  /** Breaks at a call, counted from 1 and from now on. */
  public static void breakAt(int call, Fault how) {
    breakAt(call, how, "");
  }

  /** The same, counting only calls whose verb and path match a pattern. */
  public static synchronized void breakAt(int call, Fault how, String pattern) {
    mend();
    fault = how;
    only = pattern;
    breaking = call;
  }

  /** What happens each time after a file whose path matches a pattern was opened. */
  public static synchronized void whileOpen(String pattern, Runnable deed) {
    opened = pattern;
    meanwhile = deed;
  }

  /** Breaks no more, and counts from the beginning. */
  public static synchronized void mend() {
    CALLS.clear();
    breaking = 0;
    only = "";
    opened = "";
    full = false;
    broken = false;
  }

  /** Whether the call to break was reached. */
  public static boolean hasBroken() {
    return broken;
  }

  /** The calls that were counted. */
  public static List<Call> calls() {
    synchronized (CALLS) {
      return List.copyOf(CALLS);
    }
  }

  /** Whether this call is the one to break. */
  private static synchronized boolean isDue(String verb, Path path) {
    Call call = new Call(verb, path.toUri().getPath());
    if (!only.isEmpty() && !(verb + " " + call.path()).matches(only)) {
      return false;
    }
    CALLS.add(call);
    boolean due = CALLS.size() == breaking;
    broken |= due;
    full |= due && fault == Fault.NO_SPACE;
    return due;
  }

  private static boolean isNext(String call) {
    return breaking == CALLS.size() + 1 && (only.isEmpty() || call.matches(only));
  }

  private static IOException injected(String verb, Path path) {
    return new IOException("injected at " + verb + " of " + path.getName());
  }

  private static IOException noSpace() {
    return new IOException("No space left on device");
  }

  /** As the local file system of Hadoop tells it: an error, which only its package can make. */
  private static FSError fsError(IOException cause) {
    try {
      Constructor<FSError> made = FSError.class.getDeclaredConstructor(Throwable.class);
      made.setAccessible(true);
      return made.newInstance(cause);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T within(Deed<T> deed) throws IOException {
    WITHIN.set(true);
    try {
      return deed.run();
    } finally {
      WITHIN.set(false);
    }
  }

  private static <T> T call(String verb, boolean writes, Path path, Deed<T> deed)
      throws IOException {
    if (WITHIN.get()) {
      return deed.run();
    }
    boolean due = isDue(verb, path);
    if (full && writes) {
      throw noSpace();
    }
    if (due && (fault == Fault.FAILS || fault == Fault.CUT && !verb.equals("open"))) {
      throw injected(verb, path);
    }
    T done = within(deed);
    if (due && fault == Fault.REPLY_LOST) {
      if (done instanceof AutoCloseable stream) {
        closeQuietly(stream);
      }
      throw injected("reply to " + verb, path);
    }
    return done;
  }

  private static void closeQuietly(AutoCloseable stream) throws IOException {
    try {
      stream.close();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file being written, whose closing is a call of its own. */
  private final class Written extends FilterOutputStream {
    private final Path path;
    private boolean begun;
    private boolean closed;

    Written(OutputStream out, Path path) {
      super(out);
      this.path = path;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      boolean due = !begun && isDue("write", path);
      begun = true;
      if (full) {
        throw fsError(noSpace());
      }
      out.write(bytes, offset, due && fault != Fault.REPLY_LOST ? length / 2 : length);
      if (due) {
        throw fsError(injected("write", path));
      }
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      boolean due = isDue("close", path);
      within(
          () -> {
            out.close();
            return null;
          });
      if (due && fault != Fault.REPLY_LOST) {
        cut(path);
      }
      if (full) {
        throw noSpace();
      }
      if (due) {
        throw injected("close", path);
      }
    }
  }

  private void cut(Path path) throws IOException {
    java.nio.file.Path file = pathToFile(path).toPath();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(file) / 2);
    }
  }

  @Override
  public URI getUri() {
    return URI.create("fault://store");
  }

  @Override
  public String getScheme() {
    return "fault";
  }

  @Override
  protected void checkPath(Path path) {}

  @Override
  public FSDataInputStream open(Path path, int buffer) throws IOException {
    if (!WITHIN.get() && fault == Fault.CUT && isNext("open " + path.toUri().getPath())) {
      isDue("open", path);
      java.nio.file.Path half = Files.createTempFile("cut", "");
      byte[] all = Files.readAllBytes(pathToFile(path).toPath());
      Files.write(half, java.util.Arrays.copyOf(all, all.length / 2));
      return within(() -> super.open(new Path(half.toUri()), buffer));
    }
    FSDataInputStream in = call("open", false, path, () -> super.open(path, buffer));
    if (!opened.isEmpty() && path.toUri().getPath().matches(opened)) {
      meanwhile.run();
    }
    return in;
  }

  @Override
  public FSDataOutputStream create(
      Path path, boolean overwrite, int buffer, short copies, long block, Progressable progress)
      throws IOException {
    return written(path, () -> super.create(path, overwrite, buffer, copies, block, progress));
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission rights,
      boolean overwrite,
      int buffer,
      short copies,
      long block,
      Progressable progress)
      throws IOException {
    return written(
        path, () -> super.create(path, rights, overwrite, buffer, copies, block, progress));
  }

  @Override
  public FSDataOutputStream createNonRecursive(
      Path path,
      FsPermission rights,
      EnumSet<CreateFlag> flags,
      int buffer,
      short copies,
      long block,
      Progressable progress)
      throws IOException {
    return written(
        path, () -> super.createNonRecursive(path, rights, flags, buffer, copies, block, progress));
  }

  private FSDataOutputStream written(Path path, Deed<FSDataOutputStream> deed) throws IOException {
    if (WITHIN.get()) {
      return deed.run();
    }
    FSDataOutputStream out = call("create", true, path, deed);
    return new FSDataOutputStream(new Written(out, path), null);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return call("rename", true, to, () -> super.rename(from, to));
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    return call("delete", false, path, () -> super.delete(path, recursive));
  }

  @Override
  public boolean mkdirs(Path path, FsPermission rights) throws IOException {
    return call("mkdirs", true, path, () -> super.mkdirs(path, rights));
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    return call("mkdirs", true, path, () -> super.mkdirs(path));
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return call("list", false, path, () -> super.listStatus(path));
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return call("status", false, path, () -> super.getFileStatus(path));
  }
}
