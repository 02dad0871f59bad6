package resumelake.sample;

import java.util.ArrayList;
import java.util.List;

/** Near-duplicates as they arise in life: the same resume edited, cut, reordered or re-set. */
final class Variants {
  private static final String NEW_SKILL = "Microsoft Teams";

  static final List<String> KINDS = List.of("edit", "reorder", "trim", "format", "contact");

  private Variants() {}

  static SampleResume of(String kind, SampleResume resume, Dice dice) {
    return switch (kind) {
      case "edit" -> edited(resume, dice);
      case "reorder" -> reordered(resume, dice);
      case "trim" -> resume.with(resume.career().trimmed());
      case "format" -> resume.with(resume.style().redressed(dice));
      case "contact" -> resume.with(People.moved(dice, resume.person(), People.place(dice)));
      default -> throw new IllegalArgumentException("Unknown kind of variant: " + kind);
    };
  }

  /** One bullet gone, one skill more. */
  private static SampleResume edited(SampleResume resume, Dice dice) {
    List<Job> jobs = new ArrayList<>(resume.career().jobs());
    int which = dice.between(0, jobs.size() - 1);
    List<String> bullets = new ArrayList<>(jobs.get(which).bullets());
    if (!bullets.isEmpty()) {
      bullets.remove(dice.between(0, bullets.size() - 1));
    }
    jobs.set(which, jobs.get(which).withBullets(bullets));
    List<List<String>> groups = new ArrayList<>(resume.career().skillGroups());
    List<String> last = new ArrayList<>(groups.get(groups.size() - 1));
    if (!last.contains(NEW_SKILL)) {
      last.add(NEW_SKILL);
    }
    groups.set(groups.size() - 1, last);
    return resume.with(resume.career().withJobs(jobs).withSkills(groups));
  }

  /** One bullet of some job moved to the top. */
  private static SampleResume reordered(SampleResume resume, Dice dice) {
    List<Job> jobs = new ArrayList<>(resume.career().jobs());
    int which = dice.between(0, jobs.size() - 1);
    List<String> bullets = new ArrayList<>(jobs.get(which).bullets());
    bullets.add(0, bullets.remove(bullets.size() - 1));
    jobs.set(which, jobs.get(which).withBullets(bullets));
    return resume.with(resume.career().withJobs(jobs));
  }

  /**
   * Somebody else's resume on the template of {@code leader}: the same summary, a third of the
   * bullets, the same clothes.
   */
  static SampleResume onTemplate(SampleResume leader, SampleResume other) {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < other.career().jobs().size(); i++) {
      Job job = other.career().jobs().get(i);
      List<Job> models = leader.career().jobs();
      List<String> bullets = new ArrayList<>(job.bullets());
      bullets.set(0, models.get(i % models.size()).bullets().get(0));
      jobs.add(job.withBullets(bullets));
    }
    Career career = other.career().withJobs(jobs).withSummary(leader.career().summary());
    return other.with(career).with(leader.style()).in(leader.layout());
  }
}
