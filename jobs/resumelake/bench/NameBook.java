package resumelake.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import resumelake.sample.Dice;

/** Gives names of persons who do not exist, none twice. */
final class NameBook {
  private static final Map<String, Map<String, List<String>>> ORIGINS = load();

  private final Set<String> used = new HashSet<>();

  static List<String> origins() {
    return List.copyOf(ORIGINS.keySet());
  }

  /** A name of the origin that was not given before. */
  PersonName next(String origin, Dice dice) {
    PersonName name = make(origin, dice);
    for (int tries = 0; !used.add(name.full()); tries++) {
      if (tries > 200) {
        throw new IllegalStateException("No names left for " + origin);
      }
      name = make(origin, dice);
    }
    return name;
  }

  private static PersonName make(String origin, Dice dice) {
    Map<String, List<String>> lists = ORIGINS.get(origin);
    String given = dice.pick(lists.get("given"));
    String family = dice.pick(lists.get("surname"));
    if (dice.chance(30)) {
      family = dice.pick(lists.get("first")) + dice.pick(lists.get("ending"));
    }
    List<String> natives = lists.get("native");
    String script = natives.isEmpty() || !dice.chance(12) ? "" : dice.pick(natives);
    boolean familyFirst = false;
    switch (origin) {
      case "spanish" -> {
        family = dice.chance(20) ? "de la " + family : family;
        family = dice.chance(30) ? family + " " + dice.pick(lists.get("surname")) : family;
      }
      case "german" ->
          family =
              dice.chance(15) ? dice.pick(List.of("von ", "van der ", "zu ")) + family : family;
      case "arabic" ->
          family = dice.chance(15) ? "bin " + dice.pick(lists.get("given")) + " " + family : family;
      case "south indian" -> {
        given = dice.chance(25) ? "K. " + given : given;
        family = dice.chance(12) ? given : family;
      }
      case "vietnamese" -> familyFirst = dice.chance(60);
      case "chinese", "korean" -> familyFirst = dice.chance(30);
      case "anglo" -> given = dice.chance(20) ? given + " " + dice.pick(lists.get("given")) : given;
      case "west african" ->
          given = dice.chance(15) ? given + " " + dice.pick(lists.get("given")) : given;
      default ->
          given = dice.chance(10) ? given + " " + (char) ('A' + dice.between(0, 25)) + "." : given;
    }
    given = given.startsWith("K. ") && given.equals(family) ? given.substring(3) : given;
    family = given.length() > 0 && family.startsWith("K. ") ? given : family;
    return new PersonName(origin, given, family, familyFirst, script);
  }

  private static Map<String, Map<String, List<String>>> load() {
    Map<String, Map<String, List<String>>> origins = new LinkedHashMap<>();
    Lists.sections("names.txt")
        .forEach(
            (origin, lines) -> {
              Map<String, List<String>> lists = new LinkedHashMap<>();
              lists.put("native", List.of());
              for (String line : lines) {
                int blank = line.indexOf(' ');
                add(lists, line.substring(0, blank), line.substring(blank + 1));
              }
              origins.put(origin, lists);
            });
    return origins;
  }

  private static void add(Map<String, List<String>> lists, String kind, String text) {
    if (kind.equals("made")) {
      String[] halves = text.split(" \\| ");
      lists.put("first", List.of(halves[0].split(" ")));
      lists.put("ending", List.of(halves[1].split(" ")));
      return;
    }
    boolean bars = kind.equals("native") || text.indexOf('|') >= 0;
    lists.put(kind, new ArrayList<>(List.of(text.split(bars ? "\\|" : " "))));
  }
}
