package resumelake.bench;

import java.util.List;

/** Layouts of letters, exports and official forms. */
final class LettersLayouts {
  private LettersLayouts() {}

  static void email(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    if (cv.named()) {
      out.say("From: ").hide(cv.owner()).say(" <").hide(cv.contacts().get(0).truth()).say(">\n");
    }
    out.say("Subject: Application for ")
        .keep(out.dice().pick(Terms.list("title")))
        .say("\n\nDear Hiring Team,\n\nplease find my resume below.\n");
    Layouts.body(only(cv), out, "\n\n", "\n", "\n- ");
    out.say("\n\nBest regards,\n");
    signature(cv, out, parts);
  }

  static void letter(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    out.say("To whom it may concern,\n\n");
    if (cv.named()) {
      out.say(out.dice().pick(List.of("My name is ", "I am ", "I, ")))
          .hide(cv.owner())
          .say(", and I apply for the post of ");
    }
    out.keep(out.dice().pick(Terms.list("title"))).say(".\n");
    Layouts.body(only(cv), out, "\n\n", "\n", "\n- ");
    out.say("\n\nSincerely,\n\n");
    signature(cv, out, parts);
  }

  private static void signature(Cv cv, Draft out, Parts parts) {
    if (cv.named()) {
      out.hide(cv.owner()).say("\n").keep(out.dice().pick(Terms.list("title"))).say("\n");
      parts.contacts("\n", ": ", false);
    }
  }

  private static Cv only(Cv cv) {
    return new Cv(
        cv.name(), cv.owner(), List.of(), cv.personal(), cv.deeds(), cv.people(), cv.named());
  }

  /** As a professional network prints a profile. */
  static void export(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    out.say("Contact\n");
    parts.contacts("\n", " ", false);
    out.say("\n\nTop Skills\n");
    parts.skills("\n");
    out.say("\n\n");
    parts.headline();
    out.say("\n")
        .keep(out.dice().pick(Terms.list("title")))
        .say(" at ")
        .keep(out.dice().pick(Terms.list("employer")));
    out.say("\n\nExperience\n\n");
    parts.jobs("\n", "");
    parts.deeds("\n");
    out.say("\nEducation\n");
    parts.education("\n");
    if (parts.hasPersonal()) {
      parts.personal("\n", ": ");
    }
    if (parts.hasReferences()) {
      out.say("\nRecommendations\nReferences:\n");
      parts.references("\n", " · ");
    }
    out.say("\nPage 1 of 2");
  }

  static void europass(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    out.say("Europass\nCurriculum Vitae\n\nPersonal information\nFirst name(s) / Surname(s)   ");
    parts.headline();
    out.say("\n");
    parts.contacts("\n", "   ", true);
    if (parts.hasPersonal()) {
      out.say("\n");
      parts.personal("\n", "   ");
    }
    out.say("\n\nWork experience\nDates   ");
    parts.jobs("\n", "Main activities and responsibilities   ");
    parts.deeds("\n");
    out.say("\nEducation and training\n");
    parts.education("\n");
    out.say("\nTechnical skills and competences   ");
    parts.skills(", ");
    if (parts.hasReferences()) {
      out.say("\n\nAdditional information\nReferences:\n");
      parts.references("\n", ", ");
    }
  }
}
