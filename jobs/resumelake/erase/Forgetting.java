package resumelake.erase;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import resumelake.gold.InstructionPairs;
import resumelake.gold.Pins;
import resumelake.gold.Releases;
import resumelake.gold.Releases.Release;
import resumelake.gold.Withdrawals;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.silver.Resumes;
import resumelake.text.KeyedHash;

/** The right to be forgotten: from a wish to the proof that nothing is left. */
public final class Forgetting {
  /** Below the restricted zone: the files that the newest ingest could not read. */
  public static final String UNREAD = "/unread.tsv";

  private final Lake lake;
  private final Places places;
  private final Persons persons;
  private final Suppressions suppressions;
  private final Plans plans;

  /**
   * @param personKey key of the lake's person keys
   * @param suppressions who was erased before
   */
  public Forgetting(Lake lake, String personKey, Suppressions suppressions, Places places) {
    this.lake = lake;
    this.places = places;
    this.persons = new Persons(lake, new KeyedHash(personKey));
    this.suppressions = suppressions;
    this.plans = new Plans(lake);
  }

  /**
   * Folders of this computer outside the lake.
   *
   * @param cache of what was fetched
   * @param logs of failures
   */
  public record Places(java.nio.file.Path cache, java.nio.file.Path logs) {}

  /**
   * Whom somebody wishes to be forgotten.
   *
   * @param ids of raw records, resumes or pairs, as the lake or a release has them
   * @param lines of a file of persons
   */
  public record Wish(List<String> ids, List<String> lines) {
    public Wish {
      ids = List.copyOf(ids);
      lines = List.copyOf(lines);
    }
  }

  /**
   * What became of a wish.
   *
   * @param records that are meant
   * @param removed rows by table; of a dry run those that would go
   * @param left rows of the persons that are left, by table
   * @param files that are gone from the store, by table
   * @param searched where identifiers were looked for
   * @param found where some are left, and their kinds
   * @param mentions records of others that name the person and say how to reach them
   * @param others records of others that hold one of the identifiers, but do not tell of the person
   * @param identifiers that were looked for
   * @param cut packed streams that could not be unpacked to their end
   * @param withdrawn all releases that are withdrawn, with the reason
   */
  public record Outcome(
      Set<String> records,
      Map<String, Long> removed,
      Map<String, Long> left,
      Map<String, Long> files,
      List<Searched> searched,
      Set<String> found,
      Set<String> mentions,
      int others,
      int identifiers,
      long cut,
      Map<String, String> withdrawn) {
    /** Whether nothing of the persons is left, records of others aside. */
    public boolean isClean() {
      return found.isEmpty() && left.values().stream().allMatch(rows -> rows == 0);
    }
  }

  /** One place: files and bytes that were looked at, and how often something was found. */
  public record Searched(String place, long files, long bytes, long findings) {}

  /**
   * Whom a wish means; writes nothing.
   *
   * @throws LakeException of kind NO_SUCH_RECORD or BAD_PERSONS
   */
  public Outcome look(Wish wish) {
    Person person = person(wish);
    Plan plan = new Planning(lake).of(person);
    return new Outcome(
        plan.records(),
        new Erasure(lake, plan, "").rows(),
        Map.of(),
        Map.of(),
        List.of(),
        Set.of(),
        person.mentions(),
        0,
        plan.identifiers().size(),
        0,
        new Withdrawals(lake).reasons());
  }

  /**
   * Takes the persons of a wish out of the lake, and those of wishes whose erasure was killed, and
   * looks for what is left.
   *
   * @param runId as in {@code gold.runs}
   * @param leaveMentions whether raw records of others may go on naming the persons
   */
  public Outcome erase(Wish wish, String runId, boolean leaveMentions) {
    Plan own = new Planning(lake).of(person(wish));
    plans.write(own);
    Plan plan = plans.pending();
    suppressions.add(plan.values());
    Erasure erasure = new Erasure(lake, plan, runId);
    Map<String, Long> removed = erasure.rows();
    erasure.withdraw();
    erasure.remove();
    Map<String, Long> files = new LinkedHashMap<>(erasure.sweep());
    files.put("fetched", erasure.fetched(places.cache()));
    Proof.Outcome proof = new Proof(lake, plan).look(List.of(places.cache(), places.logs()));
    Outcome outcome =
        new Outcome(
            plan.records(),
            removed,
            erasure.rows(),
            files,
            proof.places(),
            proof.found(),
            proof.mentions(),
            proof.others(),
            proof.searched(),
            proof.cut(),
            new Withdrawals(lake).reasons());
    if (outcome.isClean() && (leaveMentions || outcome.mentions().isEmpty())) {
      plans.done();
    }
    return outcome;
  }

  private Person person(Wish wish) {
    if (!wish.lines().isEmpty()) {
      return persons.matching(Wanted.parse(wish.lines()));
    }
    Set<String> ids = new TreeSet<>(wish.ids());
    Map<String, String> records = new TreeMap<>(persons.resolve(ids));
    ids.removeAll(records.keySet());
    if (!ids.isEmpty()) {
      records.putAll(released(ids));
      ids.removeAll(records.keySet());
    }
    Plan pending = plans.pending();
    ids.removeAll(pending.records());
    ids.removeAll(pending.pairs());
    List<String> unknown = new ArrayList<>(ids);
    unknown.removeIf(id -> suppressions.holds(new Suppressions.Value(Suppressions.ID, id)));
    if (!unknown.isEmpty()) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_RECORD,
          "There is no raw record, resume or pair with the id %s. Nothing was erased; pass ids as"
              + " bronze.documents, silver.resumes or a release has them.",
          String.join(", ", unknown));
    }
    return persons.ofRecords(new TreeSet<>(records.values()));
  }

  /** Records of pairs that stand in a release, but not in the table any more. */
  private Map<String, String> released(Set<String> ids) {
    Map<String, String> records = new TreeMap<>();
    Set<String> withdrawn = new Withdrawals(lake).reasons().keySet();
    for (Release release : new Releases(lake).all()) {
      if (!withdrawn.contains(release.name())) {
        new Pins(lake)
            .read(release, InstructionPairs.TABLE)
            .where(col(InstructionPairs.PAIR_ID).isInCollection(ids))
            .select(InstructionPairs.PAIR_ID, Resumes.RESUME_ID)
            .collectAsList()
            .forEach(row -> records.put(row.getString(0), row.getString(1)));
      }
    }
    return records;
  }
}
