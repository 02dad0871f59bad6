package resumelake.source;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import resumelake.model.PayPeriod;

/**
 * Contracts of freelancers: one with title and dates on each row, or one freelancer's category and
 * earnings. The freelancer's id goes on as the field {@code freelancer}, of which nothing but a
 * keyed hash is kept.
 */
final class FreelanceContracts implements Shape {
  @Override
  public String kind() {
    return SourceOptions.CONTRACT;
  }

  @Override
  public List<String> layouts() {
    return List.of("contracts", "camel_case", "earnings");
  }

  @Override
  public List<String> needed() {
    return List.of("title", "job_title", "Job_Category");
  }

  @Override
  public List<String> ids() {
    return List.of("job_id", "jobId", "contract_id", "id");
  }

  @Override
  public SortedMap<String, String> fields(Cells record) {
    String category = record.first("Job_Category", "category");
    String title = record.first("title", "job_title");
    String rate = record.first("hourly_rate", "rate");
    PostingFields fields =
        new PostingFields()
            .put("title", title.isEmpty() ? category : title)
            .put("text", record.first("description", "job_description"))
            .put("category", category)
            .put("location", record.first("country", "Client_Region"))
            .put("freelancer", record.first("freelancer_id", "contractor_id"))
            .skills(PostingFields.items(record.first("skills")))
            .level(record.first("Experience_Level", "level"))
            .day("start", record.first("start_date", "started_on", "start"))
            .day("end", record.first("end_date", "ended_on", "end"));
    fields.values().put("employment", "FREELANCE");
    Optional<String> currency = currency(record);
    if (!Amounts.of(rate).isEmpty()) {
      fields.pay(rate, rate, Optional.of(PayPeriod.HOUR), currency);
    } else {
      String paid =
          record.first("total_paid", "total_amount", "amount", "total_charge", "total_amount_paid");
      fields.pay(paid, paid, Optional.of(PayPeriod.FIXED), currency);
    }
    return fields.values();
  }

  /** What a column of its own says, or the name of the earnings' column. */
  private static Optional<String> currency(Cells record) {
    boolean dollars = record.columns().hasAny(List.of("Earnings_USD", "total_paid_usd"));
    Optional<String> named = dollars ? Optional.of("USD") : Optional.empty();
    return Amounts.currency(record.first("currency", "currency_code")).or(() -> named);
  }
}
