package resumelake.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A corpus of any size with known near-duplicates and look-alikes, for measuring. The {@code
 * index}-th record of a seed is always the same, whatever else is made: workers share one seed, and
 * a larger corpus begins with the smaller one.
 *
 * <p>Of each twenty records twelve are people of their own; three are one of these again, as {@link
 * Variants} change them or as they are; five are different people on one template, which fifty
 * people share.
 */
public final class Corpus {
  /** Records that are made from the same people. */
  private static final int BLOCK = 20;

  private static final int ALONE = 12;
  private static final int COPIES = 3;

  /** One template serves the people of so many blocks. */
  private static final int BLOCKS_OF_A_TEMPLATE = 10;

  /** Every so many blocks, all three copies are of one person. */
  private static final int BLOCKS_BETWEEN_TRIPLES = 4;

  /** A copy has lost up to so many of some thirty bullets beside its own kind of change. */
  private static final int MOST_EDITS = 5;

  private static final int KINDS = Variants.KINDS.size() + 1;

  /** Careers long enough for texts of two to four kilobytes. */
  private static final int FEWEST_MONTHS = 84;

  private static final int MOST_MONTHS = 216;

  private Corpus() {}

  /** The records of a seed from one index to before another, in order, made when asked for. */
  public static Stream<CorpusRecord> records(long seed, long from, long to) {
    return LongStream.range(from, to).mapToObj(index -> record(seed, index));
  }

  /** One record of a seed; {@code index} counts from 0. */
  public static CorpusRecord record(long seed, long index) {
    long block = index / BLOCK;
    int slot = (int) (index % BLOCK);
    if (slot < ALONE) {
      SampleResume resume = person(seed, index);
      return new CorpusRecord(id(index), id(index), "", CorpusRecord.Kind.ORIGINAL, resume);
    }
    return slot < ALONE + COPIES
        ? copy(seed, index, block, slot - ALONE)
        : onTemplate(seed, index, block / BLOCKS_OF_A_TEMPLATE);
  }

  private static CorpusRecord copy(long seed, long index, long block, int which) {
    boolean triple = block % BLOCKS_BETWEEN_TRIPLES == 0;
    long of = block * BLOCK + (triple ? 0 : which);
    SampleResume original = person(seed, of);
    int kind = (int) ((block * COPIES + which) % KINDS);
    Dice dice = dice(seed, index);
    SampleResume changed = original;
    if (kind < Variants.KINDS.size()) {
      changed = Variants.of(Variants.KINDS.get(kind), original, dice);
      for (int more = dice.between(0, MOST_EDITS); more > 0; more--) {
        changed = Variants.of("edit", changed, dice);
      }
    }
    return new CorpusRecord(id(index), id(of), id(of), CorpusRecord.Kind.COPY, changed);
  }

  private static CorpusRecord onTemplate(long seed, long index, long template) {
    SampleResume leader = person(seed, -1 - template);
    SampleResume own = person(seed, index, dice -> Trade.named(leader.career().trade()));
    SampleResume other = filledIn(leader, own, dice(seed, ~index));
    String name = "t" + template;
    return new CorpusRecord(id(index), id(index), name, CorpusRecord.Kind.TEMPLATE, other);
  }

  /**
   * Somebody's own person, employers, dates and schools on the template of {@code leader}: its
   * summary, its skills, its clothes, and more or fewer of its bullets.
   */
  private static SampleResume filledIn(SampleResume leader, SampleResume own, Dice dice) {
    int shared = dice.between(60, 95);
    List<Job> models = leader.career().jobs();
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < own.career().jobs().size(); i++) {
      Job job = own.career().jobs().get(i);
      List<String> bullets = new ArrayList<>();
      List<String> offered = i < models.size() ? models.get(i).bullets() : List.of();
      for (int b = 0; b < Math.max(offered.size(), job.bullets().size()); b++) {
        boolean taken = b < offered.size() && (dice.chance(shared) || b >= job.bullets().size());
        bullets.add(taken ? offered.get(b) : job.bullets().get(b));
      }
      jobs.add(job.withBullets(bullets));
    }
    Career career =
        own.career()
            .withJobs(jobs)
            .withSummary(leader.career().summary())
            .withSkills(leader.career().skillGroups());
    return own.with(career).with(leader.style()).in(leader.layout());
  }

  private static SampleResume person(long seed, long index) {
    return person(seed, index, Trade::any);
  }

  private static SampleResume person(long seed, long index, Function<Dice, Trade> trade) {
    Dice dice = dice(seed, index);
    YearMonth asOf = YearMonth.of(2018, 1).plusMonths(dice.between(0, 95));
    int months = dice.between(FEWEST_MONTHS, MOST_MONTHS);
    return Sample.resume(dice, id(index), asOf, months, trade);
  }

  private static Dice dice(long seed, long index) {
    return new Dice(seed ^ 0x5851F42D4C957F2DL, index);
  }

  /** The index of the record that has this id. */
  public static long indexOf(String id) {
    return Long.parseLong(id.substring(1));
  }

  private static String id(long index) {
    return String.format(Locale.ROOT, "c%09d", index);
  }
}
