package resumelake.erase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import resumelake.bronze.Documents;
import resumelake.erase.Forgetting.Searched;
import resumelake.gate.RawIdentifiers;
import resumelake.lake.Lake;

/**
 * Looks for the identifiers of a plan in every byte that is left: of the lake, data files read as
 * such and packed ones unpacked, and of folders beside it.
 *
 * <p>An identifier that a raw record of somebody else holds too (a namesake's name, a referee's
 * number) is told there by its row, and looked for in all other files.
 */
final class Proof {
  private final Lake lake;
  private final Plan plan;
  private final ByteSearch search;

  Proof(Lake lake, Plan plan) {
    this.lake = lake;
    this.plan = plan;
    this.search = new ByteSearch(lake.spark());
  }

  /**
   * What was found.
   *
   * @param places by name
   * @param found places below the lake, and kinds, one line each
   * @param mentions records of others that name the person and say how to reach them
   * @param others records of others that hold one of the identifiers, but do not tell of the person
   * @param searched identifiers that were looked for
   * @param cut packed streams that could not be unpacked to their end
   */
  record Outcome(
      List<Searched> places,
      Set<String> found,
      Set<String> mentions,
      int others,
      int searched,
      long cut) {}

  /**
   * Looks everywhere.
   *
   * @param beside folders of this computer outside the lake
   */
  Outcome look(List<java.nio.file.Path> beside) {
    List<Identifier> identifiers = new ArrayList<>();
    plan.identifiers().stream()
        .filter(identifier -> !identifier.isUnspecific())
        .forEach(identifiers::add);
    Needles all = new Needles(identifiers);
    Map<String, RawSearch.Hit> hits = new RawSearch(lake).beside(plan.records(), all);
    Set<Identifier> shared = new TreeSet<>();
    Set<String> mentions = new TreeSet<>();
    hits.forEach(
        (record, hit) -> {
          shared.addAll(hit.identifiers());
          if (Persons.isMention(hit.identifiers())) {
            mentions.add(record);
          }
        });
    Needles alone = new Needles(identifiers.stream().filter(one -> !shared.contains(one)).toList());
    List<ByteSearch.File> ofOthers = new ArrayList<>();
    List<ByteSearch.File> rest = new ArrayList<>();
    String plans = new Plans(lake).folder().toString();
    for (ByteSearch.File file : search.files(new Path(lake.root()))) {
      if (holdsRowsOfOthers(file.uri())) {
        ofOthers.add(file);
      } else if (!file.uri().contains(path(plans) + "/")) {
        rest.add(file);
      }
    }
    Places places = new Places();
    places.add(lake.root(), search.in(ofOthers, alone), alone);
    places.add(lake.root(), search.in(rest, all), all);
    for (java.nio.file.Path folder : beside) {
      Path path = new Path(folder.toAbsolutePath().normalize().toUri());
      if (!path(path.toString()).startsWith(path(lake.root()) + "/")) {
        places.add(path.toString(), search.here(search.files(path), all), all);
      }
    }
    return new Outcome(
        places.searched(),
        places.found,
        mentions,
        hits.size() - mentions.size(),
        identifiers.size(),
        places.cut);
  }

  /** Data files of the two tables in which raw records of others stand. */
  private boolean holdsRowsOfOthers(String uri) {
    return List.of(Documents.TABLE, RawIdentifiers.TABLE).stream()
        .map(table -> path(lake.table(table).location()) + "/")
        .anyMatch(location -> path(uri).startsWith(location) && !uri.contains("/_delta_log/"));
  }

  /** The path of a URI: file systems write the beginning in more than one way. */
  private static String path(String uri) {
    return new Path(uri).toUri().getPath();
  }

  /** Gathers what files told, by the folder below the lake that they are in. */
  private static final class Places {
    private final Map<String, long[]> counts = new TreeMap<>();
    private final Set<String> found = new TreeSet<>();
    private long cut;

    void add(String root, List<ByteSearch.Seen> seen, Needles needles) {
      String above = path(root) + "/";
      for (ByteSearch.Seen file : seen) {
        String below = path(file.uri()).substring(above.length());
        long[] count = counts.computeIfAbsent(place(root, below), place -> new long[3]);
        count[0]++;
        count[1] += file.bytes();
        cut += file.cut();
        file.found()
            .forEach(
                (place, times) -> {
                  count[2] += times;
                  // A file may be named after the person: its folder is enough.
                  found.add(place(root, below) + ": " + needles.identifiers().get(place).kind());
                });
      }
    }

    private static String place(String root, String below) {
      int name = below.lastIndexOf('/');
      String folder = name < 0 ? "" : below.substring(0, name);
      String[] parts = folder.split("/");
      String two = parts.length < 2 ? folder : parts[0] + "/" + parts[1];
      return two.isEmpty() ? path(root).replaceFirst(".*/", "") : two;
    }

    List<Searched> searched() {
      Map<String, Searched> rows = new LinkedHashMap<>();
      counts.forEach((place, n) -> rows.put(place, new Searched(place, n[0], n[1], n[2])));
      return List.copyOf(rows.values());
    }
  }
}
