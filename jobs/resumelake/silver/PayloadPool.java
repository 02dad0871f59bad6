package resumelake.silver;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import resumelake.source.DocumentLimits;
import resumelake.source.Payloads;

/**
 * Parsers of payloads that tasks of one JVM hand on to each other: each may own a process that
 * parses documents, and starting one costs a second. The processes end with this JVM.
 */
public final class PayloadPool {
  private static final Map<DocumentLimits, Queue<Payloads>> IDLE = new ConcurrentHashMap<>();

  private PayloadPool() {}

  /** A parser that no other task has. */
  public static Payloads take(DocumentLimits limits) {
    Payloads idle = queue(limits).poll();
    return idle == null ? new Payloads(limits) : idle;
  }

  /** Gives a parser back for the next task. */
  public static void giveBack(DocumentLimits limits, Payloads payloads) {
    queue(limits).add(payloads);
  }

  private static Queue<Payloads> queue(DocumentLimits limits) {
    return IDLE.computeIfAbsent(limits, l -> new ConcurrentLinkedQueue<>());
  }
}
