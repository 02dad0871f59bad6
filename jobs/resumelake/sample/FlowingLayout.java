package resumelake.sample;

import java.util.ArrayList;
import java.util.List;

/** One line without any break: how job sites keep a resume once its page is gone. */
final class FlowingLayout {
  private FlowingLayout() {}

  static String text(SampleResume resume) {
    Career career = resume.career();
    Style style = resume.style();
    Person person = resume.person();
    Job latest = career.jobs().get(0);
    List<String> parts = new ArrayList<>();
    String title = career.title();
    parts.add(title + " " + title + " " + title + " - " + latest.employer() + " " + career.town());
    // Every second writer leaves the name in the text; job sites cut it from the rest.
    if (style.headings() % 2 == 0) {
      parts.add(person.fullName() + " " + person.fact("phone").orElse(""));
      parts.add(person.fact("email").orElse(""));
      person.fact("linkedin").ifPresent(parts::add);
    }
    parts.add(career.summary());
    parts.add("Work Experience");
    career.jobs().forEach(job -> parts.add(position(job, style)));
    parts.add("Education");
    parts.addAll(career.education());
    parts.add("Skills");
    parts.add(skills(career, style));
    if (!career.certificates().isEmpty()) {
      parts.add("Certifications/Licenses " + String.join(" ", career.certificates()));
    }
    parts.add(additional(resume));
    return String.join(" ", parts).replaceAll("\\s+", " ").strip();
  }

  private static String position(Job job, Style style) {
    Dates dates = style.dates() == Dates.YEAR ? Dates.YEAR : Dates.LONG;
    String end = job.end().map(dates::of).orElse("Present");
    String place = style.headings() == 3 ? "" : " - " + job.place();
    String head =
        job.title() + " " + job.employer() + place + " " + dates.of(job.start()) + " to " + end;
    List<String> lines = new ArrayList<>();
    for (String bullet : job.bullets()) {
      // Some people write sentences instead of a list.
      lines.add(
          style.stops() && style.headings() == 2 ? bullet + "." : "• " + style.sentence(bullet));
    }
    job.manager().ifPresent(name -> lines.add("Reported to " + name + "."));
    return head + " " + String.join(style.headings() == 1 ? "  " : " ", lines);
  }

  private static String skills(Career career, Style style) {
    List<String> all = career.skills();
    if (style.headings() == 2) {
      return String.join(", ", all);
    }
    List<String> rated = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String years = i % 5 == 4 ? "Less than 1 year" : i % 3 + 2 + " years";
      rated.add(all.get(i) + (style.skillsFirst() ? " (" + years + ")" : ""));
    }
    return String.join(", ", rated);
  }

  private static String additional(SampleResume resume) {
    List<String> parts = new ArrayList<>(resume.career().projects());
    resume.career().languages().ifPresent(v -> parts.add("Languages: " + v));
    resume.career().interests().ifPresent(v -> parts.add("Interests: " + v));
    if (!resume.career().references().isEmpty()) {
      parts.add("References: " + String.join("; ", resume.career().references()));
    }
    parts.addAll(Blocks.personal(resume.person()));
    Blocks.updated(resume).ifPresent(parts::add);
    if (parts.isEmpty()) {
      return "";
    }
    return "Additional Information " + String.join(". ", parts);
  }
}
