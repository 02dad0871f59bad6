package resumelake.sample;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes careers whose titles rise, dates add up and tools fit. */
final class Careers {
  private static final Lexicon INDUSTRIES = Lexicon.load("industries.txt");
  private static final Lexicon FACTS = Lexicon.load("facts.txt");

  /** Industries that employ technical people; the first twelve of the file. */
  private static final List<String> TECH_INDUSTRIES =
      INDUSTRIES.namesBefore(".domain").subList(0, 12);

  /** Industries whose firms often carry their legal form in the name. */
  private static final List<String> INCORPORATED =
      List.of(
          "software", "logistics", "manufacturing", "energy", "retail", "construction", "sales");

  private final Deque<String> roots;
  private final Dice dice;
  private final Trade trade;
  private final Place home;

  Careers(Dice dice, Trade trade, Place home) {
    this.dice = dice;
    this.roots = new ArrayDeque<>(dice.shuffled(INDUSTRIES.list("root")));
    this.trade = trade;
    this.home = home;
  }

  /** A career of {@code months} months that ends, or still goes on, at {@code asOf}. */
  Career make(YearMonth asOf, int months, String origin, List<Person> others) {
    List<List<String>> skills = trade.skills(dice);
    List<Job> jobs = jobs(asOf, months, skills, others);
    Job latest = jobs.get(0);
    YearMonth first = jobs.get(jobs.size() - 1).start();
    return new Career(
        trade.name(),
        trade.technical(),
        latest.title(),
        home.label(),
        asOf,
        summary(latest, months / 12, skills),
        jobs,
        skills,
        education(first.getYear(), origin),
        certificates(first.getYear(), asOf.getYear()),
        dice.chance(trade.technical() ? 25 : 8)
            ? dice.some(FACTS.list("projects"), dice.between(1, 2))
            : List.of(),
        optional(18, "languages"),
        optional(20, "interests"),
        references(others));
  }

  private Optional<String> optional(int percent, String list) {
    return dice.chance(percent) ? Optional.of(dice.pick(FACTS.list(list))) : Optional.empty();
  }

  private List<Job> jobs(
      YearMonth asOf, int months, List<List<String>> skills, List<Person> others) {
    int count = Math.max(1, Math.min(5, Math.round(months / (float) dice.between(26, 46))));
    YearMonth start = asOf.minusMonths(months);
    boolean current = dice.chance(62);
    YearMonth last = current ? asOf : asOf.minusMonths(dice.between(0, 5));
    Bullets bullets = new Bullets(dice, trade, skills);
    List<Job> jobs = new ArrayList<>();
    int level = 0;
    String industry = industry("");
    for (int i = 0; i < count; i++) {
      YearMonth end = i == count - 1 ? last : asOf.minusMonths(left(months, count, i));
      int yearsBefore = (int) (asOf.minusMonths(months).until(start, ChronoUnit.MONTHS) / 12);
      level = Math.max(level, Trade.levelAfter(yearsBefore, dice));
      industry = industry(industry);
      boolean goesOn = current && i == count - 1;
      jobs.add(
          job(
              level,
              industry,
              start,
              goesOn ? Optional.empty() : Optional.of(end),
              others,
              bullets));
      // A few people start the next job before they have left the last one.
      start = end.plusMonths(dice.chance(6) ? -dice.between(1, 3) : dice.between(1, 3));
    }
    Collections.reverse(jobs);
    return jobs;
  }

  private int left(int months, int count, int index) {
    int even = months * (count - 1 - index) / count;
    int slack = Math.max(0, months / count / 3 - 1);
    return Math.max(4, even + dice.between(-slack, slack));
  }

  private String industry(String former) {
    return trade
        .industry()
        .orElseGet(() -> former.isEmpty() || dice.chance(45) ? dice.pick(TECH_INDUSTRIES) : former);
  }

  private Job job(
      int level,
      String industry,
      YearMonth start,
      Optional<YearMonth> end,
      List<Person> others,
      Bullets bullets) {
    String employer = employer(industry);
    String place = (dice.chance(75) ? home : elsewhere()).label();
    Optional<String> manager =
        end.isEmpty() && dice.chance(14)
            ? Optional.of(dice.pick(others).fullName())
            : Optional.empty();
    List<String> lines =
        bullets.of(industry, level, end.isEmpty(), end.orElse(start.plusYears(3)).getYear());
    String title = dice.pick(trade.titles(level));
    return new Job(title, employer, industry, place, start, end, manager, lines);
  }

  /** Another town of the same country, where the list has one. */
  private Place elsewhere() {
    Place other = People.place(dice);
    return other.country().equals(home.country()) ? other : home;
  }

  private String employer(String industry) {
    String suffix = dice.pick(INDUSTRIES.list(industry + ".suffix"));
    boolean firm = INCORPORATED.contains(industry) && !suffix.endsWith("Group");
    String legal = firm && dice.chance(35) ? " " + dice.pick(INDUSTRIES.list("legalform")) : "";
    return roots.pop() + " " + suffix + legal;
  }

  private String summary(Job latest, int years, List<List<String>> skills) {
    List<String> flat = skills.stream().flatMap(List::stream).toList();
    List<String> three = dice.some(flat, 3);
    List<String> domains = dice.some(INDUSTRIES.list(latest.industry() + ".domain"), 2);
    Lexicon words =
        trade
            .lexicon()
            .with("title", List.of(latest.title()))
            .with("years", List.of(Integer.toString(Math.max(1, years))))
            .with("industry", List.of(latest.industry()))
            .with("domain", List.of(domains.get(0)))
            .with("domain2", List.of(domains.get(1)))
            .with("skill1", List.of(three.get(0)))
            .with("skill2", List.of(three.get(1)))
            .with("skill3", List.of(three.get(2)));
    return new Phrases(words, dice).any("summary").strip();
  }

  private List<String> education(int firstYear, String origin) {
    int year = firstYear - dice.between(0, 1);
    String degree = dice.pick(trade.lexicon().list("education.degree"));
    String school =
        degree.equals("High School Diploma")
            ? dice.pick(INDUSTRIES.list("root")) + " High School"
            : People.school(dice, origin);
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%s, %s, %d", degree, school, year));
    if (dice.chance(12) && !degree.startsWith("High School")) {
      lines.add(
          "High School Diploma, "
              + dice.pick(INDUSTRIES.list("root"))
              + " High School, "
              + (year - 4));
    }
    return lines;
  }

  private List<String> certificates(int firstYear, int lastYear) {
    List<String> lines = new ArrayList<>();
    for (String name : dice.some(trade.lexicon().list("certs"), dice.between(0, 2))) {
      boolean dated = dice.chance(55);
      lines.add(
          dated
              ? name + " (" + dice.between(Math.max(firstYear, lastYear - 7), lastYear) + ")"
              : name);
    }
    return lines;
  }

  private List<String> references(List<Person> others) {
    if (!dice.chance(14)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (Person person : others) {
      lines.add(
          String.join(
              ", ",
              person.fullName(),
              dice.pick(FACTS.list("ref.title")),
              dice.chance(50)
                  ? person.fact("phone").orElseThrow()
                  : person.fact("email").orElseThrow()));
    }
    return lines;
  }
}
