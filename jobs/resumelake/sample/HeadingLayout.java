package resumelake.sample;

import java.util.ArrayList;
import java.util.List;

/** Headings, positions and bullets on lines of their own. */
final class HeadingLayout {
  private HeadingLayout() {}

  static String text(SampleResume resume) {
    Style style = resume.style();
    Career career = resume.career();
    List<String> lines = new ArrayList<>(Blocks.contact(resume));
    section(lines, style, Style.Part.SUMMARY, List.of(career.summary()));
    if (style.skillsFirst()) {
      section(lines, style, Style.Part.SKILLS, Blocks.skills(resume));
    }
    section(lines, style, Style.Part.EXPERIENCE, List.of());
    for (Job job : career.jobs()) {
      lines.addAll(header(job, style));
      lines.addAll(Blocks.bullets(job, style));
      lines.add("");
    }
    lines.remove(lines.size() - 1);
    if (!style.skillsFirst()) {
      section(lines, style, Style.Part.SKILLS, Blocks.skills(resume));
    }
    Blocks.tail(resume).forEach(s -> section(lines, style, s.part(), s.lines()));
    List<String> personal = Blocks.personal(resume.person());
    if (!personal.isEmpty()) {
      lines.add("");
      lines.add(style.capitals() ? "PERSONAL DETAILS" : "Personal Details");
      lines.addAll(personal);
    }
    Blocks.updated(resume).ifPresent(line -> lines.addAll(List.of("", line)));
    return String.join("\n", lines) + "\n";
  }

  private static void section(
      List<String> lines, Style style, Style.Part part, List<String> content) {
    lines.add("");
    lines.add(style.heading(part) + (style.headings() == 2 ? ":" : ""));
    lines.addAll(content);
  }

  private static List<String> header(Job job, Style style) {
    String dates = style.span(job.start(), job.end());
    return switch (style.headings()) {
      case 0 -> List.of(job.title(), job.employer() + ", " + job.place(), dates);
      case 1 -> List.of(job.employer() + " - " + job.place() + "    " + dates, job.title());
      case 2 -> List.of(job.title() + " | " + job.employer() + " | " + dates);
      default ->
          List.of(job.title() + ", " + job.employer() + ", " + job.place() + " (" + dates + ")");
    };
  }
}
