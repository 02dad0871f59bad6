package resumelake.bench;

import java.util.List;

/** Layouts with mark-up around the text. */
final class MarkedLayouts {
  private MarkedLayouts() {}

  static void latex(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    out.say("\\documentclass{moderncv}\n\\name{");
    parts.headline();
    out.say("}{}\n");
    for (Facts.Fact fact : cv.contacts()) {
      out.say("\\" + fact.truth().group() + "{").hide(fact.truth()).say("}\n");
    }
    out.say("\\begin{document}\n\\section{Experience}\n");
    parts.jobs("\n", "\\item ");
    parts.deeds(" \\\\\n");
    out.say("\\section{Skills}\n\\cvitem{}{");
    parts.skills(", ");
    out.say("}\n\\section{Education}\n");
    parts.education("\n");
    rest(parts, out, "\\section{Personal}\n", "\\section{References}\n", " \\\\\n");
    out.say("\\end{document}");
  }

  static void markdown(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    out.say("# ");
    parts.headline();
    out.say("\n\n");
    for (Facts.Fact fact : cv.contacts()) {
      out.say("- **" + fact.label() + "**: ").hide(fact.truth()).say("\n");
    }
    out.say("\n## Experience\n\n");
    parts.jobs("\n", "* ");
    parts.deeds("\n");
    out.say("\n## Skills\n\n`");
    parts.skills("`, `");
    out.say("`\n\n## Education\n\n");
    parts.education("\n");
    rest(parts, out, "\n## Personal\n\n", "\n## References\n\n", "\n");
  }

  private static void rest(
      Parts parts, Draft out, String personal, String references, String line) {
    if (parts.hasPersonal()) {
      out.say(personal);
      parts.personal(line, ": ");
      out.say(line);
    }
    if (parts.hasReferences()) {
      out.say(references);
      parts.references(line, ", ");
    }
  }

  /** Nested and unknown fields, as a text. */
  static void json(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    out.say("{\"basics\": {\"name\": \"");
    parts.headline();
    out.say("\", \"x_meta\": {");
    String before = "";
    for (Facts.Fact fact : cv.contacts()) {
      out.say(before + "\"" + fact.label().toLowerCase() + "\": \"").hide(fact.truth()).say("\"");
      before = ", ";
    }
    out.say("}}, \"work\": [{\"highlights\": \"");
    parts.jobs(" ", "");
    parts.deeds("; ");
    out.say("\"}], \"skills\": [\"");
    parts.skills("\", \"");
    out.say("\"], \"education\": \"");
    parts.education("; ");
    if (parts.hasPersonal()) {
      out.say("\", \"unknown_field_7\": {\"");
      parts.personal("\", \"", "\": \"");
      out.say("\"}, \"z\": \"");
    }
    if (parts.hasReferences()) {
      out.say("\", \"references\": [\"");
      parts.references("\", \"", ", ");
      out.say("\"], \"end\": \"");
    }
    out.say("\"}");
  }

  static void yaml(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    out.say("name: ");
    parts.headline();
    out.say("\n");
    parts.contacts("\n", ": ", true);
    out.say("\nwork:\n  - ");
    parts.jobs("\n", "    - ");
    parts.deeds("\n");
    out.say("skills: [");
    parts.skills(", ");
    out.say("]\neducation:\n  - ");
    parts.education("\n");
    rest(parts, out, "personal:\n", "references:\n", "\n");
  }

  static void html(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    out.say("<html><body><h1>");
    parts.headline();
    out.say("</h1><table>");
    for (Facts.Fact fact : cv.contacts()) {
      out.say("<tr><td>" + fact.label() + "</td><td>").hide(fact.truth()).say("</td></tr>");
    }
    out.say("</table><h2>Experience</h2><ul>");
    parts.jobs("</li>", "<li>");
    out.say("</ul><p>");
    parts.deeds("</p><p>");
    out.say("</p><h2>Skills</h2><p>");
    parts.skills("</span>, <span>");
    out.say("</p><h2>Education</h2><p>");
    parts.education("<br/>");
    rest(parts, out, "<h2>Personal</h2><p>", "<h2>References</h2><p>", "</p><p>");
    out.say("</body></html>");
  }

  static void csv(Cv cv, Draft out) {
    Parts parts = new Parts(cv, out);
    String cell = out.dice().pick(List.of(",", ";", "|"));
    out.say("name" + cell);
    cv.contacts().forEach(fact -> out.say(fact.label().toLowerCase() + cell));
    out.say("resume\n\"");
    parts.headline();
    out.say("\"" + cell);
    cv.contacts().forEach(fact -> out.say("\"").hide(fact.truth()).say("\"" + cell));
    out.say("\"Experience ");
    parts.jobs(" ", "");
    parts.deeds(" ");
    out.say("Skills ");
    parts.skills(" / ");
    out.say(" Education ");
    parts.education(" ");
    if (parts.hasPersonal()) {
      out.say("Personal details ");
      parts.personal(" ", ": ");
    }
    if (parts.hasReferences()) {
      out.say(" References: ");
      parts.references("; ", ", ");
    }
    out.say("\"");
  }
}
