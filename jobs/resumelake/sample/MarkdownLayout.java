package resumelake.sample;

import java.util.ArrayList;
import java.util.List;

/** Markdown with headings, emphasis and links. */
final class MarkdownLayout {
  private MarkdownLayout() {}

  static String text(SampleResume resume) {
    Style style = resume.style();
    Career career = resume.career();
    Person person = resume.person();
    List<String> lines = new ArrayList<>();
    lines.add("# " + person.fullName());
    lines.add("");
    lines.add("**" + career.title() + "** · " + career.town());
    String email = person.fact("email").orElse("");
    boolean odd = email.contains(" ");
    lines.add(
        (odd ? email : "[" + email + "](mailto:" + email + ")")
            + " · "
            + person.fact("phone").orElse(""));
    person.fact("github").ifPresent(v -> lines.add("[GitHub](https://" + v + ")"));
    person.fact("site").ifPresent(v -> lines.add("<" + v + ">"));
    section(lines, style, Style.Part.SUMMARY, List.of(career.summary()));
    lines.addAll(List.of("", "## " + style.heading(Style.Part.EXPERIENCE)));
    for (Job job : career.jobs()) {
      lines.addAll(List.of("", "### " + job.title() + ", " + job.employer()));
      lines.add("*" + style.span(job.start(), job.end()) + "*, " + job.place());
      lines.add("");
      job.bullets().forEach(b -> lines.add("- " + style.sentence(b)));
    }
    List<String> skills =
        Blocks.skills(resume).stream()
            .map(l -> l.replaceFirst("^([A-Z][a-z]+): ", "**$1:** "))
            .toList();
    section(lines, style, Style.Part.SKILLS, skills);
    for (Blocks.Section part : Blocks.tail(resume)) {
      section(lines, style, part.part(), part.lines().stream().map(l -> "* " + l).toList());
    }
    Blocks.updated(resume).ifPresent(line -> lines.addAll(List.of("", "_" + line + "_")));
    return String.join("\n", lines) + "\n";
  }

  private static void section(
      List<String> lines, Style style, Style.Part part, List<String> content) {
    lines.addAll(List.of("", "## " + style.heading(part), ""));
    lines.addAll(content);
  }
}
