package resumelake.extract;

import java.util.List;
import java.util.Optional;
import resumelake.model.Section;
import resumelake.model.SectionKind;

/** The sections of one resume, asked by place. */
final class Zones {
  private final List<Section> sections;
  private final boolean experience;

  Zones(List<Section> sections) {
    this.sections = sections;
    this.experience = sections.stream().anyMatch(s -> s.kind() == SectionKind.EXPERIENCE);
  }

  /** The section that holds the character; absent between sections. */
  Optional<Section> at(int place) {
    int low = 0;
    int high = sections.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Section section = sections.get(middle);
      if (place < section.heading().start()) {
        high = middle - 1;
      } else if (place >= section.body().end()) {
        low = middle + 1;
      } else {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether jobs may stand in a section of this kind: in experience; where the resume has no such
   * section, also in what is not about something else.
   */
  boolean holdsJobs(SectionKind kind) {
    return switch (kind) {
      case EXPERIENCE -> true;
      case SUMMARY, CONTACT, OTHER, SKILLS, AWARDS -> !experience;
      case EDUCATION, PROJECTS, CERTIFICATIONS, PUBLICATIONS, LANGUAGES, INTERESTS, REFERENCES ->
          false;
    };
  }
}
