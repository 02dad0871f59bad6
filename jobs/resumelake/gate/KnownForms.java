package resumelake.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * In what writings a known identifier is looked for.
 *
 * <ul>
 *   <li>A full name: first and last part in both orders, and all parts; as whole words. It is
 *       looked for in all rows where one of the two parts is no English word, place, product or
 *       firm's word, so that a person named "Java Spring" blocks no skill list.
 *   <li>An e-mail address as a whole, and its local part where that is no common word.
 *   <li>A telephone number by all its digits, and by its last nine: prefixes differ.
 *   <li>Links, handles, identity and account numbers as whole words.
 * </ul>
 */
public final class KnownForms {
  /** The writing begins where a word begins. */
  public static final int START = 1;

  /** It ends where a word ends. */
  public static final int END = 2;

  /** No blank is in it. */
  public static final int ONE_WORD = 4;

  /** At least one word ends within it. */
  public static final int PARTED = 8;

  /** The shortest writing that is looked for everywhere, letters and digits. */
  static final int SHORTEST = 5;

  /** Shorter joined names ("lina") are also words. */
  private static final int SHORTEST_JOINED = 8;

  private static final int SHORTEST_LOCAL = 6;
  private static final int SHORTEST_NUMBER = 8;

  /** Two years in a row, as in "2004, 2007": a span of time that was taken for a number. */
  private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d(?:19|20)\\d\\d");

  private static final int FEWEST_DIGITS = 7;
  private static final int NATIONAL_DIGITS = 9;

  /** Local parts that belong to an office. */
  private static final Set<String> OFFICES =
      Set.of(
          "careers",
          "contact",
          "hiring",
          "helpdesk",
          "noreply",
          "support",
          "recruiting",
          "recruitment",
          "resume",
          "resumes",
          "webmaster",
          "enquiries",
          "inquiries",
          "office",
          "marketing",
          "customerservice",
          "humanresources",
          "postmaster",
          "abuse",
          "billing");

  private KnownForms() {}

  /**
   * One writing.
   *
   * @param compact letters and digits, folded
   * @param limits {@link #START}, {@link #END}, {@link #ONE_WORD} and {@link #PARTED}
   */
  public record Form(String compact, int limits) {}

  /** The writings of an identifier that are looked for in all rows. */
  public static List<Form> everywhere(Kind kind, String folded) {
    List<Form> forms = new ArrayList<>();
    switch (kind) {
      case NAME -> name(folded, forms);
      case EMAIL -> email(folded, forms);
      case PHONE -> phone(folded, forms);
      case URL -> link(folded, forms);
      case HANDLE -> handle(folded, forms);
      case ID -> number(folded, forms);
      default -> add(forms, folded, START | END);
    }
    return forms;
  }

  /**
   * Parts of a name, and a user name, that are looked for in the person's own rows: those that are
   * no common word.
   */
  static List<String> own(KnownIdentifier known) {
    List<String> parts = new ArrayList<>();
    if (known.kind() != Kind.NAME) {
      String user = user(known);
      String compact = RawIdentifiers.folded(user);
      if (compact.length() >= SHORTEST_LOCAL && !isCommon(user)) {
        parts.add(compact);
      }
      return parts;
    }
    for (String part : known.folded().split(" ")) {
      if (part.length() > 3 && !FullNames.STANDARD.isCommon(part)) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static void name(String folded, List<Form> forms) {
    String[] parts = folded.split(" ");
    if (parts.length < 2) {
      return;
    }
    String first = parts[0];
    String last = parts[parts.length - 1];
    boolean common = FullNames.STANDARD.isCommon(first) && FullNames.STANDARD.isCommon(last);
    if (common || FullNames.STANDARD.isPhrase(first, last)) {
      return;
    }
    TreeSet<String> writings = new TreeSet<>(List.of(first + last, last + first));
    writings.add(String.join("", parts));
    for (String writing : writings) {
      int limits = START | END | (writing.length() < SHORTEST_JOINED ? PARTED : 0);
      add(forms, writing, limits);
    }
  }

  /**
   * A host alone is mostly a firm's or a product's ("force.com"), which others name in plain words;
   * links to it are told by their form. A path leads to somebody.
   */
  private static void link(String folded, List<Form> forms) {
    String link = folded.replaceFirst("^www\\.", "");
    int path = link.indexOf('/');
    if (path > 0 && path + 2 < link.length() && link.lastIndexOf('.', path) > 0) {
      add(forms, RawIdentifiers.folded(link), START | END);
    }
  }

  private static void email(String folded, List<Form> forms) {
    add(forms, RawIdentifiers.folded(folded), START | END);
    int at = folded.indexOf('@');
    if (at > 0) {
      handle(folded.substring(0, at), forms);
    }
  }

  /**
   * A user name is looked for in the rows of others only where it can hardly be a word, a place or
   * a product: with a digit in it, or parted ("anna.berg").
   */
  private static void handle(String written, List<Form> forms) {
    String compact = RawIdentifiers.folded(written);
    boolean rare = compact.chars().anyMatch(Character::isDigit) || written.matches(".+[._+-].+");
    if (compact.length() >= SHORTEST_LOCAL && rare && !isCommon(written)) {
      add(forms, compact, START | END | ONE_WORD);
    }
  }

  /** The user name of an address or account; empty for other kinds. */
  private static String user(KnownIdentifier known) {
    String folded = known.folded();
    return switch (known.kind()) {
      case EMAIL -> folded.indexOf('@') > 0 ? folded.substring(0, folded.indexOf('@')) : "";
      case HANDLE -> folded;
      default -> "";
    };
  }

  private static boolean isCommon(String user) {
    boolean common = true;
    for (String part : user.split("[._+-]+")) {
      common &= part.isEmpty() || FullNames.STANDARD.isCommon(part);
    }
    return common || OFFICES.contains(RawIdentifiers.folded(user));
  }

  /** Numbers of identity; years in a row, and short ones, are written for other things too. */
  private static void number(String folded, List<Form> forms) {
    if (folded.length() >= SHORTEST_NUMBER && !YEARS.matcher(folded).find()) {
      add(forms, folded, START | END);
    }
  }

  private static void phone(String digits, List<Form> forms) {
    boolean few = digits.chars().distinct().count() < 3 || digits.length() < FEWEST_DIGITS;
    if (few || YEARS.matcher(digits).find()) {
      return;
    }
    if (digits.length() > NATIONAL_DIGITS) {
      add(forms, digits.substring(digits.length() - NATIONAL_DIGITS), 0);
    } else {
      add(forms, digits, START | END);
    }
  }

  private static void add(List<Form> forms, String compact, int limits) {
    if (compact.length() >= SHORTEST) {
      forms.add(new Form(compact, limits));
    }
  }
}
