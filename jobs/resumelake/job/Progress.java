package resumelake.job;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * Tells on standard error how far the current Spark stage is, once a command has run for five
 * seconds.
 */
final class Progress extends SparkListener {
  private static final long FIRST_MILLIS = 5000;
  private static final long EVERY_MILLIS = 5000;
  private static final int FEWEST_TASKS = 3;

  private static volatile String label = "";
  private static volatile Supplier<List<String>> more = List::of;

  private final AtomicInteger tasks = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicLong records = new AtomicLong();
  private volatile long started = System.nanoTime();

  Progress() {}

  /** Watches the session until it stops. */
  static void watch(SparkSession spark) {
    Progress progress = new Progress();
    spark.sparkContext().addSparkListener(progress);
    new Timer("progress", true)
        .schedule(
            new TimerTask() {
              @Override
              public void run() {
                progress.print();
              }
            },
            FIRST_MILLIS,
            EVERY_MILLIS);
  }

  /** Names what the command does now. */
  static void label(String stage) {
    label = stage;
  }

  /** Gives lines to print beside what Spark does. */
  static void tell(Supplier<List<String>> lines) {
    more = lines;
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    tasks.set(stage.stageInfo().numTasks());
    done.set(0);
    records.set(0);
    started = System.nanoTime();
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    done.incrementAndGet();
    if (end.taskMetrics() != null) {
      records.addAndGet(
          end.taskMetrics().inputMetrics().recordsRead()
              + end.taskMetrics().shuffleReadMetrics().recordsRead());
    }
  }

  /** Tells once. */
  void print() {
    more.get().forEach(System.err::println);
    int ended = done.get();
    int all = tasks.get();
    double seconds = (System.nanoTime() - started) / 1e9;
    if (all < FEWEST_TASKS || ended >= all || seconds < 2) {
      return;
    }
    String left =
        ended == 0 ? "" : String.format(", about %.0f s left", seconds * (all - ended) / ended);
    System.err.printf(
        "%s: %d of %d tasks, %.0f records/s%s%n", label, ended, all, records.get() / seconds, left);
  }
}
