package resumelake.sample;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import resumelake.model.EntityType;

/** Makes people: names of many origins, contacts in reserved ranges, further identifiers. */
final class People {
  private static final Lexicon NAMES = Lexicon.load("names.txt");
  private static final Lexicon PLACES = Lexicon.load("places.txt");
  private static final Lexicon FACTS = Lexicon.load("facts.txt");
  private static final List<String> ORIGINS = NAMES.namesBefore(".given");
  private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");

  /**
   * Numbers kept free for examples: Ofcom (London, Manchester, mobile), ACMA, BNetzA, ARCEP; North
   * America keeps 555-0100 to 555-0199 in every area.
   */
  private static final Map<String, String> PHONES =
      Map.of(
          "uk", "+44 20 7946 0###",
          "ukm", "0161 496 0###",
          "ukmob", "+44 7700 900###",
          "au", "(02) 5550 ####",
          "aumob", "0491 570 1##",
          "de", "+49 30 23125 ###",
          "fr", "01 99 00 ## ##");

  /** Facts that change with a move. */
  private static final List<String> MOVING = List.of("email", "phone", "address");

  private People() {}

  static Person make(Dice dice, String id, Place home, int birthYear) {
    String origin = dice.pick(ORIGINS);
    String given = dice.pick(NAMES.list(origin + ".given"));
    String surname = dice.pick(NAMES.list(origin + ".surname"));
    Person nameOnly = new Person(id, given, surname, origin, List.of());
    return nameOnly.withFacts(facts(dice, nameOnly, home, birthYear));
  }

  /** The same person with another phone and, where they stood, mailbox and street. */
  static Person moved(Dice dice, Person person, Place home) {
    Person later = person.withFacts(facts(dice, person, home, 1985));
    return person.withFacts(
        person.facts().stream()
            .map(fact -> MOVING.contains(fact.kind()) ? later.like(fact) : fact)
            .toList());
  }

  /** A short form that friends use, where the name has one. */
  static Optional<String> nick(Person person) {
    return NAMES.list("nick").stream()
        .filter(pair -> pair.startsWith(person.given() + "="))
        .map(pair -> pair.substring(pair.indexOf('=') + 1))
        .findFirst();
  }

  static Place place(Dice dice) {
    return Place.of(dice.pick(PLACES.list(dice.chance(88) ? "us" : "world")));
  }

  static String school(Dice dice, String origin) {
    boolean indian = List.of("indian", "tamil").contains(origin);
    String list = indian && dice.chance(60) ? "india" : dice.chance(88) ? "us" : "world";
    return dice.pick(PLACES.list("school." + list));
  }

  static String phone(Dice dice, Place home) {
    String national = PHONES.get(home.phone());
    if (national != null) {
      return dice.digits(national);
    }
    String area = home.phone();
    String form =
        dice.pick(
            List.of(
                "(%s) 555-01##",
                "%s-555-01##",
                "%s.555.01##",
                "+1 %s 555 01##",
                "%s 555 01##",
                "1-%s-555-01##",
                "(%s)555-01## ext. 2##"));
    return dice.digits(String.format(Locale.ROOT, form, area));
  }

  private static List<Identifier> facts(Dice dice, Person who, Place home, int birthYear) {
    String user = user(dice, who);
    List<Identifier> facts = new ArrayList<>();
    facts.add(new Identifier(EntityType.EMAIL, "email", email(dice, user)));
    facts.add(new Identifier(EntityType.PHONE, "phone", phone(dice, home)));
    add(facts, dice, 35, EntityType.ADDRESS, "address", address(dice, home));
    add(facts, dice, 40, EntityType.URL, "linkedin", linkedin(dice, who));
    add(facts, dice, 25, EntityType.URL, "github", "github.com/" + user.replace(".", "-"));
    add(facts, dice, 8, EntityType.URL, "site", "https://" + plain(who.surname()) + ".example.net");
    add(facts, dice, 8, EntityType.HANDLE, "handle", "@" + user.replace(".", "_"));
    add(facts, dice, 10, EntityType.DATE_OF_BIRTH, "birth", birth(dice, birthYear));
    add(facts, dice, 9, EntityType.ID, "id", idNumber(dice, who));
    String marital = dice.pick(FACTS.list("marital"));
    add(facts, dice, 6, EntityType.PERSONAL, "marital", marital);
    String nationality = dice.pick(FACTS.list("nationality"));
    add(facts, dice, 6, EntityType.PERSONAL, "nationality", nationality);
    return facts;
  }

  private static void add(
      List<Identifier> facts, Dice dice, int percent, EntityType type, String kind, String value) {
    if (dice.chance(percent)) {
      facts.add(new Identifier(type, kind, value));
    }
  }

  private static String user(Dice dice, Person who) {
    String given = plain(who.given());
    String surname = plain(who.surname());
    return switch (dice.between(0, 5)) {
      case 0 -> given.charAt(0) + surname;
      case 1 -> surname + "." + given;
      case 2 -> given + dice.digits("##");
      case 3 -> given + surname.charAt(0) + dice.between(71, 99);
      default -> given + "." + surname;
    };
  }

  private static String email(Dice dice, String user) {
    String domain = dice.pick(DOMAINS);
    return switch (dice.between(0, 24)) {
      case 0 -> user + " (at) " + domain;
      case 1 -> user + " [at] " + domain.replace(".", " [dot] ");
      case 2 -> (user + "@" + domain).toUpperCase(Locale.ROOT);
      case 3 -> user + "+jobs@" + domain;
      case 4 -> user + " @ " + domain;
      default -> user + "@" + domain;
    };
  }

  private static String linkedin(Dice dice, Person who) {
    String tail = dice.chance(50) ? "-" + dice.digits("4#a##b1") : "";
    String head = dice.pick(List.of("linkedin.com/in/", "https://www.linkedin.com/in/"));
    return head + plain(who.given()) + "-" + plain(who.surname()) + tail;
  }

  private static String address(Dice dice, Place home) {
    String street = dice.pick(PLACES.list("street"));
    String flat =
        dice.chance(25) ? ", Apt " + dice.between(2, 40) + dice.pick(List.of("A", "B", "")) : "";
    String line = dice.between(3, 9800) + " " + street + flat + ", ";
    String code = dice.digits(home.postcode());
    return home.country().equals("US")
        ? line + home.label() + " " + code
        : line + home.town() + " " + code;
  }

  private static String birth(Dice dice, int year) {
    int day = dice.between(1, 28);
    int month = dice.between(1, 12);
    String name = Dates.MONTHS.get(month - 1);
    return switch (dice.between(0, 2)) {
      case 0 -> String.format(Locale.ROOT, "%02d/%02d/%d", day, month, year);
      case 1 -> day + " " + name + " " + year;
      default -> name + " " + day + ", " + year;
    };
  }

  private static String idNumber(Dice dice, Person who) {
    String initial = plain(who.surname()).substring(0, 1).toUpperCase(Locale.ROOT);
    return switch (dice.between(0, 3)) {
      case 0 -> "Passport No: " + dice.digits(initial + "#######");
      case 1 -> "SSN: 987-65-432" + dice.digits("#");
      case 2 -> "Driver License: " + dice.digits(initial + "555-0###-####");
      default -> "Employee ID: " + dice.digits("55#####");
    };
  }

  /** Lower-case Latin letters only, as user names are written. */
  static String plain(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("ß", "ss")
            .replace("ı", "i");
    return folded.replaceAll("[^a-z]", "");
  }
}
