package resumelake.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import resumelake.model.Employment;
import resumelake.model.Level;
import resumelake.model.PayPeriod;

/** Gathers the fields of a posting in one form: ISO days, plain numbers, names of enums. */
final class PostingFields {
  private static final Pattern REMOTE =
      Pattern.compile("(?i)(?<![\\p{L}\\d-])(?:remote|work from home|anywhere)(?![\\p{L}\\d])");
  private static final Pattern NOT_REMOTE =
      Pattern.compile(
          "(?i)\\b(?:no|not|non)[ -]remote\\b|\\bremote (?:sensing|support|desktop)\\b");

  private final SortedMap<String, String> values = new TreeMap<>();

  /** Puts a field where there is something to put. */
  PostingFields put(String field, String value) {
    FieldMap.put(values, field, value);
    return this;
  }

  /** The skills that the source lists. */
  PostingFields skills(List<String> skills) {
    return put(
        "skills",
        skills.stream()
            .map(skill -> skill.strip().replaceAll("\\s+", " "))
            .filter(skill -> !skill.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n")));
  }

  /** A day of one of the fields {@code posted closes start end}. */
  PostingFields day(String field, String text) {
    Days.of(text).ifPresent(day -> values.put(field, day.toString()));
    return this;
  }

  /**
   * Pay between two amounts; one of them may be blank and is the other then.
   *
   * @param period what the amounts are for; absent where the source does not say
   */
  PostingFields pay(
      String least, String most, Optional<PayPeriod> period, Optional<String> currency) {
    Optional<Double> from = Amounts.first(least);
    Optional<Double> to = Amounts.first(most);
    if (from.isEmpty() && to.isEmpty()) {
      return this;
    }
    values.put("salary_min", from.orElseGet(to::get).toString());
    values.put("salary_max", to.orElseGet(from::get).toString());
    period.ifPresent(span -> values.put("period", span.name()));
    currency.ifPresent(code -> values.put("currency", code));
    return this;
  }

  PostingFields level(String stated) {
    Level level = levelOf(stated);
    return level == Level.UNKNOWN ? this : put("level", level.name());
  }

  PostingFields employment(String stated) {
    employmentOf(stated).ifPresent(type -> values.put("employment", type.name()));
    return this;
  }

  /** True where one of the texts (title, place) says so; else nothing is known. */
  PostingFields remoteWhereSaid(String... texts) {
    for (String text : texts) {
      if (REMOTE.matcher(text).find() && !NOT_REMOTE.matcher(text).find()) {
        values.put("remote", "true");
      }
    }
    return this;
  }

  PostingFields remote(boolean remote) {
    values.put("remote", Boolean.toString(remote));
    return this;
  }

  SortedMap<String, String> values() {
    return values;
  }

  /**
   * The level that a site's own word stands for. LinkedIn's "Mid-Senior level" spans two of ours
   * and counts as the lower.
   */
  static Level levelOf(String stated) {
    return switch (FieldMap.key(stated).replaceAll("level$", "")) {
      case "internship", "intern" -> Level.INTERN;
      case "entry", "beginner", "junior", "associate" -> Level.JUNIOR;
      case "intermediate", "mid", "middle", "midsenior" -> Level.MID;
      case "expert", "senior" -> Level.SENIOR;
      case "lead", "principal", "manager" -> Level.LEAD;
      case "director", "executive" -> Level.EXECUTIVE;
      default -> Level.UNKNOWN;
    };
  }

  static Optional<Employment> employmentOf(String stated) {
    return Optional.ofNullable(
        switch (FieldMap.key(stated)) {
          case "fulltime", "permanent" -> Employment.FULL_TIME;
          case "parttime" -> Employment.PART_TIME;
          case "contract", "contractor" -> Employment.CONTRACT;
          case "freelance" -> Employment.FREELANCE;
          case "temporary", "temp", "seasonal" -> Employment.TEMPORARY;
          case "internship", "intern" -> Employment.INTERNSHIP;
          case "volunteer" -> Employment.VOLUNTEER;
          case "other" -> Employment.OTHER;
          default -> null;
        });
  }

  /** The span of time that a word of a site stands for; absent for unknown words. */
  static Optional<PayPeriod> periodOf(String stated) {
    return Optional.ofNullable(
        switch (FieldMap.key(stated)) {
          case "hourly", "hour", "perhour" -> PayPeriod.HOUR;
          case "daily", "day", "perday" -> PayPeriod.DAY;
          case "weekly", "week", "perweek" -> PayPeriod.WEEK;
          case "monthly", "month", "permonth" -> PayPeriod.MONTH;
          case "yearly", "year", "annual", "annually", "peryear" -> PayPeriod.YEAR;
          case "once", "fixed", "fixedprice" -> PayPeriod.FIXED;
          default -> null;
        });
  }

  /** Parts of a list that is cut at commas, semicolons or line ends. */
  static List<String> items(String list) {
    return List.of(list.split("[,;\\n]"));
  }

  /** {@code budget_analyst} and {@code budget-analyst} as words, where a name is no text. */
  static String words(String name) {
    boolean slug = name.indexOf(' ') < 0 && name.equals(name.toLowerCase(Locale.ROOT));
    return slug ? name.replaceAll("[_-]+", " ").strip() : name;
  }
}
