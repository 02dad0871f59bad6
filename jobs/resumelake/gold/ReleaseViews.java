package resumelake.gold;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;

/**
 * Views over the pinned tables: database {@code release_NAME} for each release (what is no letter
 * or digit becomes an underscore) and {@code current} for the one that the pointer names. A view is
 * called like the table without its layer.
 */
public final class ReleaseViews {
  private static final String CURRENT = "current";

  private final Lake lake;
  private final Map<String, Release> made = new TreeMap<>();

  public ReleaseViews(Lake lake) {
    this.lake = lake;
  }

  /** Name of the database with a release's views. */
  public static String database(String release) {
    return "release_" + release.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
  }

  /** Makes the views of those releases alone that a statement names; others cost nothing. */
  public void open(String statement) {
    String sql = statement.toLowerCase(Locale.ROOT);
    if (sql.contains("release_") || sql.contains(CURRENT)) {
      databases()
          .forEach(
              (database, release) -> {
                if (sql.contains(database)) {
                  make(database, release);
                }
              });
    }
  }

  /**
   * Makes the views as they have to be now: of releases that are new or that a name points to since
   * the last call, and none of those withdrawn since.
   */
  public synchronized void refresh() {
    Map<String, Release> wanted = databases();
    made.keySet().stream()
        .filter(database -> !wanted.containsKey(database))
        .toList()
        .forEach(this::drop);
    wanted.forEach(
        (database, release) -> {
          Release before = made.get(database);
          if (!release.equals(before)) {
            if (before != null && !before.tables().keySet().equals(release.tables().keySet())) {
              drop(database);
            }
            make(database, release);
            made.put(database, release);
          }
        });
  }

  private void drop(String database) {
    lake.spark().sql("DROP DATABASE IF EXISTS `" + database + "` CASCADE");
    made.remove(database);
  }

  private Map<String, Release> databases() {
    Map<String, Release> databases = new TreeMap<>();
    Releases releases = new Releases(lake);
    Set<String> withdrawn = new Withdrawals(lake).reasons().keySet();
    releases.all().forEach(release -> databases.put(database(release.name()), release));
    databases.values().removeIf(r -> withdrawn.contains(r.name()));
    Optional<Release> current =
        new Pointer(lake)
            .current()
            .filter(name -> !withdrawn.contains(name))
            .flatMap(releases::find);
    current.ifPresent(release -> databases.put(CURRENT, release));
    return databases;
  }

  private void make(String database, Release release) {
    // A folder of its own: dropping a database removes its folder.
    lake.spark()
        .sql(
            "CREATE DATABASE IF NOT EXISTS `%s` COMMENT 'Release %s' LOCATION '%s/_views/%s'"
                .formatted(database, release.name(), lake.root(), database));
    new Pins(lake)
        .places(release)
        .forEach(
            (table, place) ->
                lake.spark()
                    .sql(
                        "CREATE OR REPLACE VIEW `%s`.`%s` COMMENT '%s of release %s' AS SELECT * FROM"
                                .formatted(
                                    database,
                                    table.substring(table.indexOf('.') + 1),
                                    table,
                                    release.name())
                            + " delta.`"
                            + place
                            + "`"));
  }
}
