package resumelake.silver;

import java.util.function.Predicate;
import resumelake.mask.Masker;

/**
 * What of a tagger's finds may be a person's name: what the rules would mask where a form asks for
 * a name. So words that the masker protects everywhere, of tools for example, are protected here
 * too; firms named after persons are not.
 */
public final class PlausibleNames {
  private static final String FORM = "Father's Name: ";

  private static final String MASKED = FORM + "[NAME]";

  private PlausibleNames() {}

  /** Tells whether a stretch may be a name; for one thread. */
  public static Predicate<String> test() {
    Masker masker = Masker.standard();
    return stretch ->
        stretch.length() <= 60
            && stretch.chars().noneMatch(c -> c == '[' || c == '\n' || Character.isDigit(c))
            && masker.maskText(FORM + stretch).text().equals(MASKED);
  }
}
