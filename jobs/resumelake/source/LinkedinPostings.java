package resumelake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import resumelake.model.PayPeriod;

/**
 * LinkedIn postings: the sets with {@code job_id} of 2023 and 2024, and the one with {@code
 * job_link}. Their {@link SideTables} hold no posting; what they say is asked where the posting
 * itself says nothing.
 */
final class LinkedinPostings implements Shape {
  @Override
  public String kind() {
    return SourceOptions.POSTING;
  }

  @Override
  public List<String> layouts() {
    return List.of("y2023", "y2024", "data_science");
  }

  @Override
  public List<String> needed() {
    return List.of("title", "job_title");
  }

  @Override
  public List<String> ids() {
    return List.of("job_id", "job_link");
  }

  @Override
  public SortedMap<String, String> fields(Cells record) {
    return fields(record, SideTables.said(Map.of()));
  }

  @Override
  public SortedMap<String, String> fields(Cells record, Cells sides) {
    String title = record.first("title", "job_title");
    String location = record.first("location", "job_location");
    PostingFields fields =
        new PostingFields()
            .put("title", title)
            .put("text", record.first("description", "job_summary"))
            .put("company", either(record.first("company_name", "company"), sides, "side_company"))
            .put("category", sides.first("side_industries").replace("\n", ", "))
            .put("benefits", sides.first("side_benefits"))
            .put("location", location)
            .skills(skills(record, sides))
            .level(record.first("formatted_experience_level", "job_level", "job level"))
            .employment(record.first("work_type", "formatted_work_type"))
            .day(
                "posted",
                record.first("original_listed_time", "listed_time", "first_seen", "posted_date"))
            .day("closes", record.first("expiry", "closed_time"))
            .remoteWhereSaid(title, location);
    remote(record, fields);
    pay(record, "", fields);
    if (!fields.values().containsKey("salary_min")) {
      pay(sides, "side_", fields);
    }
    return fields.values();
  }

  private static String either(String own, Cells sides, String column) {
    return own.isEmpty() ? sides.first(column) : own;
  }

  private static List<String> skills(Cells record, Cells sides) {
    List<String> skills =
        new ArrayList<>(PostingFields.items(record.first("skills_desc", "job_skills", "skills")));
    sides.first("side_skills").lines().map(LinkedinFunctions::name).forEach(skills::add);
    return skills;
  }

  /** The older set says 1 or nothing, the other one names the kind of place; hybrid is neither. */
  private static void remote(Cells record, PostingFields fields) {
    String allowed = record.first("remote_allowed");
    String place = FieldMap.key(record.first("job_type"));
    if (allowed.matches("1(\\.0)?|(?i:true|t)") || place.equals("remote")) {
      fields.remote(true);
    } else if (place.equals("onsite")) {
      fields.remote(false);
    }
  }

  private static void pay(Cells record, String prefix, PostingFields fields) {
    String stated = record.first(prefix + "pay_period");
    boolean twoWeeks = FieldMap.key(stated).equals("biweekly");
    Optional<PayPeriod> period =
        twoWeeks ? Optional.of(PayPeriod.WEEK) : PostingFields.periodOf(stated);
    if (period.isEmpty()) {
      return;
    }
    String least = record.first(prefix + "min_salary", prefix + "med_salary");
    String most = record.first(prefix + "max_salary", prefix + "med_salary");
    fields.pay(
        twoWeeks ? half(least) : least,
        twoWeeks ? half(most) : most,
        period,
        Amounts.currency(record.first(prefix + "currency")));
  }

  private static String half(String amount) {
    return Amounts.first(amount).map(a -> Double.toString(a / 2)).orElse("");
  }
}
