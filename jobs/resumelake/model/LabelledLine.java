package resumelake.model;

import java.util.List;

/**
 * A line of a resume in which the names of persons are known.
 *
 * @param text without line breaks
 * @param names spans of the names in {@code text}, in order and not overlapping
 */
public record LabelledLine(String text, List<Span> names) {
  public LabelledLine {
    names = List.copyOf(names);
  }
}
