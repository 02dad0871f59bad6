package resumelake.bronze;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Turns something that pushes elements into an iterator, with a bounded number of them in between.
 *
 * <p>The pushing side runs in a daemon thread of its own; what it throws comes out of the iterator.
 */
final class Pull<T> implements Iterator<T>, AutoCloseable {
  private static final int BETWEEN = 64;

  private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(BETWEEN);
  private final Thread pusher;
  private Object next;

  private enum Mark {
    END
  }

  private record Failure(Throwable cause) {}

  Pull(Consumer<Consumer<T>> source) {
    pusher = new Thread(() -> push(source), "pull");
    pusher.setDaemon(true);
    pusher.start();
  }

  private void push(Consumer<Consumer<T>> source) {
    Object last = Mark.END;
    try {
      source.accept(element -> put(element));
    } catch (RuntimeException | Error e) {
      last = new Failure(e);
    }
    try {
      queue.put(last);
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
    }
  }

  private void put(Object element) {
    try {
      queue.put(element);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The reader of the elements is gone", e);
    }
  }

  /** Ends the pushing side, whose elements nobody takes any more. */
  @Override
  public void close() {
    pusher.interrupt();
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      try {
        next = queue.take();
      } catch (InterruptedException e) {
        pusher.interrupt();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while reading", e);
      }
    }
    if (next instanceof Failure failure) {
      throw new IllegalStateException(failure.cause());
    }
    return next != Mark.END;
  }

  @Override
  @SuppressWarnings("unchecked") // only elements of the source and the two marks are put
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T element = (T) next;
    next = null;
    return element;
  }
}
