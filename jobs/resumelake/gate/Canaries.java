package resumelake.gate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import resumelake.model.BronzeDocument;

/**
 * The canaries of a run, made from a seed: the same seed gives the same people, so that their
 * identifiers need not be kept anywhere.
 */
public final class Canaries {
  /** The table of their masked forms. */
  public static final String TABLE = "silver.canaries";

  /** What their ids begin with; ids of records are hexadecimal. */
  public static final String PREFIX = "canary-";

  private static final int COUNT = 6;

  private static final List<String> GIVEN =
      List.of(
          "Margaret", "Douglas", "Rebecca", "Gregory", "Patricia", "Leonard", "Deborah", "Kenneth");

  private static final List<String> BEGINS =
      List.of("Vel", "Kor", "Tar", "Bren", "Mos", "Hal", "Gren", "Dor", "Fal", "Sten");

  private static final List<String> MIDDLES =
      List.of("ba", "vi", "do", "ke", "ra", "lu", "no", "ti");

  private static final List<String> ENDS =
      List.of("brandt", "shek", "quist", "wicz", "dorff", "vanni", "nescu", "thwaite");

  private Canaries() {}

  /** The canaries of a seed, in the order of their ids. */
  public static List<Canary> of(String seed) {
    Random random = new Random(WordSet.hash("canary") ^ seed.hashCode() * 0x9E3779B97F4A7C15L);
    List<Canary> canaries = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      canaries.add(canary(PREFIX + (i + 1), i, new Person(random)));
    }
    return canaries;
  }

  /** What does not hold of the masked forms of a seed's canaries, each of them missing included. */
  public static List<String> faults(
      String rulesVersion, List<Canary.Masked> found, java.util.function.Consumer<Canary> each) {
    if (found.isEmpty()) {
      return List.of("there is no canary report: standardize has not run with this code");
    }
    Map<String, Canary.Masked> byId = new TreeMap<>();
    found.forEach(masked -> byId.put(masked.id(), masked));
    List<String> faults = new ArrayList<>();
    for (Canary canary : of(found.get(0).seed())) {
      each.accept(canary);
      Canary.Masked masked = byId.get(canary.document().documentId());
      if (masked == null) {
        faults.add(canary.document().documentId() + " is missing");
      } else if (!masked.rulesVersion().equals(rulesVersion)) {
        faults.add(canary.document().documentId() + " was masked by other rules than the release");
      } else {
        faults.addAll(canary.faults(masked));
      }
    }
    return faults;
  }

  /** A person and what leads to them. Numbers and hosts are those kept for fiction. */
  private static final class Person {
    private final String given;
    private final String surname;
    private final String email;
    private final String phone;
    private final String link;
    private final String social;
    private final String referee;

    Person(Random random) {
      given = pick(GIVEN, random);
      surname = surname(random);
      String low = surname.toLowerCase(java.util.Locale.ROOT);
      int number = 10 + random.nextInt(90);
      email = low + "." + given.toLowerCase(java.util.Locale.ROOT) + number + "@example.org";
      phone = String.format("(%d) 555-01%02d", 212 + random.nextInt(700), random.nextInt(100));
      link = "https://www.linkedin.com/in/" + low + "-" + number;
      social =
          String.format(
              "%03d-%02d-%04d",
              100 + random.nextInt(500), 10 + random.nextInt(89), 1000 + random.nextInt(8999));
      referee = pick(GIVEN, random) + " " + surname(random);
    }

    private static String surname(Random random) {
      return pick(BEGINS, random) + pick(MIDDLES, random) + pick(ENDS, random);
    }

    private static String pick(List<String> from, Random random) {
      return from.get(random.nextInt(from.size()));
    }

    String name() {
      return given + " " + surname;
    }

    List<String> identifiers() {
      return List.of(name(), surname, email, phone.replaceAll("\\D", ""), link, social, referee);
    }
  }

  private static Canary canary(String id, int ordinal, Person person) {
    String kept = "Reconciled " + (200 + ordinal) + " supplier accounts a month";
    BronzeDocument document =
        switch (ordinal % 3) {
          case 0 -> document(id, "text", "text/plain", text(person, kept), Map.of(), Map.of());
          case 1 -> {
            Map<String, String> options =
                Map.of("text", "cv", "title", "headline", "location", "place", "name", "person");
            yield document(id, "jsonl", "application/json", json(person, kept), Map.of(), options);
          }
          default -> {
            Map<String, String> options =
                Map.of("text", "cv", "title", "headline", "location", "place", "name", "person");
            Map<String, String> context = Map.of("header", "person,headline,place,cv");
            yield document(id, "csv", "text/csv", csv(person, kept), context, options);
          }
        };
    return new Canary(document, person.identifiers(), kept);
  }

  private static String text(Person person, String kept) {
    return String.join(
        "\n",
        person.name(),
        "Senior Billing Analyst",
        "Email: " + person.email + " | Phone: " + person.phone,
        person.link,
        "",
        "Summary",
        "Billing analyst with nine years of experience in invoicing for utilities. I enjoy teaching"
            + " junior colleagues and writing clear procedures.",
        "",
        "Experience",
        "Senior Billing Analyst, Example Utilities, Columbus, OH",
        "March 2016 - Present",
        "- " + kept + " and closed the books in four days.",
        "- Introduced automatic matching of payments, which cut open items by 38%.",
        "- Trained five colleagues in the use of spreadsheets and SQL.",
        "",
        "Education",
        "Bachelor of Science in Accounting, 2011",
        "",
        "Skills",
        "Excel, SQL, SAP, Accounts Receivable, Reconciliation, Reporting",
        "",
        "Personal Details",
        "SSN: " + person.social,
        "",
        "References",
        person.referee + ", Billing Manager, Example Utilities");
  }

  private static String json(Person person, String kept) {
    return "{"
        + member("person", person.name())
        + ","
        + member("headline", "Senior Billing Analyst " + person.email)
        + ","
        + member("place", "Columbus, OH " + person.phone)
        + ","
        + member("cv", text(person, kept))
        + "}";
  }

  private static String member(String name, String value) {
    return "\"" + name + "\":\"" + value.replace("\n", "\\n") + "\"";
  }

  private static String csv(Person person, String kept) {
    return String.join(
        ",",
        quoted(person.name()),
        quoted("Senior Billing Analyst " + person.email),
        quoted("Columbus, OH " + person.phone),
        quoted(text(person, kept)));
  }

  private static String quoted(String cell) {
    return "\"" + cell + "\"";
  }

  private static BronzeDocument document(
      String id,
      String reader,
      String mediaType,
      String payload,
      Map<String, String> context,
      Map<String, String> options) {
    Map<String, String> all = new TreeMap<>(options);
    all.put("kind", "resume");
    return new BronzeDocument(
        id,
        1,
        "canary",
        id,
        payload.getBytes(StandardCharsets.UTF_8),
        mediaType,
        context,
        id,
        Instant.EPOCH,
        "made up by the gate",
        "CC0-1.0",
        "OK",
        reader,
        all,
        Optional.empty(),
        Optional.empty());
  }
}
