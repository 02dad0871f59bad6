package resumelake.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import resumelake.extract.SkillContext.Judged;
import resumelake.extract.SkillContext.Worth;
import resumelake.model.SkillMention;
import resumelake.model.Span;

/**
 * Makes the list of a person's skills: all that are claimed, and where these are few, the topics
 * that the prose speaks of most often.
 */
final class SkillList {
  /**
   * A list shorter than this is filled with topics. Resumes with a skill section list some 20
   * (their median in two public sets), so that those without one come out alike.
   */
  private static final int FILLED = 20;

  private final List<Skill> skills;

  SkillList(List<Skill> skills) {
    this.skills = skills;
  }

  /** Each skill once, in order of appearance. */
  List<SkillMention> of(List<Judged> judged) {
    int[] mentions = new int[skills.size()];
    Span[] first = new Span[skills.size()];
    boolean[] claimed = new boolean[skills.size()];
    List<Integer> found = new ArrayList<>();
    for (Judged one : judged) {
      int skill = one.candidate().skill();
      if (one.worth() == Worth.NONE) {
        continue;
      }
      if (mentions[skill]++ == 0) {
        first[skill] = one.candidate().span();
        found.add(skill);
      }
      claimed[skill] |= one.worth() == Worth.CLAIMED;
    }
    List<Integer> listed = new ArrayList<>(found.stream().filter(skill -> claimed[skill]).toList());
    found.stream()
        .filter(skill -> !claimed[skill])
        .sorted(Comparator.comparingInt((Integer skill) -> -mentions[skill]))
        .limit(Math.max(0, FILLED - listed.size()))
        .forEach(listed::add);
    listed.sort(Comparator.comparingInt(skill -> first[skill].start()));
    return listed.stream()
        .map(skill -> new SkillMention(skills.get(skill).name(), first[skill]))
        .toList();
  }
}
