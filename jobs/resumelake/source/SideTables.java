package resumelake.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.model.RawDocument;

/**
 * Tables that lie beside the postings of {@code linkedin_postings} and tell more of them: skills,
 * industries, benefits, pay and companies. They hold no records of their own; a set may lack any of
 * them.
 */
public final class SideTables {
  /** Context key: what the side tables say of a record, a JSON object of texts. */
  public static final String CONTEXT = "sides";

  /** Folders of side tables below that of the postings, in the sets of 2023 and 2024. */
  public static final List<String> FOLDERS =
      List.of("jobs", "companies", "mappings", "job_details", "company_details", "maps");

  private static final String READER = "linkedin_postings";

  private static final Pattern NAMES =
      Pattern.compile(
          "(job_skills|skills|job_industries|industries|benefits|salaries|companies)\\.csv(?:\\.gz)?");

  private SideTables() {}

  /** Whether sources of that reader may have side tables. */
  public static boolean mayLieBeside(String readerName) {
    return readerName.equals(READER);
  }

  /**
   * The side table that a file holds by its name, such as {@code job_skills}.
   *
   * @param path of the file
   */
  public static Optional<String> name(String readerName, String path) {
    Matcher name =
        NAMES.matcher(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    return mayLieBeside(readerName) && name.matches()
        ? Optional.of(name.group(1))
        : Optional.empty();
  }

  /**
   * The keys by which a record is found in side tables.
   *
   * @param job the posting's id; empty where there is none
   * @param company the company's id; empty where there is none
   */
  public record Keys(String job, String company) {
    static final Keys NONE = new Keys("", "");
  }

  /** The keys of a raw record. */
  public static Keys keys(RawDocument raw, Map<String, String> options) {
    return raw.defect().isPresent()
        ? Keys.NONE
        : cells(raw, options)
            .map(cells -> new Keys(id(cells, "job_id"), id(cells, "company_id")))
            .orElse(Keys.NONE);
  }

  /** Some tables write whole numbers as {@code 11.0}. */
  private static String id(Cells cells, String column) {
    return cells.first(column).replaceFirst("\\.0$", "");
  }

  private static Optional<Cells> cells(RawDocument raw, Map<String, String> options) {
    Map<String, String> context = raw.context();
    Optional<String> charset =
        Optional.ofNullable(context.get(Payloads.CHARSET)).or(() -> SourceOptions.charset(options));
    String text = PayloadText.decode(raw.payload(), charset).text();
    if (raw.mediaType().equals(MediaTypes.CSV)) {
      char delimiter = SourceOptions.delimiter(options);
      List<String> names = CsvFields.of(context.getOrDefault(Payloads.HEADER, ""), delimiter);
      List<String> values = CsvFields.of(text, delimiter);
      return names.size() == values.size()
          ? Optional.of(new Cells(Cells.Columns.of(names), values))
          : Optional.empty();
    }
    return JsonValues.read(text) instanceof JsonValues.Read.Value value
        ? Optional.of(Cells.of(value.object()))
        : Optional.empty();
  }

  /** What the side tables say of a record, as cells; none where they say nothing. */
  static Cells said(Map<String, String> context) {
    String json = context.getOrDefault(CONTEXT, "{}");
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return JsonValues.read(new String(bytes, StandardCharsets.UTF_8))
            instanceof JsonValues.Read.Value value
        ? Cells.of(value.object())
        : new Cells(Cells.Columns.of(List.of()), List.of());
  }
}
