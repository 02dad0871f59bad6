package resumelake.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import resumelake.text.Normaliser;

/** Sentences in pairs: the same word as a person and as a thing. */
final class Pairs {
  /** Where {@code {}} stands for the person's full name. */
  private static final List<String> PERSONS =
      List.of(
          "Reported to {}, QA lead, in a team of six.",
          "Supervisor: {}\nBuilt reports in Excel.",
          "Mentored by {} during the first year.",
          "Worked closely with {} on the budget of 2016.",
          "References: {}, Head of Department, Contoso Ltd",
          "Assistant to {}, regional manager.",
          "The project was led by {} until May 2017.",
          "Co-authored a paper with {} on soil quality.",
          "Trained by Mr. {} in safety procedures.",
          "My manager {} promoted me twice.");

  private Pairs() {}

  /** Two sentences of the person and two of the thing for each line of the resource. */
  static List<Cases.Case> sentences() {
    List<Cases.Case> cases = new ArrayList<>();
    List<String> lines = Lists.lines("pairs.txt");
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(" \\| ");
      for (int k = 0; k < 2; k++) {
        String sentence = PERSONS.get((i * 2 + k) % PERSONS.size()).replace("{}", cells[1]);
        cases.add(of(cells[0], sentence, List.of(cells[1]), List.of()));
      }
      for (int k = 2; k < cells.length; k++) {
        cases.add(of(cells[0], cells[k], List.of(), List.of(cells[0])));
      }
    }
    return cases;
  }

  private static Cases.Case of(String word, String sentence, List<String> gone, List<String> kept) {
    return new Cases.Case(
        word, sentence, Map.of(BenchRecord.TEXT, Normaliser.normalise(sentence)), gone, kept);
  }
}
