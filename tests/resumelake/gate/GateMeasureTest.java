package resumelake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Measure M9: seeded leaks that are caught, and clean shards that are blocked. */
class GateMeasureTest {
  private static final int LEAKS = 200;
  private static final int SHARDS = 1000;
  private static final int ROWS = 20;

  private static final List<String> FIRMS =
      List.of(
          "Morgan Stanhope Logistics",
          "Calder Ridge Health System",
          "Ruby Hollow Manufacturing Inc.",
          "Goldman Sachs",
          "Johns Hopkins Hospital",
          "Wells Fargo",
          "Madison Avenue Bakery",
          "Harrowgate Systems Ltd",
          "George Mason University",
          "Larkmoor Industries");

  private static final List<String> LINES =
      List.of(
          "Senior Java Developer, %s, San Jose, CA (2015-05 to 2018-07)",
          "Moved 3,000 mailboxes from Exchange 2013 to Office 365 for %s in 2014 - 2016",
          "Upgraded Oracle 11.2.0.3 to 12.1.0.2 and Spring Boot 2.7.4 at %s",
          "Used Jenkins, Maven, Jasmine, Karma, Cassandra, Hudson and Ruby on Rails with %s",
          "[NAME] led the team of %s and reported to [NAME], Director; phone [PHONE]",
          "Saved $1,250,000 a year, cut calls from 100-2000 to 500-1500 a day for %s",
          "Bachelor of Science, %s, June 2011; GPA 3.85/4.00",
          "Wrote @Override and @Test methods, npm package @angular/core, ISO 27001 for %s",
          "Dijkstra and Gaussian filters, Kaplan Meier curves, Windows Server 2003/2008/2012, %s",
          "Marital Status: [PERSONAL]; Date of Birth: [DATE_OF_BIRTH]; Last updated: June 2018; %s");

  private static final List<String> GIVEN =
      List.of(
          "Margaret",
          "Kofi",
          "Anjali",
          "Nguyen",
          "Bjorn",
          "Fatima",
          "Giulia",
          "Sergei",
          "Mei",
          "Carlos",
          "Aoife",
          "Chidi");

  private static final List<String> SURNAMES =
      List.of(
          "Velbashek",
          "Mensah",
          "Kulkarni",
          "Trandorff",
          "Lindqvist",
          "Haddad",
          "Moretti",
          "Volkov",
          "Zhang",
          "Villarreal",
          "Kavanagh",
          "Okonkwo");

  private final Random random = new Random(20261121);

  @Test
  void catchesWhatTheRawRecordsTell() {
    List<KnownIdentifier> known = new ArrayList<>();
    List<List<String>> people = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      List<String> person = person(i);
      people.add(person);
      known.addAll(
          RawIdentifiers.of(
              "id" + i,
              Map.of(
                  "name",
                  person.get(0),
                  "text",
                  "Contact: "
                      + person.get(1)
                      + ", phone "
                      + person.get(2)
                      + ", "
                      + person.get(3))));
    }
    known.addAll(RawIdentifiers.of("thing", Map.of("name", "Java Spring")));
    KnownIndex index = KnownIdentifiers.indexOf(known);
    int caught = 0;
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < LEAKS; i++) {
      String value = people.get(random.nextInt(people.size())).get(i % 4);
      String leak = disguised(value, i);
      boolean seen = blocked(List.of(line() + " " + leak + " " + line()), List.of(), index);
      caught += seen ? 1 : 0;
      if (!seen) {
        missed.add(leak);
      }
    }
    int blocked = 0;
    for (int i = 0; i < SHARDS; i++) {
      blocked += blocked(shard(), Looker.DETECTORS, index) ? 1 : 0;
    }
    System.out.printf(
        "M9 known identifiers: %d of %d caught; clean shards: %d of %d blocked%n",
        caught, LEAKS, blocked, SHARDS);
    assertThat(caught).as("missed " + missed).isGreaterThanOrEqualTo(199);
    assertThat(blocked).isLessThanOrEqualTo(1);
  }

  @Test
  void catchesUnknownFormats() {
    int caught = 0;
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < LEAKS; i++) {
      String leak = form(i);
      boolean seen = blocked(List.of(line() + " " + leak + " " + line()), Looker.DETECTORS, none());
      caught += seen ? 1 : 0;
      if (!seen) {
        missed.add(leak);
      }
    }
    System.out.printf("M9 unknown formats: %d of %d caught%n", caught, LEAKS);
    assertThat(caught).as("missed " + missed).isGreaterThanOrEqualTo(LEAKS * 99 / 100);
  }

  @Test
  void catchesUnknownFullNames() throws IOException {
    Path census = Path.of("../shared/data/us_census_names");
    assumeThat(Files.isDirectory(census))
        .as("the census lists are not here, so names that nobody chose are not either")
        .isTrue();
    // the commonest come first in these lists
    List<String[]> given = names(census.resolve("female_first.txt"), 200);
    given.addAll(names(census.resolve("male_first.txt"), 200));
    List<String[]> surnames = names(census.resolve("last.txt"), 1000);
    int caught = 0;
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < LEAKS; i++) {
      String name = title(given.get(random.nextInt(given.size()))[0]);
      String surname = title(surnames.get(random.nextInt(surnames.size()))[0]);
      String leak = name + " " + surname;
      boolean seen =
          blocked(
              List.of("Reported weekly to " + leak + " about the budget."),
              Looker.DETECTORS,
              none());
      caught += seen ? 1 : 0;
      if (!seen) {
        missed.add(leak);
      }
    }
    System.out.printf("M9 unknown full names: %d of %d caught; missed %s%n", caught, LEAKS, missed);
    assertThat(caught).isGreaterThanOrEqualTo(LEAKS * 90 / 100);
  }

  private static List<String[]> names(Path list, int commonest) throws IOException {
    List<String[]> names = new ArrayList<>();
    Files.readAllLines(list).stream()
        .filter(line -> !line.isBlank())
        .limit(commonest)
        .forEach(line -> names.add(line.strip().split("[\\s,]+")));
    return names;
  }

  private static String title(String capitals) {
    return capitals.charAt(0) + capitals.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private List<String> person(int i) {
    String given = GIVEN.get(random.nextInt(GIVEN.size()));
    String surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
    String email = given.toLowerCase() + "." + surname.toLowerCase() + i + "@example.org";
    String phone = String.format("(%d) %d-%04d", 212 + i % 700, 200 + i % 799, 1000 + i * 4 % 9000);
    return List.of(
        given + " " + surname,
        email,
        phone,
        "linkedin.com/in/" + surname.toLowerCase() + "-" + i + "x");
  }

  /**
   * The ways in which a leak escapes a plain search: case, blanks, line ends, width, other order.
   */
  private static String disguised(String value, int i) {
    return switch (i / 4 % 6) {
      case 0 -> value;
      case 1 -> value.toUpperCase(java.util.Locale.ROOT);
      case 2 -> value.replace(" ", "\n");
      case 3 -> value.substring(0, 3) + "\u200b" + value.substring(3);
      case 4 -> value.replace(".", "-").replace("(", "").replace(")", ".");
      default -> value.replace("a", "á").replace("o", "ö");
    };
  }

  private String form(int i) {
    int n = 1000 + random.nextInt(8999);
    return switch (i % 20) {
      case 0 -> "k" + n + "@example.com";
      case 1 -> "jo" + n + " [at] example [dot] org";
      case 2 -> "+44 20 7946 " + n;
      case 3 -> "(212) 555-" + n;
      case 4 -> "98765" + (10000 + n);
      case 5 -> "https://example.org/people/" + n;
      case 6 -> "github.com/user" + n;
      case 7 -> "GB29 NWBK 6016 1331 9268 19";
      case 8 -> "4111 1111 1111 1111";
      case 9 -> String.format("%03d-%02d-%04d", 100 + n % 500, 11 + n % 80, n);
      case 10 -> "AB 12 34 56 C";
      case 11 -> "ABCPK" + n + "F";
      case 12 -> "AKIAIOSFODNN7EXA" + n;
      case 13 -> "ghp_abcdefghijklmnopqrstuvwxyz12" + n;
      case 14 -> "-----BEGIN RSA PRIVATE KEY-----";
      case 15 -> "Date of Birth: 12/05/19" + (50 + n % 49);
      case 16 -> "81.2.69." + (100 + n % 150);
      case 17 -> "Twitter: @jo_" + n;
      case 18 -> "Passport No: K" + n + "567";
      default -> "00:1A:2B:3C:4D:" + n % 90 / 10 + "E";
    };
  }

  private String line() {
    return String.format(
        LINES.get(random.nextInt(LINES.size())), FIRMS.get(random.nextInt(FIRMS.size())));
  }

  private List<String> shard() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(line() + "\n" + line());
    }
    return rows;
  }

  private static KnownIndex none() {
    return new KnownIndex();
  }

  private static boolean blocked(List<String> rows, List<Detector> detectors, KnownIndex index) {
    Findings findings = new Findings("resumes/x.parquet", "0", detectors, index, Exceptions.NONE);
    rows.forEach(row -> findings.look(row, "row", "", "resume_text"));
    return findings.found() > 0;
  }
}
