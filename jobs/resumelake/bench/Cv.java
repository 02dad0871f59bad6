package resumelake.bench;

import java.util.ArrayList;
import java.util.List;
import resumelake.sample.Dice;

/**
 * What one made-up resume says, before a layout writes it down.
 *
 * @param name the owner; the text names nobody where {@code owner} is absent from {@code contacts}
 * @param contacts e-mail, phone and the like of the owner
 * @param personal facts for a block of personal details
 * @param deeds identifiers that stand in sentences about work
 * @param people others, in the order of {@link Role}
 */
record Cv(
    PersonName name,
    Truth owner,
    List<Facts.Fact> contacts,
    List<Facts.Fact> personal,
    List<Facts.Fact> deeds,
    List<Other> people,
    boolean named) {

  /** Another person in the text, with her own contacts. */
  record Other(Role role, PersonName name, Truth truth, List<Facts.Fact> contacts) {}

  /** What the other person is to the owner. */
  enum Role {
    REFEREE,
    MANAGER,
    KIN,
    AUTHOR,
    CLIENT
  }

  /** A resume of one person with identifiers of all kinds. */
  static Cv of(String origin, NameBook names, Dice dice) {
    PersonName name = names.next(origin, dice);
    Facts facts = new Facts(name, dice);
    List<Facts.Fact> contacts = new ArrayList<>();
    contacts.add(facts.email());
    contacts.add(facts.phone());
    if (dice.chance(25)) {
      contacts.add(facts.phone());
    }
    if (dice.chance(60)) {
      contacts.add(facts.address());
    }
    if (dice.chance(60)) {
      contacts.add(facts.link());
    }
    if (dice.chance(30)) {
      contacts.add(facts.handle());
    }
    NumberFacts numbers = new NumberFacts(facts, dice);
    List<Facts.Fact> personal = new ArrayList<>();
    if (dice.chance(50)) {
      personal.add(facts.birth());
    }
    if (dice.chance(35)) {
      personal.add(facts.personal());
    }
    if (dice.chance(40)) {
      personal.add(numbers.keyed());
    }
    if (dice.chance(20)) {
      personal.add(numbers.checked());
    }
    if (dice.chance(8)) {
      personal.add(numbers.account());
    }
    return new Cv(
        name,
        facts.owner(),
        contacts,
        personal,
        deeds(name, facts, dice),
        others(names, dice),
        true);
  }

  /** A resume that says nothing of who wrote it. */
  static Cv ofNobody() {
    PersonName none = new PersonName("", "", "", false, "");
    Truth truth =
        new Truth(resumelake.model.EntityType.NAME, java.util.Set.of(), "owner", "", "", "");
    return new Cv(none, truth, List.of(), List.of(), List.of(), List.of(), false);
  }

  private static List<Facts.Fact> deeds(PersonName name, Facts facts, Dice dice) {
    DeedFacts made = new DeedFacts(name, facts, dice);
    List<Facts.Fact> deeds = new ArrayList<>();
    if (dice.chance(15)) {
      deeds.add(made.work());
    }
    if (dice.chance(12)) {
      deeds.add(made.file());
    }
    if (dice.chance(10)) {
      deeds.add(made.firm());
    }
    if (dice.chance(10)) {
      deeds.add(made.network());
    }
    if (dice.chance(10)) {
      deeds.add(made.secret());
    }
    if (dice.chance(12)) {
      deeds.add(new NumberFacts(facts, dice).checked());
    }
    return deeds;
  }

  private static List<Other> others(NameBook names, Dice dice) {
    List<Other> others = new ArrayList<>();
    for (Role role : Role.values()) {
      int count = role == Role.REFEREE ? (dice.chance(40) ? 2 : 0) : dice.chance(20) ? 1 : 0;
      for (int i = 0; i < count; i++) {
        PersonName name = names.next(dice.pick(NameBook.origins()), dice);
        Facts facts = new Facts(name, dice);
        List<Facts.Fact> contacts = new ArrayList<>();
        if (role == Role.REFEREE) {
          contacts.add(dice.chance(50) ? facts.email() : facts.phone());
        }
        others.add(new Other(role, name, facts.other(), contacts));
      }
    }
    return others;
  }

  List<Other> of(Role role) {
    return people.stream().filter(other -> other.role() == role).toList();
  }
}
