package resumelake.erase;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.erase.KnownTable.Names;
import resumelake.gate.Kind;
import resumelake.gold.InstructionPairs;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.silver.ContractProfiles;
import resumelake.silver.JobPostings;
import resumelake.silver.Rejections;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;
import resumelake.text.KeyedHash;

/**
 * Finds all records of a person.
 *
 * <p>Two records are of one person where they share an identifier that leads to one person (e-mail,
 * phone, link, identity or account number) and their owners' names do not differ, or where they are
 * near-duplicates with the same name. A name alone never ties two records.
 */
final class Persons {
  /**
   * An identifier in more records than this is a template's or an office's. The same number as for
   * the splits ({@code silver.ResumeGroups}).
   */
  private static final int MOST_RECORDS = 50;

  private final Lake lake;
  private final KnownTable known;

  /**
   * @param keys with the key of the lake's person keys
   */
  Persons(Lake lake, KeyedHash keys) {
    this.lake = lake;
    this.known = new KnownTable(lake, keys);
  }

  /**
   * Records that ids name: of raw records, resumes, pairs or dropped pairs, as the tables have them
   * now.
   *
   * @return record ids by given id; ids that nothing has are left out
   */
  Map<String, String> resolve(Collection<String> ids) {
    Map<String, String> found = new TreeMap<>();
    ids(Documents.TABLE, Documents.DOCUMENT_ID, Documents.DOCUMENT_ID, ids, found);
    ids(Resumes.TABLE, Resumes.RESUME_ID, Resumes.RESUME_ID, ids, found);
    ids(InstructionPairs.TABLE, InstructionPairs.PAIR_ID, Resumes.RESUME_ID, ids, found);
    ids(Rejections.TABLE, "subject_id", Resumes.RESUME_ID, ids, found);
    return found;
  }

  private void ids(
      String table, String id, String record, Collection<String> ids, Map<String, String> found) {
    lake.table(table)
        .read()
        .where(col(id).isInCollection(ids))
        .select(col(id), col(record))
        .distinct()
        .collectAsList()
        .forEach(row -> found.putIfAbsent(row.getString(0), row.getString(1)));
  }

  /** The persons whom records are of, with all their records. */
  Person ofRecords(Collection<String> records) {
    Person person = Person.nobody();
    for (String record : records) {
      TreeSet<String> taken = new TreeSet<>(List.of(record));
      widen(taken);
      person.records().addAll(taken);
    }
    return finished(person);
  }

  /**
   * The persons whom lines of a file mean.
   *
   * @throws LakeException of kind BAD_PERSONS where a line's identifiers stand in so many records
   *     that they cannot be one person's
   */
  Person matching(List<Wanted> wanted) {
    Person person = Person.nobody();
    for (Wanted one : wanted) {
      person.identifiers().addAll(one.identifiers());
      TreeSet<String> taken = holdersOfAll(one);
      Collection<Names> owners = known.names(taken).values();
      Names all = Names.none();
      owners.forEach(all::add);
      // Lone addresses may stand in records of others too: those do not lead on to their owners.
      boolean agree =
          owners.stream()
              .allMatch(
                  a -> owners.stream().allMatch(b -> a.isEmpty() || b.isEmpty() || a.share(b)));
      if (agree && !taken.isEmpty()) {
        widen(taken);
      }
      person.records().addAll(taken);
    }
    return finished(person);
  }

  private TreeSet<String> holdersOfAll(Wanted wanted) {
    Set<String> marks = Person.marks(wanted.strong());
    Map<String, Set<String>> holders = known.holders(marks, Integer.MAX_VALUE);
    TreeSet<String> all = new TreeSet<>();
    boolean first = true;
    for (String mark : marks) {
      Set<String> of = holders.getOrDefault(mark, Set.of());
      if (first) {
        all.addAll(of);
      } else {
        all.retainAll(of);
      }
      first = false;
    }
    if (!wanted.names().isEmpty()) {
      Names asked = new Names(Person.marks(wanted.names()), known.hashes(wanted.names()));
      Map<String, Names> owners = known.names(all);
      all.removeIf(record -> !owners.get(record).isEmpty() && !owners.get(record).share(asked));
    }
    if (all.size() > MOST_RECORDS) {
      throw new LakeException(
          LakeException.Kind.BAD_PERSONS,
          "A line of the file means %d records, more than one person has: its identifiers are a"
              + " template's or an office's. Nothing was erased; pass ids with --record.",
          all.size());
    }
    return all;
  }

  /** Adds the other records of the person to whom some records belong. */
  private void widen(TreeSet<String> taken) {
    addContracts(taken);
    for (int before = 0; before != taken.size(); ) {
      before = taken.size();
      Names person = Names.none();
      known.names(taken).values().forEach(person::add);
      TreeSet<String> marks = new TreeSet<>();
      known
          .of(taken)
          .values()
          .forEach(
              of -> marks.addAll(Person.marks(of.stream().filter(Identifier::isStrong).toList())));
      TreeSet<String> near = new TreeSet<>();
      known.holders(marks, MOST_RECORDS).values().forEach(near::addAll);
      near.removeAll(taken);
      Set<String> postings = postings(near);
      known
          .names(near)
          .forEach(
              (record, names) -> {
                boolean nameless =
                    !postings.contains(record) && (person.isEmpty() || names.isEmpty());
                if (nameless || names.share(person)) {
                  taken.add(record);
                }
              });
      TreeSet<String> alike = sameGroup(taken);
      alike.removeAll(taken);
      known
          .names(alike)
          .forEach(
              (record, names) -> {
                if (names.share(person)) {
                  taken.add(record);
                }
              });
      addContracts(taken);
    }
  }

  /** An advertisement that gives an address is not of the person who may be reached there. */
  private Set<String> postings(Collection<String> records) {
    return strings(
        lake.table(JobPostings.TABLE)
            .read()
            .where(
                col(JobPostings.POSTING_ID)
                    .isInCollection(records)
                    .and(col(JobPostings.FREELANCER_KEY).isNull()))
            .select(JobPostings.POSTING_ID));
  }

  private TreeSet<String> sameGroup(Collection<String> records) {
    Dataset<Row> groups = lake.table(ResumeGroups.TABLE).read();
    Dataset<Row> own =
        groups
            .where(col(Resumes.RESUME_ID).isInCollection(records))
            .select(ResumeGroups.GROUP_ID)
            .distinct();
    return strings(groups.join(own, ResumeGroups.GROUP_ID).select(Resumes.RESUME_ID));
  }

  /** All contracts of the freelancers of some contracts, and the profiles made from them. */
  private void addContracts(TreeSet<String> taken) {
    Dataset<Row> contracts =
        lake.table(JobPostings.TABLE)
            .read()
            .where(col(JobPostings.FREELANCER_KEY).isNotNull())
            .select(
                col(JobPostings.POSTING_ID).as("record"),
                ContractProfiles.profileId().as("profile"));
    Column own = col("record").isInCollection(taken).or(col("profile").isInCollection(taken));
    TreeSet<String> profiles = strings(contracts.where(own).select("profile").distinct());
    taken.addAll(profiles);
    taken.addAll(
        strings(contracts.where(col("profile").isInCollection(profiles)).select("record")));
  }

  /** Adds identifiers, and looks for them in all raw records. */
  private Person finished(Person person) {
    known.of(person.records()).values().forEach(person.identifiers()::addAll);
    boolean more = true;
    while (more) {
      more = false;
      person.shared().clear();
      person.mentions().clear();
      Names names = Names.none();
      known.names(person.records()).values().forEach(names::add);
      Needles needles = new Needles(new ArrayList<>(person.identifiers()));
      Map<String, RawSearch.Hit> hits = new RawSearch(lake).beside(person.records(), needles);
      Map<String, Names> owners = known.names(hits.keySet());
      Map<String, List<Identifier>> read = known.of(hits.keySet());
      for (Map.Entry<String, RawSearch.Hit> hit : hits.entrySet()) {
        Set<Identifier> found = hit.getValue().identifiers();
        boolean strong = found.stream().anyMatch(Identifier::isStrong);
        boolean unread = owners.get(hit.getKey()).isEmpty() && !read.containsKey(hit.getKey());
        if (unread && (strong || hit.getValue().hollow())) {
          // Nobody could read it: a broken record, or a file that bears the name.
          more |= person.records().add(hit.getKey());
        } else {
          person.shared().addAll(found);
          if (isMention(found)) {
            person.mentions().add(hit.getKey());
          }
        }
      }
    }
    return person;
  }

  /** Whether a record names the person, and says how to reach them. */
  static boolean isMention(Collection<Identifier> found) {
    return found.stream().anyMatch(Identifier::isStrong)
        && found.stream().anyMatch(identifier -> identifier.kind() == Kind.NAME);
  }

  private static TreeSet<String> strings(Dataset<Row> rows) {
    TreeSet<String> strings = new TreeSet<>();
    rows.collectAsList().forEach(row -> strings.add(row.getString(0)));
    return strings;
  }
}
