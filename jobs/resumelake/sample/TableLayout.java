package resumelake.sample;

import java.util.ArrayList;
import java.util.List;

/** Positions in rows whose cells are parted by tabs or pipes, bullets below each row. */
final class TableLayout {
  private TableLayout() {}

  static String text(SampleResume resume) {
    Style style = resume.style();
    Career career = resume.career();
    String bar = style.headings() % 2 == 0 ? "\t" : " | ";
    List<String> lines = new ArrayList<>(Blocks.contact(resume));
    lines.addAll(List.of("", style.heading(Style.Part.SUMMARY), career.summary(), ""));
    lines.add(style.heading(Style.Part.SKILLS));
    for (String row : Blocks.skills(resume)) {
      lines.add(row.replaceFirst(": ", bar.equals("\t") ? "\t" : " | "));
    }
    lines.addAll(List.of("", style.heading(Style.Part.EXPERIENCE)));
    lines.add(String.join(bar, "Period", "Company", "Position", "Location"));
    for (Job job : career.jobs()) {
      String dates = style.span(job.start(), job.end());
      lines.add(String.join(bar, dates, job.employer(), job.title(), job.place()));
      lines.addAll(Blocks.bullets(job, style));
    }
    for (Blocks.Section section : Blocks.tail(resume)) {
      lines.addAll(List.of("", style.heading(section.part())));
      section.lines().forEach(line -> lines.add(line.replace(", ", bar)));
    }
    List<String> personal = Blocks.personal(resume.person());
    if (!personal.isEmpty()) {
      lines.add("");
      personal.forEach(line -> lines.add(line.replaceFirst(": ", bar)));
    }
    Blocks.updated(resume).ifPresent(line -> lines.addAll(List.of("", line)));
    return String.join("\n", lines) + "\n";
  }
}
