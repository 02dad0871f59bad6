package resumelake.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.model.EntityType;

/**
 * M14: text masked per second on one core, beside six plain patterns over the same bytes.
 *
 * @param masker MB of UTF-8 per second
 * @param patterns the same for the patterns alone, which replace nothing
 */
record Throughput(double masker, double patterns) {
  /** Time of the core, so that neighbours on the machine do not count. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** Rounds that must bring nothing better before the figure stands. */
  private static final int STEADY = 3;

  private static final int MOST_ROUNDS = 20;
  private static final double MB = 1e6;

  /**
   * The best round, when no better one comes: rules are much code, which Java compiles in full only
   * after some ten rounds on two busy cores.
   */
  static Throughput measure(Contender masker, List<BenchRecord> records) {
    List<String> texts = records.stream().map(BenchRecord::text).toList();
    long bytes = texts.stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum();
    long ours = Long.MAX_VALUE;
    long plain = Long.MAX_VALUE;
    int since = 0;
    for (int round = 0; round < MOST_ROUNDS && since < STEADY; round++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      texts.forEach(text -> masker.mask(Map.of(BenchRecord.TEXT, text), List.of()));
      long middle = CLOCK.getCurrentThreadCpuTime();
      long found = 0;
      for (String text : texts) {
        found += find(text);
      }
      long end = CLOCK.getCurrentThreadCpuTime();
      since = middle - start < ours ? 0 : since + 1;
      ours = Math.min(ours, middle - start);
      plain = found < 0 ? plain : Math.min(plain, end - middle);
    }
    return new Throughput(bytes / MB / (ours / 1e9), bytes / MB / (plain / 1e9));
  }

  private static long find(String text) {
    long found = 0;
    for (Map.Entry<EntityType, List<Pattern>> entry : Contenders.PATTERNS.entrySet()) {
      for (Pattern pattern : entry.getValue()) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
          found++;
        }
      }
    }
    return found;
  }
}
