package resumelake.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import resumelake.model.Level;

/**
 * The experience level of a person. The first rule that says something decides:
 *
 * <ol>
 *   <li>the title's own words: intern or trainee; chief, president, vice president, director or a
 *       C-title; lead, principal, head, manager or architect; senior or Sr.; junior, entry level,
 *       associate or assistant;
 *   <li>the same words in the title of the first position listed, which is the newest;
 *   <li>the years: fewer than 2 junior, fewer than 6 mid, else senior.
 * </ol>
 */
public final class Levels {
  private static final Pattern INTERN =
      words("intern|internship|trainee|apprentice|student|co-op|fresher");
  private static final Pattern EXECUTIVE =
      words(
          "chief(?! engineer| architect| cook)|ceo|cto|cfo|cio|coo|ciso|cmo|president|vp|svp|evp|avp"
              + "|director|founder|co-founder|owner|partner|chairman");
  private static final Pattern ART_DIRECTOR =
      words("art director|music director|assistant director");
  private static final Pattern ASSISTANT_TO =
      words("assistant to|executive assistant|assistant manager");
  private static final Pattern LEAD =
      words(
          "lead|leader|principal|head|manager|architect|supervisor|superintendent|foreman|chief"
              + "|scrum master|sous chef|executive chef|dean");
  private static final Pattern SENIOR = words("senior|sr|snr|iii|iv|expert|staff engineer");
  private static final Pattern JUNIOR =
      words("junior|jr|jnr|entry level|entry-level|graduate|associate|assistant|helper|aide");

  /** Fewer whole years than this are junior. */
  private static final int JUNIOR_YEARS = 2;

  /** Fewer whole years than this, and not junior, are mid. */
  private static final int MID_YEARS = 6;

  private Levels() {}

  /**
   * The level of a person.
   *
   * @param years whole years worked
   * @param positionTitles newest first
   * @return UNKNOWN where neither titles nor years tell
   */
  public static Level of(Optional<String> title, OptionalInt years, List<String> positionTitles) {
    Level named = title.map(Levels::named).orElse(Level.UNKNOWN);
    if (named == Level.UNKNOWN && !positionTitles.isEmpty()) {
      named = named(positionTitles.get(0));
    }
    if (named != Level.UNKNOWN) {
      return named;
    }
    if (years.isEmpty()) {
      return Level.UNKNOWN;
    }
    if (years.getAsInt() < JUNIOR_YEARS) {
      return Level.JUNIOR;
    }
    return years.getAsInt() < MID_YEARS ? Level.MID : Level.SENIOR;
  }

  private static Level named(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (INTERN.matcher(lower).find()) {
      return Level.INTERN;
    }
    boolean assistantTo = ASSISTANT_TO.matcher(lower).find();
    if (!assistantTo && EXECUTIVE.matcher(lower).find()) {
      return ART_DIRECTOR.matcher(lower).find() ? Level.LEAD : Level.EXECUTIVE;
    }
    if (LEAD.matcher(lower).find() && !lower.contains("lead generation")) {
      return assistantTo && !lower.contains("assistant manager") ? Level.UNKNOWN : Level.LEAD;
    }
    if (SENIOR.matcher(lower).find()) {
      return Level.SENIOR;
    }
    return !assistantTo && JUNIOR.matcher(lower).find() ? Level.JUNIOR : Level.UNKNOWN;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])");
  }
}
