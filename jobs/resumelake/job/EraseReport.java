package resumelake.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import resumelake.erase.Forgetting;

/** The proof of an erasure as a summary: what went, where was looked, what is left. */
final class EraseReport {
  private EraseReport() {}

  static Summary of(Forgetting.Outcome outcome, boolean dryRun, boolean clean) {
    Summary summary =
        new Summary()
            .table("records", column("id", outcome.records()))
            .table(dryRun ? "would be removed" : "removed", removed(outcome))
            .table("searched", outcome.searched().stream().map(EraseReport::row).toList())
            .table("left", column("where", outcome.found()))
            .table("named in raw records of others", column("id", outcome.mentions()))
            .table("withdrawn releases", withdrawn(outcome));
    if (dryRun) {
      return summary.value("identifiers", outcome.identifiers()).value("verdict", "nothing done");
    }
    return summary
        .value("identifiers looked for", outcome.identifiers())
        .value(
            "bytes searched",
            outcome.searched().stream().mapToLong(Forgetting.Searched::bytes).sum())
        .value(
            "findings", outcome.searched().stream().mapToLong(Forgetting.Searched::findings).sum())
        .value("records of others with a shared identifier", outcome.others())
        .value("packed streams that end too early", outcome.cut())
        .value("verdict", clean ? "nothing is left" : "something is left: run the command again");
  }

  private static List<Map<String, Object>> removed(Forgetting.Outcome outcome) {
    TreeSet<String> tables = new TreeSet<>(outcome.removed().keySet());
    tables.addAll(outcome.files().keySet());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String table : tables) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("table", table);
      row.put("rows", outcome.removed().getOrDefault(table, 0L));
      row.put("rows left", outcome.left().getOrDefault(table, 0L));
      row.put("files gone", outcome.files().getOrDefault(table, 0L));
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Object> row(Forgetting.Searched searched) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("place", searched.place());
    row.put("files", searched.files());
    row.put("bytes", searched.bytes());
    row.put("findings", searched.findings());
    return row;
  }

  private static List<Map<String, Object>> withdrawn(Forgetting.Outcome outcome) {
    List<Map<String, Object>> rows = new ArrayList<>();
    outcome
        .withdrawn()
        .forEach(
            (name, reason) -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("release", name);
              row.put("reason", reason);
              rows.add(row);
            });
    return rows;
  }

  private static List<Map<String, Object>> column(String name, Iterable<String> values) {
    List<Map<String, Object>> rows = new ArrayList<>();
    values.forEach(value -> rows.add(Map.of(name, value)));
    return rows;
  }
}
