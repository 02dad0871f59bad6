package resumelake.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Habits of one writer.
 *
 * @param sign bullet sign
 * @param until what stands between two dates
 * @param present what stands for a missing end
 * @param capitals whether headings are written in capitals
 * @param stops whether bullets end with a full stop
 * @param headings wording set, 0 to 3
 * @param updated whether the resume says when it was written
 * @param skillsFirst whether skills come before experience
 */
record Style(
    Dates dates,
    String sign,
    String until,
    String present,
    boolean capitals,
    boolean stops,
    int headings,
    boolean updated,
    boolean skillsFirst) {
  private static final List<List<String>> WORDINGS =
      List.of(
          List.of(
              "Summary",
              "Professional Experience",
              "Skills",
              "Education",
              "Certifications",
              "Projects",
              "Languages",
              "Interests",
              "References"),
          List.of(
              "Professional Summary",
              "Work Experience",
              "Technical Skills",
              "Education",
              "Certifications/Licenses",
              "Personal Projects",
              "Languages",
              "Hobbies",
              "References"),
          List.of(
              "Profile",
              "Employment History",
              "Key Skills",
              "Education and Training",
              "Certificates",
              "Selected Projects",
              "Language Skills",
              "Interests",
              "Referees"),
          List.of(
              "Objective",
              "Experience",
              "Core Competencies",
              "Academic Background",
              "Licenses and Certifications",
              "Projects",
              "Languages",
              "Activities",
              "Professional References"));

  static Style any(Dice dice) {
    return new Style(
        dice.pick(
            List.of(
                Dates.LONG,
                Dates.LONG,
                Dates.SHORT,
                Dates.SHORT,
                Dates.SLASH,
                Dates.SLASH,
                Dates.YEAR)),
        dice.pick(List.of("•", "•", "-", "-", "*", "·", "–")),
        dice.pick(List.of(" to ", " - ", " – ", " - ")),
        dice.pick(List.of("Present", "Present", "present", "Current", "Till Date", "Now")),
        dice.chance(40),
        dice.chance(55),
        dice.between(0, 3),
        dice.chance(30),
        dice.chance(40));
  }

  /** The same person's document in other clothes. */
  Style redressed(Dice dice) {
    String other = dice.pick(List.of("•", "-", "*", "▪"));
    return new Style(
        dates, other, until, present, !capitals, !stops, headings, updated, skillsFirst);
  }

  String heading(Part part) {
    String words = WORDINGS.get(headings).get(part.ordinal());
    return capitals ? words.toUpperCase(Locale.ROOT) : words;
  }

  String span(YearMonth start, Optional<YearMonth> end) {
    return dates.of(start) + until + end.map(dates::of).orElse(present);
  }

  String sentence(String bullet) {
    boolean closed = bullet.endsWith(".");
    return stops && !closed ? bullet + "." : bullet;
  }

  /** Sections in the order in which {@link #WORDINGS} names them. */
  enum Part {
    SUMMARY,
    EXPERIENCE,
    SKILLS,
    EDUCATION,
    CERTIFICATES,
    PROJECTS,
    LANGUAGES,
    INTERESTS,
    REFERENCES
  }
}
