package resumelake.job;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a stage did.
 *
 * @param seconds wall time
 * @param skipped whether there was nothing new
 * @param counts rows per outcome
 */
record StageReport(String stage, double seconds, boolean skipped, Map<String, Long> counts) {

  /** A row of the summary table. */
  Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("stage", stage);
    row.put("seconds", Math.round(seconds * 10) / 10.0);
    row.put("outcome", skipped ? "nothing new" : "done");
    row.put("counts", counts.isEmpty() ? "" : counts.toString().replaceAll("[{}]", ""));
    return row;
  }
}
