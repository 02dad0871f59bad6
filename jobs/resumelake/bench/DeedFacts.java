package resumelake.bench;

import java.util.List;
import resumelake.model.EntityType;
import resumelake.sample.Dice;

/** Makes identifiers that stand in sentences about work: files, works, hosts, firms, secrets. */
final class DeedFacts {
  private final PersonName name;
  private final Facts facts;
  private final Dice dice;

  DeedFacts(PersonName name, Facts facts, Dice dice) {
    this.name = name;
    this.facts = facts;
    this.dice = dice;
  }

  Facts.Fact secret() {
    String[] kind =
        dice.pick(
                List.of(
                    "Password:Tr0ub4dor-####",
                    "API key:sk-live-~~~~~~~~~~~~~~~~~~~~~~~~",
                    "token:ghp_~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~",
                    "AWS key:AKIA##@@##@@##@@##@@",
                    "PIN code for portal:####",
                    "pwd=:hunter##@@x",
                    "Secret:~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~"))
            .split(":");
    return facts.fact(
        kind[0],
        EntityType.SECRET,
        "secret",
        Numbers.fill(kind[1], dice),
        "",
        EntityType.ID,
        EntityType.ADDRESS);
  }

  Facts.Fact network() {
    String value =
        dice.pick(
            List.of(
                "10.%d.%d.%d"
                    .formatted(dice.between(10, 250), dice.between(10, 250), dice.between(1, 250)),
                "172.16.%d.%d".formatted(dice.between(10, 250), dice.between(100, 250)),
                "84.%d.%d.%d"
                    .formatted(
                        dice.between(100, 250), dice.between(100, 250), dice.between(1, 250)),
                Numbers.fill("2a02:8108:~~~~:~~~~:~~~~:~~~~:~~~~:~~~~", dice).replace(":0", ":f"),
                Numbers.fill("3c:5a:~~:~~:~~:~~", dice)));
    return facts.fact("Host", EntityType.IP, "ip", value, "");
  }

  Facts.Fact work() {
    String value =
        switch (dice.between(0, 3)) {
          case 0 ->
              "10.%d/%s"
                  .formatted(
                      dice.between(1000, 9999),
                      Numbers.fill("j.@@.20##.######", dice).toLowerCase());
          case 1 -> "arXiv:" + Numbers.fill("2#0#.#####", dice);
          case 2 -> "US " + Numbers.fill("1#,###,###", dice);
          default ->
              "\""
                  + dice.pick(
                      List.of(
                          "On the Drift of Lagged Inventories",
                          "A Study of Moss Growth in Quarries",
                          "Learning Rates of Tidal Sensors",
                          "Kinship Terms in Coastal Trade"))
                  + " in "
                  + dice.pick(List.of("Northern", "Upper", "Lower", "Western"))
                  + " "
                  + name.core().charAt(0)
                  + Numbers.fill("###", dice)
                  + "\"";
        };
    String label =
        value.startsWith("10.")
            ? "DOI"
            : value.startsWith("arXiv")
                ? "Preprint"
                : value.startsWith("US") ? "Patent" : "Ph.D. thesis titled";
    return facts.fact(label, EntityType.WORK, "work", value, "", EntityType.URL);
  }

  Facts.Fact file() {
    String joined = name.firstGiven() + "_" + name.core();
    String value =
        dice.pick(
            List.of(
                joined + "_Resume.pdf",
                joined.toLowerCase() + "_cv_" + dice.between(2, 99) + ".docx",
                "C:\\Users\\" + PersonName.plain(name.core()) + "\\cv.doc",
                "/home/"
                    + PersonName.plain(name.firstGiven())
                    + PersonName.plain(name.core())
                    + "/letter.odt",
                "CV-" + name.core() + "-" + name.firstGiven() + ".pdf"));
    return facts.fact("File", EntityType.FILE, "file", value, "", EntityType.NAME, EntityType.URL);
  }

  Facts.Fact firm() {
    String value =
        dice.pick(
            List.of(
                name.core() + " Consulting LLC",
                name.family() + " & Sons",
                name.core() + " IT Services",
                "Atelier " + name.core(),
                name.firstGiven() + " " + name.core() + " Photography"));
    return facts.fact("Own firm", EntityType.ORG, "org", value, "", EntityType.NAME);
  }
}
