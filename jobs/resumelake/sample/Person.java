package resumelake.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resumelake.model.EntityType;

/**
 * Somebody who does not exist.
 *
 * @param id stable id within one seed
 * @param origin list of names that the name comes from
 * @param facts contacts and other identifiers, at most one of a kind
 */
public record Person(
    String id, String given, String surname, String origin, List<Identifier> facts) {
  public Person {
    facts = List.copyOf(facts);
  }

  /** Given name and surname. */
  public String fullName() {
    return given + " " + surname;
  }

  Optional<String> fact(String kind) {
    return facts.stream().filter(f -> f.kind().equals(kind)).map(Identifier::value).findFirst();
  }

  /** The fact of the same kind; the given one where this person has none. */
  Identifier like(Identifier other) {
    return facts.stream().filter(f -> f.kind().equals(other.kind())).findFirst().orElse(other);
  }

  /** The name in all its parts, then the facts. */
  List<Identifier> identifiers() {
    List<Identifier> all = new ArrayList<>();
    all.add(new Identifier(EntityType.NAME, "name", fullName()));
    all.add(new Identifier(EntityType.NAME, "given", given));
    all.add(new Identifier(EntityType.NAME, "surname", surname));
    all.addAll(facts);
    return all;
  }

  Person withFacts(List<Identifier> others) {
    return new Person(id, given, surname, origin, others);
  }
}
