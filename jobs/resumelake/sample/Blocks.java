package resumelake.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parts of a resume that several layouts share. */
final class Blocks {
  static final List<String> GROUPS =
      List.of("Languages", "Frameworks", "Databases", "Cloud", "Tools");

  private Blocks() {}

  /** Name and contacts as the head of a page. */
  static List<String> contact(SampleResume resume) {
    Person person = resume.person();
    Style style = resume.style();
    List<String> lines = new ArrayList<>();
    lines.add(style.capitals() ? person.fullName().toUpperCase(Locale.ROOT) : person.fullName());
    if (style.headings() != 3) {
      lines.add(resume.career().title());
    }
    person.fact("address").ifPresentOrElse(lines::add, () -> lines.add(resume.career().town()));
    String phone = person.fact("phone").orElse("");
    String email = person.fact("email").orElse("");
    switch (style.headings()) {
      case 0 -> lines.add(phone + " | " + email);
      case 1 -> {
        lines.add("Phone: " + phone);
        lines.add("Email: " + email);
      }
      case 2 -> {
        lines.add("Mobile " + phone + " • E-mail " + email);
      }
      default -> {
        lines.add("Tel. " + phone);
        lines.add(email);
      }
    }
    links(person, lines);
    return lines;
  }

  private static void links(Person person, List<String> lines) {
    person.fact("linkedin").ifPresent(v -> lines.add("LinkedIn: " + v));
    person.fact("github").ifPresent(lines::add);
    person.fact("site").ifPresent(lines::add);
    person.fact("handle").ifPresent(v -> lines.add("Twitter: " + v));
  }

  /** What some people tell of themselves beside their work; often nothing. */
  static List<String> personal(Person person) {
    List<String> lines = new ArrayList<>();
    person.fact("birth").ifPresent(v -> lines.add("Date of Birth: " + v));
    person.fact("nationality").ifPresent(v -> lines.add("Nationality: " + v));
    person.fact("marital").ifPresent(v -> lines.add("Marital Status: " + v));
    person.fact("id").ifPresent(lines::add);
    return lines;
  }

  /** Skills as lines: in groups, in one row, or one to a line. */
  static List<String> skills(SampleResume resume) {
    Career career = resume.career();
    Style style = resume.style();
    if (career.technical()
        && career.skillGroups().size() == GROUPS.size()
        && style.headings() < 2) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < GROUPS.size(); i++) {
        lines.add(GROUPS.get(i) + ": " + String.join(", ", career.skillGroups().get(i)));
      }
      return lines;
    }
    if (style.headings() == 2 && !career.technical()) {
      return career.skills().stream().map(s -> style.sign() + " " + s).toList();
    }
    return List.of(String.join(style.headings() == 3 ? " | " : ", ", career.skills()));
  }

  /** The bullets of a job with the writer's sign. */
  static List<String> bullets(Job job, Style style) {
    List<String> lines = new ArrayList<>();
    for (String bullet : job.bullets()) {
      lines.add(style.sign() + " " + style.sentence(bullet));
    }
    job.manager().ifPresent(name -> lines.add(style.sign() + " Reported to " + name + "."));
    return lines;
  }

  /** The line that says when the resume was written, where the writer says so. */
  static Optional<String> updated(SampleResume resume) {
    return resume.style().updated()
        ? Optional.of("Last updated: " + Dates.LONG.of(resume.career().asOf()))
        : Optional.empty();
  }

  /** Sections after experience that hold short lines, with their headings, in usual order. */
  static List<Section> tail(SampleResume resume) {
    Career career = resume.career();
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(Style.Part.EDUCATION, career.education()));
    sections.add(new Section(Style.Part.CERTIFICATES, career.certificates()));
    sections.add(new Section(Style.Part.PROJECTS, career.projects()));
    sections.add(new Section(Style.Part.LANGUAGES, career.languages().stream().toList()));
    sections.add(new Section(Style.Part.INTERESTS, career.interests().stream().toList()));
    sections.add(new Section(Style.Part.REFERENCES, career.references()));
    sections.removeIf(section -> section.lines().isEmpty());
    return sections;
  }

  record Section(Style.Part part, List<String> lines) {}
}
