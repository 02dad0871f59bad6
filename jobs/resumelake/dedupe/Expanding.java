package resumelake.dedupe;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/** An iterator that turns each element of another into any number of its own, as they are asked. */
abstract class Expanding<A, B> implements Iterator<B> {
  private final Iterator<A> input;
  private final Queue<B> pending = new ArrayDeque<>();
  private boolean finished;

  Expanding(Iterator<A> input) {
    this.input = input;
  }

  /** Calls {@link #emit} for what the element gives. */
  abstract void expand(A element);

  /** Calls {@link #emit} for what is left after the last element. */
  abstract void finish();

  final void emit(B element) {
    pending.add(element);
  }

  @Override
  public final boolean hasNext() {
    while (pending.isEmpty() && !finished) {
      if (input.hasNext()) {
        expand(input.next());
      } else {
        finished = true;
        finish();
      }
    }
    return !pending.isEmpty();
  }

  @Override
  public final B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return pending.remove();
  }
}
