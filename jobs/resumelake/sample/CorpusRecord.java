package resumelake.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import resumelake.model.Entity;
import resumelake.model.Span;

/**
 * One record of a {@link Corpus}, with what is known of it.
 *
 * @param person id of its owner; records of one owner are near-duplicates
 * @param relative what it was made from: the id of the copied record, or the name of the template
 *     that different people share; empty for originals
 * @param resume what its text is made of
 */
public record CorpusRecord(
    String id, String person, String relative, Kind kind, SampleResume resume) {

  /** How a record came to be. */
  public enum Kind {
    ORIGINAL,
    COPY,
    TEMPLATE
  }

  /** The text, identifiers and all. */
  public String text() {
    return resume.text();
  }

  /** The identifiers in {@link #text}, in order; of overlapping ones the longest. */
  public List<Entity> entities() {
    return entities(text());
  }

  /** The text with a mark, such as {@code [NAME]}, in place of each identifier. */
  public String anonymised() {
    String text = text();
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (Entity entity : entities(text)) {
      masked.append(text, from, entity.span().start()).append('[');
      masked.append(entity.type()).append(']');
      from = entity.span().end();
    }
    return masked.append(text, from, text.length()).toString();
  }

  private List<Entity> entities(String text) {
    List<Identifier> identifiers = new ArrayList<>(resume.identifiersIn(text));
    identifiers.sort(Comparator.comparingInt((Identifier i) -> i.value().length()).reversed());
    List<Entity> found = new ArrayList<>();
    for (Identifier identifier : identifiers) {
      String value = identifier.value();
      for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
        Span span = new Span(at, at + value.length());
        if (isWhole(text, span) && found.stream().noneMatch(e -> e.span().overlaps(span))) {
          found.add(new Entity(identifier.type(), span));
        }
      }
    }
    found.sort(Comparator.comparingInt(entity -> entity.span().start()));
    return found;
  }

  private static boolean isWhole(String text, Span span) {
    boolean open = span.start() == 0 || !Character.isLetterOrDigit(text.charAt(span.start() - 1));
    return open
        && (span.end() == text.length() || !Character.isLetterOrDigit(text.charAt(span.end())));
  }
}
