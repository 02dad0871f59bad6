package resumelake.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What a piece of work took.
 *
 * @param seconds on the wall
 * @param cpuSeconds of all threads of this process, the collector's and compiler's too: they count,
 *     neighbours on the machine do not
 * @param heapMegabytes highest use of the heap that was seen, garbage included
 */
record Cost(double seconds, double cpuSeconds, double heapMegabytes) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
  private static final long LOOK_MILLIS = 20;
  private static final double NANOS = 1e9;
  private static final double MB = 1e6;

  /** A result and its cost. */
  record Measured<T>(T result, Cost cost) {}

  /** Does the work once. */
  static <T> Measured<T> of(Supplier<T> work) {
    System.gc(); // else the garbage of the work before counts as this one's
    AtomicLong peak = new AtomicLong();
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    watch.scheduleAtFixedRate(
        () -> peak.accumulateAndGet(MEMORY.getHeapMemoryUsage().getUsed(), Math::max),
        0,
        LOOK_MILLIS,
        TimeUnit.MILLISECONDS);
    try {
      long cpu = SYSTEM.getProcessCpuTime();
      long start = System.nanoTime();
      T result = work.get();
      double seconds = (System.nanoTime() - start) / NANOS;
      double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / NANOS;
      return new Measured<>(result, new Cost(seconds, cpuSeconds, peak.get() / MB));
    } finally {
      watch.shutdownNow();
    }
  }
}
