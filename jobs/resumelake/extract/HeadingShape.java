package resumelake.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import resumelake.model.SectionKind;

/**
 * Headings that no list holds but whose shape tells: a short capitalised line that ends in a word
 * such as "Experience" ("Hospitality Work Experience").
 */
final class HeadingShape {
  private static final Map<String, SectionKind> LAST_WORDS =
      Map.ofEntries(
          Map.entry("experience", SectionKind.EXPERIENCE),
          Map.entry("employment", SectionKind.EXPERIENCE),
          Map.entry("internships", SectionKind.EXPERIENCE),
          Map.entry("skills", SectionKind.SKILLS),
          Map.entry("competencies", SectionKind.SKILLS),
          Map.entry("proficiencies", SectionKind.SKILLS),
          Map.entry("education", SectionKind.EDUCATION),
          Map.entry("certifications", SectionKind.CERTIFICATIONS),
          Map.entry("licenses", SectionKind.CERTIFICATIONS),
          Map.entry("projects", SectionKind.PROJECTS),
          Map.entry("awards", SectionKind.AWARDS),
          Map.entry("achievements", SectionKind.AWARDS),
          Map.entry("accomplishments", SectionKind.AWARDS),
          Map.entry("publications", SectionKind.PUBLICATIONS),
          Map.entry("presentations", SectionKind.PUBLICATIONS),
          Map.entry("affiliations", SectionKind.OTHER),
          Map.entry("memberships", SectionKind.OTHER),
          Map.entry("references", SectionKind.REFERENCES),
          Map.entry("activities", SectionKind.INTERESTS));

  /** Longest heading of this kind, in words. */
  private static final int MAX_WORDS = 5;

  private HeadingShape() {}

  static Optional<Heading> of(String text, Line line, int start) {
    boolean parted = line.border().compareTo(Border.NEWLINE) >= 0;
    String written = text.substring(start, line.end()).stripTrailing();
    boolean colon = written.endsWith(":");
    if (line.signed() && start == line.start()) {
      return Optional.empty();
    }
    String words = colon ? written.substring(0, written.length() - 1).stripTrailing() : written;
    boolean upper = words.equals(words.toUpperCase(Locale.ROOT));
    String[] tokens = words.split("[ &/,-]+");
    if (tokens.length < 2 || tokens.length > MAX_WORDS || !allCapital(tokens)) {
      return Optional.empty();
    }
    boolean named = tokens[tokens.length - 1].equals("Experience") && !Verbs.isForm(tokens[0]);
    if (!(parted || colon || (line.border() == Border.GAP && (upper || named)))) {
      return Optional.empty();
    }
    SectionKind kind = LAST_WORDS.get(tokens[tokens.length - 1].toLowerCase(Locale.ROOT));
    return kind == null ? Optional.empty() : Optional.of(new Heading(kind, start, line.end()));
  }

  private static boolean allCapital(String[] tokens) {
    for (String token : tokens) {
      boolean joint = token.equals("and");
      if (!joint && (token.isEmpty() || !Character.isUpperCase(token.charAt(0)))) {
        return false;
      }
    }
    return true;
  }
}
