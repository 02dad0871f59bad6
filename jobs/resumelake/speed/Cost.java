package resumelake.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a piece of work took.
 *
 * @param seconds on the wall
 * @param cpuSeconds of all threads of this process, the collector's and compiler's too: they count,
 *     neighbours on the machine do not
 * @param heapMegabytes highest use of the heap, garbage included
 */
record Cost(double seconds, double cpuSeconds, double heapMegabytes) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final double NANOS = 1e9;
  private static final double MB = 1e6;

  /** A result and its cost. */
  record Measured<T>(T result, Cost cost) {}

  /** Does the work once. */
  static <T> Measured<T> of(Supplier<T> work) {
    System.gc(); // else the garbage of the work before counts as this one's
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    T result = work.get();
    double seconds = (System.nanoTime() - start) / NANOS;
    double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / NANOS;
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return new Measured<>(result, new Cost(seconds, cpuSeconds, peak / MB));
  }
}
