package resumelake.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Resumes of people who do not exist. The {@code index}-th resume of a seed is always the same,
 * whatever else is made, so any number of workers can share one seed.
 */
public final class Sample {
  /** Seed of the sample that is embedded in the project. */
  public static final long EMBEDDED_SEED = 20_260_101L;

  /** Share of careers of one to nineteen years; the rest are beginners. */
  private static final int USUAL_PERCENT = 98;

  private Sample() {}

  /** The first {@code count} resumes of a seed, in order, made when asked for. */
  public static Stream<SampleResume> resumes(long seed, int count) {
    return IntStream.range(0, count).mapToObj(index -> resume(seed, index));
  }

  /** One resume of a seed; {@code index} counts from 0. */
  public static SampleResume resume(long seed, long index) {
    Dice dice = new Dice(seed, index);
    YearMonth asOf = YearMonth.of(2018, 1).plusMonths(dice.between(0, 95));
    int months = dice.chance(USUAL_PERCENT) ? usualMonths(dice) : dice.between(5, 10);
    return resume(dice, String.format(Locale.ROOT, "p%06d", index), asOf, months);
  }

  /** A resume with a career of a given length, for the records that rules must refuse. */
  static SampleResume resume(Dice dice, String id, YearMonth asOf, int months) {
    return resume(dice, id, asOf, months, Trade::any);
  }

  /** The same in a trade that is chosen when it is its turn. */
  static SampleResume resume(
      Dice dice, String id, YearMonth asOf, int months, Function<Dice, Trade> trade) {
    Place home = People.place(dice);
    int birthYear = asOf.minusMonths(months).getYear() - dice.between(21, 26);
    Person person = People.make(dice, id, home, birthYear);
    List<Person> others =
        List.of(
            People.make(dice, id + "-a", People.place(dice), birthYear),
            People.make(dice, id + "-b", People.place(dice), birthYear));
    Career career =
        new Careers(dice, trade.apply(dice), home).make(asOf, months, person.origin(), others);
    return new SampleResume(
        person, career, Style.any(dice), dice.pick(List.of(Layout.values())), others);
  }

  private static int usualMonths(Dice dice) {
    int half = dice.between(7, 115);
    return half + dice.between(7, 113);
  }
}
