package resumelake.sample;

import java.util.ArrayList;
import java.util.List;

/** Each position as labelled lines, as consultancies write them. */
final class LabelledLayout {
  private LabelledLayout() {}

  static String text(SampleResume resume) {
    Style style = resume.style();
    Career career = resume.career();
    Person person = resume.person();
    List<String> lines = new ArrayList<>();
    lines.add("RESUME");
    lines.add("Name: " + person.fullName());
    lines.add("Contact: " + person.fact("phone").orElse(""));
    lines.add("Email: " + person.fact("email").orElse(""));
    person.fact("address").ifPresent(v -> lines.add("Address: " + v));
    person.fact("linkedin").ifPresent(v -> lines.add("LinkedIn: " + v));
    lines.addAll(List.of("", style.heading(Style.Part.SUMMARY) + ":", career.summary(), ""));
    lines.add(style.heading(Style.Part.SKILLS) + ":");
    lines.addAll(Blocks.skills(resume));
    lines.addAll(List.of("", style.heading(Style.Part.EXPERIENCE) + ":"));
    for (Job job : career.jobs()) {
      lines.addAll(position(job, style, career.technical()));
    }
    for (Blocks.Section section : Blocks.tail(resume)) {
      lines.add(style.heading(section.part()) + ":");
      lines.addAll(section.lines());
      lines.add("");
    }
    List<String> personal = Blocks.personal(person);
    if (!personal.isEmpty()) {
      lines.add("Personal Details:");
      lines.addAll(personal);
    }
    Blocks.updated(resume).ifPresent(lines::add);
    return String.join("\n", lines).strip() + "\n";
  }

  private static List<String> position(Job job, Style style, boolean technical) {
    List<String> lines = new ArrayList<>();
    lines.add((technical ? "Client: " : "Employer: ") + job.employer() + ", " + job.place());
    lines.add((technical ? "Role: " : "Position: ") + job.title());
    lines.add("Duration: " + style.span(job.start(), job.end()));
    lines.add("Responsibilities:");
    lines.addAll(Blocks.bullets(job, style));
    lines.add("");
    return lines;
  }
}
