package resumelake.source;

import java.util.List;
import java.util.SortedMap;

/**
 * Job descriptions in plain tables. Contact persons and their numbers, where a table has columns of
 * them, are dropped.
 */
final class JobDescriptions implements Shape {
  @Override
  public String kind() {
    return SourceOptions.POSTING;
  }

  @Override
  public List<String> layouts() {
    return List.of("categories", "labelled", "wide");
  }

  @Override
  public List<String> needed() {
    return List.of("description", "Job Description", "jobs", "title", "Job Title");
  }

  @Override
  public List<String> ids() {
    return List.of("Job Id");
  }

  @Override
  public SortedMap<String, String> fields(Cells record) {
    String title = PostingFields.words(record.first("Job Title", "title", "Role"));
    String location = record.first("location", "city");
    String salary = record.first("Salary Range", "salary");
    List<Double> amounts = Amounts.of(salary);
    PostingFields fields =
        new PostingFields()
            .put("title", title)
            .put("text", record.first("Job Description", "description", "jobs"))
            .put("category", record.first("category"))
            .put("company", record.first("company", "company_name"))
            .put("location", location)
            .skills(PostingFields.items(record.first("skills")))
            .employment(record.first("Work Type", "employment_type"))
            .day("posted", record.first("Job Posting Date", "posted_date"))
            .remoteWhereSaid(title, location);
    if (!amounts.isEmpty()) {
      fields.pay(
          amounts.get(0).toString(),
          amounts.get(amounts.size() - 1).toString(),
          PostingFields.periodOf(record.first("pay_period", "salary_period")),
          Amounts.currency(salary));
    }
    return fields.values();
  }
}
