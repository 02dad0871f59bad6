package resumelake.quality;

import com.amazon.deequ.anomalydetection.Anomaly;
import com.amazon.deequ.anomalydetection.AnomalyDetector;
import com.amazon.deequ.anomalydetection.DataPoint;
import com.amazon.deequ.anomalydetection.RelativeRateOfChangeStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scala.Option;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Tells which metrics changed suddenly against former runs, by Deequ's anomaly detection. */
public final class Drift {
  /**
   * A metric may fall to two thirds or rise by half from one run to the next. A choice of ours,
   * 2026-11.
   */
  private static final double LEAST = 0.67;

  private static final double MOST = 1.5;

  private Drift() {}

  /** The value of a metric in one run. */
  public record Point(String metric, double value) {}

  /**
   * @param points all values, oldest run first
   * @return one line for each metric whose newest value stands out, sorted
   */
  public static List<String> of(List<Point> points) {
    Map<String, List<Double>> series = new TreeMap<>();
    points.forEach(
        point -> series.computeIfAbsent(point.metric(), m -> new ArrayList<>()).add(point.value()));
    List<String> warnings = new ArrayList<>();
    series.forEach(
        (metric, values) -> {
          if (values.size() > 1 && standsOut(values)) {
            warnings.add(
                String.format(
                    "%s went from %s to %s",
                    metric, values.get(values.size() - 2), values.get(values.size() - 1)));
          }
        });
    return warnings;
  }

  private static boolean standsOut(List<Double> values) {
    AnomalyDetector detector =
        new AnomalyDetector(
            new RelativeRateOfChangeStrategy(
                Option.apply((Object) LEAST), Option.apply((Object) MOST), 1));
    List<DataPoint<Object>> history = new ArrayList<>();
    for (int run = 0; run < values.size() - 1; run++) {
      history.add(point(run, values.get(run)));
    }
    Seq<Tuple2<Object, Anomaly>> found =
        detector
            .isNewPointAnomalous(
                JavaConverters.asScalaBuffer(history).toSeq(),
                point(values.size() - 1, values.get(values.size() - 1)))
            .anomalies();
    return !found.isEmpty();
  }

  private static DataPoint<Object> point(long run, double value) {
    return new DataPoint<>(run, Option.apply((Object) value));
  }
}
