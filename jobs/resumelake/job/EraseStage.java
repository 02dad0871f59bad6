package resumelake.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import resumelake.erase.Forgetting;

/** The stage that takes persons out of the lake; its row in {@code gold.runs} counts, no more. */
final class EraseStage {
  private final Stages stages;
  private final Forgetting forgetting;

  EraseStage(Stages stages) {
    this.stages = stages;
    this.forgetting =
        new Forgetting(
            stages.lake(),
            stages.settings().personKey(),
            stages.suppressions(),
            new Forgetting.Places(stages.settings().fetch().cache().folder(), Failures.logs()));
  }

  /** Whom a wish means. */
  Forgetting.Outcome look(Forgetting.Wish wish) {
    return forgetting.look(wish);
  }

  Forgetting.Outcome erase(Forgetting.Wish wish, boolean leaveMentions) {
    List<Forgetting.Outcome> outcomes = new ArrayList<>();
    stages.run(
        "erase",
        stages.runId(),
        List.of(),
        () -> {
          Forgetting.Outcome outcome = forgetting.erase(wish, stages.runId(), leaveMentions);
          outcomes.add(outcome);
          Map<String, Long> counts = new TreeMap<>();
          counts.put("records", (long) outcome.records().size());
          counts.put("withdrawn releases", (long) outcome.withdrawn().size());
          counts.put("findings", (long) outcome.found().size());
          return new Stages.Done(counts, List.of());
        });
    return outcomes.get(0);
  }
}
