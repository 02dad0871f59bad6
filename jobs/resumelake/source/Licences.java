package resumelake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a licence allows, by the list {@code conf/licences.csv}. */
public final class Licences {
  /** What may be done with data under a licence. */
  public enum Verdict {
    /** Use and publish. */
    OK,
    /** Publish with credit. */
    ATTRIBUTION,
    /** Publish with credit under the same licence. */
    SHARE_ALIKE,
    /** Local use only: the terms exclude commerce, changes or passing on. */
    RESTRICTED,
    /** Not to be read at all. */
    FORBIDDEN,
    /** Unstated, or not in the list. */
    UNCLEAR;

    /** Whether data may be used without the operator's own decision. */
    boolean isOpen() {
      return switch (this) {
        case OK, ATTRIBUTION, SHARE_ALIKE -> true;
        case RESTRICTED, FORBIDDEN, UNCLEAR -> false;
      };
    }
  }

  private static final String LIST = "/conf/licences.csv";
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9.+]+");
  private static final Map<String, Verdict> KNOWN = load();

  private Licences() {}

  /**
   * The verdict on a licence.
   *
   * @param licence SPDX identifier or name; case, blanks and hyphens do not matter
   * @return UNCLEAR for every text that is not in the list
   */
  public static Verdict verdict(String licence) {
    return KNOWN.getOrDefault(key(licence), Verdict.UNCLEAR);
  }

  private static String key(String licence) {
    return SEPARATORS.matcher(licence.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static Map<String, Verdict> load() {
    try (InputStream in = Licences.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("The class path has no " + LIST);
      }
      Map<String, Verdict> known = new HashMap<>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<List<String>> rows = CsvFields.rows(text, ',');
      for (List<String> row : rows.subList(1, rows.size())) {
        known.put(key(row.get(0)), Verdict.valueOf(row.get(1)));
      }
      return Map.copyOf(known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
