package resumelake.serve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import resumelake.gold.Pointer;
import resumelake.gold.ReleaseViews;
import resumelake.gold.Releases;
import resumelake.gold.Withdrawals;
import resumelake.lake.Lake;
import resumelake.lake.Schemas;
import resumelake.lake.Table;

/**
 * What users with the same grants see: the lake's tables and the views of its releases, in a Spark
 * session with a catalog of its own. A restricted table that is not granted is not in it, so
 * nothing that asks the catalog can show it. The lake is where the catalog comes from at each
 * start.
 */
final class LakeCatalog {
  private final SparkSession session;
  private final Lake lake;
  private final ReleaseViews views;
  private final Set<String> grants;
  private final Set<String> registered = new TreeSet<>();
  private Map<String, Long> seen = Map.of();

  /**
   * @param root the lake's root
   * @param grants restricted tables that are in the catalog too
   */
  LakeCatalog(SparkContext spark, String root, Set<String> grants) {
    this.session = new SparkSession(spark);
    this.lake = Lake.open(session, root);
    this.views = new ReleaseViews(lake);
    this.grants = Set.copyOf(grants);
  }

  /** A session of one connection: settings and current schema are its own. */
  SparkSession connection() {
    return session.newSession();
  }

  /** Whether a table may not be seen here. */
  boolean hides(String table) {
    return Schemas.TABLES.contains(table) && Schemas.isRestricted(table) && !grants.contains(table);
  }

  /** Whether a schema has tables, none of which may be seen here. */
  boolean hidesSchema(String schema) {
    List<String> tables =
        Schemas.TABLES.stream().filter(table -> table.startsWith(schema + ".")).toList();
    return !tables.isEmpty() && tables.stream().allMatch(this::hides);
  }

  /** Takes in tables and releases that are new in the lake, and drops releases withdrawn since. */
  synchronized void refresh() {
    Schemas.TABLES.stream()
        .filter(table -> !registered.contains(table) && !hides(table) && lake.has(table))
        .forEach(this::register);
    Map<String, Long> now = versions();
    if (!now.equals(seen) && now.keySet().containsAll(List.of(Releases.TABLE, Pointer.TABLE))) {
      views.refresh();
      seen = now;
    }
  }

  /** Versions of the tables that say which releases there are; told without reading a row. */
  private Map<String, Long> versions() {
    Map<String, Long> versions = new TreeMap<>();
    Stream.of(Releases.TABLE, Pointer.TABLE, Withdrawals.TABLE)
        .filter(registered::contains)
        .forEach(table -> versions.put(table, lake.table(table).version()));
    return versions;
  }

  private void register(String name) {
    Table table = lake.table(name);
    // Delta keeps columns in its log alone; tools that list columns ask the catalog.
    String[] parts = name.split("\\.");
    session
        .sharedState()
        .externalCatalog()
        .alterTableDataSchema(parts[0], parts[1], table.schema());
    registered.add(name);
  }
}
