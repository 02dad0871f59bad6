package resumelake.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import resumelake.sample.Dice;

/** The layouts of the bench by name; none is one of the embedded sample. */
final class Layouts {
  private static final SortedMap<String, Layout> ALL = all();

  private Layouts() {}

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  static Layout named(String name) {
    return ALL.get(name);
  }

  private static SortedMap<String, Layout> all() {
    Map<String, Layout> layouts = new LinkedHashMap<>();
    layouts.put("headed", Layouts::headed);
    layouts.put("centred", Layouts::centred);
    layouts.put("two-column", Layouts::twoColumn);
    layouts.put("flat-table", Layouts::flatTable);
    layouts.put("flowing", Layouts::flowing);
    layouts.put("form", Layouts::form);
    layouts.put("paged", Layouts::paged);
    layouts.put("email", LettersLayouts::email);
    layouts.put("cover-letter", LettersLayouts::letter);
    layouts.put("network-export", LettersLayouts::export);
    layouts.put("europass", LettersLayouts::europass);
    layouts.put("latex", MarkedLayouts::latex);
    layouts.put("markdown", MarkedLayouts::markdown);
    layouts.put("json", MarkedLayouts::json);
    layouts.put("yaml", MarkedLayouts::yaml);
    layouts.put("html", MarkedLayouts::html);
    layouts.put("csv", MarkedLayouts::csv);
    layouts.put("title-line", WildLayouts::titleLine);
    layouts.put("lost-signs", WildLayouts::lostSigns);
    layouts.put("academic", WildLayouts::academic);
    layouts.put("side-bar", WildLayouts::sideBar);
    return new TreeMap<>(layouts);
  }

  private static void headed(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    parts.headline();
    out.say("\n");
    parts.contacts("\n", ": ", false);
    body(cv, out, "\n\n", "\n", "\n- ");
  }

  private static void centred(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    out.say(" ".repeat(20));
    parts.headline();
    out.say("\n          ").keep(out.dice().pick(Terms.list("title"))).say("\n     ");
    parts.contacts(" | ", ": ", false);
    body(cv, out, "\n\n", "\n", "\n• ");
  }

  /** What a text extractor makes of two columns: left and right on one line. */
  private static void twoColumn(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    Dice dice = out.dice();
    parts.headline();
    out.say("          PROFILE\n");
    List<String> lines = dice.some(Terms.list("bullet"), cv.contacts().size() + 2);
    for (int i = 0; i < cv.contacts().size(); i++) {
      Facts.Fact fact = cv.contacts().get(i);
      boolean label = fact.truth().group().equals("handle") || dice.chance(50);
      out.say(label ? fact.label() + ": " : "")
          .hide(fact.truth())
          .say("      ")
          .fill(lines.get(i))
          .say("\n");
    }
    body(cv, out, "\n", "\n", "\n   ");
  }

  private static void flatTable(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    String cell = out.dice().pick(List.of("\t", " | ", "   "));
    out.say("Name" + cell);
    parts.headline();
    out.say(cell);
    parts.contacts(cell, cell, true);
    out.say("\n");
    if (parts.hasPersonal()) {
      parts.personal(cell, cell.equals("   ") ? " : " : cell);
      out.say("\n");
    }
    body(
        new Cv(cv.name(), cv.owner(), List.of(), List.of(), cv.deeds(), noKin(cv), cv.named()),
        out,
        "\n",
        "\n",
        "\n");
  }

  private static List<Cv.Other> noKin(Cv cv) {
    return cv.people().stream().filter(other -> other.role() != Cv.Role.KIN).toList();
  }

  /** One paragraph without a line break, as some dumps have it. */
  private static void flowing(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    parts.headline();
    out.say(" ");
    parts.contacts(" ", " ", false);
    body(cv, out, " ", " ", " ");
  }

  private static void form(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    String sign = out.dice().pick(List.of(": ", " : ", " - ", ":-  "));
    out.say(
        "CURRICULUM VITAE\n\n"
            + out.dice().pick(List.of("Name", "Full Name", "Candidate Name", "NAME OF APPLICANT"))
            + sign);
    parts.headline();
    out.say("\n");
    parts.contacts("\n", sign, true);
    out.say("\n");
    if (parts.hasPersonal()) {
      parts.personal("\n", sign);
      out.say("\n");
    }
    body(
        new Cv(cv.name(), cv.owner(), List.of(), List.of(), cv.deeds(), noKin(cv), cv.named()),
        out,
        "\n",
        "\n",
        "\n* ");
    if (cv.named()) {
      out.say("\nI hereby declare that the above is true.\nPlace: ____\n(")
          .hide(cv.owner())
          .say(")\n");
    }
  }

  /** Header and footer on each page. */
  private static void paged(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    parts.headline();
    out.say("\n");
    parts.contacts(" • ", " ", false);
    out.say("\n\nEXPERIENCE\n");
    for (int page = 1; page <= 3; page++) {
      parts.jobs("\n", "- ");
      if (cv.named()) {
        out.hide(cv.owner(), out.dice().chance(50) ? cv.name().full() : cv.name().family());
        out.say(" — Resume — Page " + page + " of 3\n");
      }
    }
    body(
        new Cv(
            cv.name(), cv.owner(), List.of(), cv.personal(), cv.deeds(), cv.people(), cv.named()),
        out,
        "\n",
        "\n",
        "\n");
  }

  /** What follows the contacts: posts, deeds, skills, school, personal details, references. */
  static void body(Cv cv, Draft out, String section, String line, String bullet) {
    Parts parts = new Parts(cv, out);
    Dice dice = out.dice();
    out.say(section + dice.pick(List.of("Summary", "SUMMARY", "Objective")) + line)
        .fill(dice.pick(Terms.list("bullet")))
        .say(".");
    out.say(
        section + dice.pick(List.of("Experience", "WORK EXPERIENCE", "Employment History")) + line);
    parts.jobs(line, bullet.strip().isEmpty() ? "" : bullet.strip() + " ");
    parts.deeds(line);
    out.say(section + dice.pick(List.of("Skills", "TECHNICAL SKILLS", "Tools")) + line);
    parts.skills(", ");
    out.say(section + "Education" + line);
    parts.education(line);
    if (parts.hasPersonal() && !cv.contacts().isEmpty() || !cv.personal().isEmpty()) {
      out.say(section + "Personal Details" + line);
      parts.personal(line, ": ");
    }
    if (parts.hasReferences()) {
      out.say(section + dice.pick(List.of("References", "REFERENCES", "Referees")) + line);
      parts.references(line, dice.pick(List.of(", ", " - ", line)));
    }
  }
}
