package resumelake.nlp;

import java.util.List;
import resumelake.model.LabelledLine;
import resumelake.model.Span;

/**
 * How well a tagger finds names in lines whose names are known. A name counts only if its span is
 * found exactly.
 *
 * @param right spans found that are names
 * @param found spans found
 * @param known names
 * @param lines looked at
 */
public record TaggerScore(long right, long found, long known, long lines) {
  /** What the tagger makes of the lines. */
  public static TaggerScore of(Tagger tagger, List<LabelledLine> lines) {
    long right = 0;
    long found = 0;
    long known = 0;
    for (LabelledLine line : lines) {
      List<Span> spans = tagger.names(line.text());
      right += spans.stream().filter(line.names()::contains).count();
      found += spans.size();
      known += line.names().size();
    }
    return new TaggerScore(right, found, known, lines.size());
  }

  /** Share of the found that is right, percent; 0 of 0 is 0. */
  public double precision() {
    return found == 0 ? 0 : 100.0 * right / found;
  }

  /** Share of the known that is found, percent; 0 of 0 is 0. */
  public double recall() {
    return known == 0 ? 0 : 100.0 * right / known;
  }

  /** Harmonic mean of both, percent. */
  public double f1() {
    return found + known == 0 ? 0 : 200.0 * right / (found + known);
  }
}
