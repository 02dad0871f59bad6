package resumelake.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import resumelake.model.EntityType;

/**
 * An invented resume.
 *
 * @param person its owner, who does not exist
 * @param others people it may name beside the owner: referees and managers
 */
public record SampleResume(
    Person person, Career career, Style style, Layout layout, List<Person> others) {
  public SampleResume {
    others = List.copyOf(others);
  }

  /** The resume in its own layout. */
  public String text() {
    return layout.text(this);
  }

  /** The identifiers that stand in {@code text}, each value once, the owner's first. */
  public List<Identifier> identifiersIn(String text) {
    List<Identifier> candidates = new ArrayList<>(person.identifiers());
    candidates.add(
        new Identifier(EntityType.NAME, "name", person.fullName().toUpperCase(Locale.ROOT)));
    String reversed = person.surname() + ", " + person.given();
    candidates.add(new Identifier(EntityType.NAME, "name", reversed));
    People.nick(person).ifPresent(n -> candidates.add(new Identifier(EntityType.NAME, "nick", n)));
    for (Person other : others) {
      candidates.add(new Identifier(EntityType.NAME, "other", other.fullName()));
      other.facts().forEach(f -> candidates.add(f));
    }
    Set<String> seen = new LinkedHashSet<>();
    return candidates.stream().filter(i -> holds(text, i.value()) && seen.add(i.value())).toList();
  }

  /** Employers that share no word with anybody's name here: masking must leave them alone. */
  List<String> employersLikeNobody() {
    Set<String> names = new LinkedHashSet<>();
    List<Person> everybody = new ArrayList<>(others);
    everybody.add(person);
    everybody.forEach(p -> names.addAll(List.of(p.fullName().split("[ -]"))));
    return career.jobs().stream()
        .map(Job::employer)
        .filter(employer -> List.of(employer.split(" ")).stream().noneMatch(names::contains))
        .toList();
  }

  /** Whether the value stands in the text as a word of its own. */
  private static boolean holds(String text, String value) {
    for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      int end = at + value.length();
      boolean open = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean closed = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (open && closed) {
        return true;
      }
    }
    return false;
  }

  SampleResume with(Person other) {
    return new SampleResume(other, career, style, layout, others);
  }

  SampleResume with(Career other) {
    return new SampleResume(person, other, style, layout, others);
  }

  SampleResume with(Style other) {
    return new SampleResume(person, career, other, layout, others);
  }

  SampleResume in(Layout other) {
    return new SampleResume(person, career, style, other, others);
  }
}
