package resumelake.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has done, newest job first; all that a resume says beside who its owner is.
 *
 * @param trade name of the trade's resource file
 * @param asOf month in which the resume was written
 * @param skillGroups skills in the groups in which a resume may list them
 * @param references one line for each person who vouches for the owner
 */
record Career(
    String trade,
    boolean technical,
    String title,
    String town,
    YearMonth asOf,
    String summary,
    List<Job> jobs,
    List<List<String>> skillGroups,
    List<String> education,
    List<String> certificates,
    List<String> projects,
    Optional<String> languages,
    Optional<String> interests,
    List<String> references) {
  Career {
    jobs = List.copyOf(jobs);
    skillGroups = skillGroups.stream().map(List::copyOf).toList();
    education = List.copyOf(education);
    certificates = List.copyOf(certificates);
    projects = List.copyOf(projects);
    references = List.copyOf(references);
  }

  /** All skills in one list. */
  List<String> skills() {
    return skillGroups.stream().flatMap(List::stream).toList();
  }

  Career withJobs(List<Job> others) {
    return new Career(
        trade,
        technical,
        title,
        town,
        asOf,
        summary,
        others,
        skillGroups,
        education,
        certificates,
        projects,
        languages,
        interests,
        references);
  }

  Career withSkills(List<List<String>> groups) {
    return new Career(
        trade,
        technical,
        title,
        town,
        asOf,
        summary,
        jobs,
        groups,
        education,
        certificates,
        projects,
        languages,
        interests,
        references);
  }

  Career withSummary(String other) {
    return new Career(
        trade,
        technical,
        title,
        town,
        asOf,
        other,
        jobs,
        skillGroups,
        education,
        certificates,
        projects,
        languages,
        interests,
        references);
  }

  /** Without projects, languages, interests and references, as after a cut to one page. */
  Career trimmed() {
    return new Career(
        trade,
        technical,
        title,
        town,
        asOf,
        summary,
        jobs,
        skillGroups,
        education,
        certificates,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
