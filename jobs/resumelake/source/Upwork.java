package resumelake.source;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import resumelake.model.PayPeriod;

/**
 * Upwork postings: daily dumps ({@code occupations_oservice_pref_label}, …), lists of titles with
 * budget and skills, and the nine columns whose description ends with a footer.
 *
 * <p>Upwork shows and bills all amounts in US dollars, whatever the dump says of it.
 */
final class Upwork implements Shape {
  private static final Optional<String> DOLLARS = Optional.of("USD");

  @Override
  public String kind() {
    return SourceOptions.POSTING;
  }

  @Override
  public List<String> layouts() {
    return List.of(
        "daily", "daily_weekly_budget", "daily_enterprise", "titles_budget_skills", "feed");
  }

  @Override
  public List<String> needed() {
    return List.of("title", "Job Title");
  }

  @Override
  public List<String> ids() {
    return List.of("uid", "link");
  }

  @Override
  public SortedMap<String, String> fields(Cells record) {
    UpworkText text = UpworkText.of(record.first("description", "job description"));
    PostingFields fields =
        new PostingFields()
            .put("title", record.first("title", "Job Title"))
            .put("text", text.body())
            .put(
                "category",
                first(
                    record.first("occupations_oservice_pref_label"),
                    record.first("occupations_category_pref_label", "category"),
                    text.value("Category")))
            .put(
                "location",
                first(
                    record.first("client_location_country", "country", "location"),
                    text.value("Country")))
            .skills(
                PostingFields.items(first(record.first("Skills", "tags"), text.value("Skills"))))
            .level(record.first("tier", "Level", "experience_level"))
            .day(
                "posted",
                first(
                    record.first("published_on", "published_date", "created_on", "posted_on"),
                    text.value("Posted On")));
    fields.values().put("employment", "FREELANCE");
    pay(record, text, fields);
    return fields.values();
  }

  private static void pay(Cells record, UpworkText text, PostingFields fields) {
    String low = record.first("hourly_low", "hourly_rate");
    String high = record.first("hourly_high", "hourly_rate");
    String budget = record.first("amount_amount", "budget", "weekly_budget_amount");
    List<Double> range =
        Amounts.of(first(hourly(record.first("Hourly/Fixed")), text.value("Hourly Range")));
    if (!low.isEmpty() || !high.isEmpty()) {
      fields.pay(low, high, Optional.of(PayPeriod.HOUR), DOLLARS);
    } else if (!range.isEmpty()) {
      String most = range.get(range.size() - 1).toString();
      fields.pay(range.get(0).toString(), most, Optional.of(PayPeriod.HOUR), DOLLARS);
    } else {
      boolean weekly = record.first("amount_amount", "budget").isEmpty() && !budget.isEmpty();
      String fixed = first(budget, text.value("Budget"));
      fields.pay(fixed, fixed, Optional.of(weekly ? PayPeriod.WEEK : PayPeriod.FIXED), DOLLARS);
    }
  }

  /** "Hourly: $15.00 - $35.00" says a range, "Fixed price" none. */
  private static String hourly(String cell) {
    return cell.regionMatches(true, 0, "hourly", 0, 6) ? cell : "";
  }

  private static String first(String... values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
