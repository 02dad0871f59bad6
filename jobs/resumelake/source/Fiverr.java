package resumelake.source;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.model.PayPeriod;

/**
 * Fiverr gigs: the raw dump, the cleaned one, and the list of illustrators. Names of sellers and
 * clients, and the addresses that hold them, are dropped.
 */
final class Fiverr implements Shape {
  private static final Pattern OFFER = Pattern.compile("(?i)^\\s*i will\\s+");
  private static final Pattern GIG = Pattern.compile("fiverr\\.com/[^/?#]+/([^/?#]+)");

  @Override
  public String kind() {
    return SourceOptions.POSTING;
  }

  @Override
  public List<String> layouts() {
    return List.of("raw", "cleaned", "illustrators");
  }

  @Override
  public List<String> needed() {
    return List.of("Title", "gig_title", "gig_url");
  }

  @Override
  public SortedMap<String, String> fields(Cells record) {
    String offer = record.first("Title", "gig_title");
    String title = offer.isEmpty() ? slug(record.first("gig_url")) : offer;
    String type = record.first("gig_design_type", "category");
    String price = record.first("Price (USD)", "Price", "gig_price_from");
    Optional<String> currency =
        record.first("Price (USD)").isEmpty() ? Amounts.currency(price) : Optional.of("USD");
    PostingFields fields =
        new PostingFields()
            .put("title", OFFER.matcher(title).replaceFirst(""))
            .put("text", offer)
            .put("category", type)
            .put("location", record.first("illustrator_origins", "seller_country"))
            .skills(List.of(type, record.first("gig_design_style")))
            .pay(price, "", Optional.of(PayPeriod.FIXED), currency);
    fields.values().put("employment", "FREELANCE");
    return fields.values();
  }

  /** The words of a gig's address, without the seller's name that stands before them. */
  private static String slug(String url) {
    Matcher gig = GIG.matcher(url);
    return gig.find() ? gig.group(1).replaceAll("[-_]+", " ").strip() : "";
  }
}
