package resumelake.silver;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import resumelake.source.DocumentLimits;
import resumelake.source.Payloads;

/**
 * Parsers of payloads that tasks of one JVM hand on to each other: each may own a process that
 * parses documents, and starting one costs a second. The processes end with this JVM.
 */
public final class PayloadPool {
  private static final Map<DocumentLimits, Queue<Payloads>> IDLE = new ConcurrentHashMap<>();

  private PayloadPool() {}

  /** A parser for the running task, at whose end the next task may have it. */
  public static Payloads ofTask(DocumentLimits limits) {
    Payloads idle = queue(limits).poll();
    Payloads payloads = idle == null ? new Payloads(limits) : idle;
    TaskCompletionListener end = task -> queue(limits).add(payloads);
    TaskContext.get().addTaskCompletionListener(end);
    return payloads;
  }

  private static Queue<Payloads> queue(DocumentLimits limits) {
    return IDLE.computeIfAbsent(limits, l -> new ConcurrentLinkedQueue<>());
  }
}
