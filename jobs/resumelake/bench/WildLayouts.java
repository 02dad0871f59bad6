package resumelake.bench;

import java.util.List;
import resumelake.sample.Dice;

/** Layouts as they are met on job sites: written from how resumes look, after the masker. */
final class WildLayouts {
  private WildLayouts() {}

  /** Name, post and contacts in one line, and the name again at the foot. */
  static void titleLine(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    Dice dice = out.dice();
    if (cv.named()) {
      parts.headline();
      out.say(dice.pick(List.of(" – ", ", ", " | ", " — ", " · ")));
    }
    out.keep(dice.pick(Terms.list("title"))).say(dice.pick(List.of(" | ", " · ", "\n")));
    parts.contacts(" | ", ": ", false);
    Layouts.body(contactless(cv), out, "\n\n", "\n", "\n▪ ");
    if (cv.named()) {
      out.say("\n").hide(cv.owner(), cv.name().full()).say("  2/2\n");
    }
  }

  /** A form whose signs were lost: labels and values in one paragraph. */
  static void lostSigns(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    out.say("CURRICULUM VITAE PERSONAL INFORMATION ");
    if (cv.named()) {
      out.say(out.dice().pick(List.of("Name ", "Full name ", "Candidate name ")))
          .hide(cv.owner(), cv.name().full())
          .say(" ");
    }
    parts.contacts(" ", " ", true);
    Layouts.body(contactless(cv), out, " ", " ", " ");
  }

  /** Degrees behind the name, and a list of papers with the owner among the authors. */
  static void academic(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    Dice dice = out.dice();
    if (cv.named()) {
      out.say(dice.pick(List.of("Dr. ", "", "Prof. Dr. ")))
          .hide(cv.owner(), cv.name().full())
          .say(dice.pick(List.of(", Ph.D.", ", MBA, PMP", ", M.D.", ", RN, BSN")))
          .say("\n");
    }
    out.say("Department of Statistics\n");
    parts.contacts("\n", ": ", false);
    Layouts.body(contactless(cv), out, "\n\n", "\n", "\n– ");
    if (cv.named()) {
      out.say("\n\nPublications\n[1] ")
          .hide(cv.owner(), cv.name().initialAndFamily())
          .say(": ")
          .keep(dice.pick(Terms.list("method")))
          .say(" in practice, 2014\n[2] ")
          .hide(cv.owner(), cv.name().initialAndFamily())
          .say(", \"A note on ")
          .keep(dice.pick(Terms.list("method")))
          .say("\", 2016\n");
    }
  }

  /** What an extractor makes of a side bar: contacts at the end, the name after the first job. */
  static void sideBar(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    out.say("Experience\n");
    parts.jobs("\n", "• ");
    out.say("\n");
    parts.headline();
    out.say("\n").keep(out.dice().pick(Terms.list("title"))).say("\n\n");
    Layouts.body(contactless(cv), out, "\n\n", "\n", "\n• ");
    out.say("\nContact\n");
    parts.contacts("\n", "\n", true);
    out.say("\n");
  }

  private static Cv contactless(Cv cv) {
    return new Cv(
        cv.name(), cv.owner(), List.of(), cv.personal(), cv.deeds(), cv.people(), cv.named());
  }
}
