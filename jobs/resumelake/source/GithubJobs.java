package resumelake.source;

import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Positions of GitHub Jobs. How to apply names people and addresses, and is dropped. */
final class GithubJobs implements Shape {
  /** Some archives hold the text without its HTML; its line ends must stay. */
  private static final Pattern TAG = Pattern.compile("(?i)</?(?:p|br|ul|ol|li|div|h[1-6])\\b");

  @Override
  public String kind() {
    return SourceOptions.POSTING;
  }

  @Override
  public List<String> layouts() {
    return List.of("array", "lines");
  }

  @Override
  public List<String> needed() {
    return List.of("title", "description");
  }

  @Override
  public List<String> ids() {
    return List.of("id");
  }

  @Override
  public SortedMap<String, String> fields(Cells record) {
    String title = record.first("title");
    String location = record.first("location");
    return new PostingFields()
        .put("title", title)
        .put("text", text(record.first("description")))
        .put("company", record.first("company"))
        .put("location", location)
        .employment(record.first("type"))
        .day("posted", record.first("created_at"))
        .remoteWhereSaid(title, location)
        .values();
  }

  private static String text(String description) {
    return TAG.matcher(description).find()
        ? HtmlText.of(Jsoup.parse(description).body())
        : description;
  }
}
