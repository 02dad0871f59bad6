package resumelake.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trade: its titles, skills, phrases.
 *
 * @param name of the resource file
 * @param lexicon lists of the trade over those shared by all of its kind
 * @param industry where the trade is at home; absent where any industry employs it
 */
record Trade(String name, boolean technical, Lexicon lexicon, Optional<String> industry) {
  private static final List<String> TECHNICAL =
      List.of(
          "java-developer",
          "python-developer",
          "frontend-developer",
          "dotnet-developer",
          "data-engineer",
          "data-scientist",
          "devops-engineer",
          "security-analyst",
          "database-administrator",
          "systems-administrator",
          "qa-engineer",
          "it-project-manager",
          "mobile-developer",
          "business-analyst");
  private static final List<String> OTHERS =
      List.of(
          "registered-nurse",
          "accountant",
          "teacher",
          "chef",
          "sales-representative",
          "hr-specialist",
          "paralegal",
          "construction-manager",
          "marketing-manager",
          "logistics-coordinator",
          "electrician",
          "customer-service");
  private static final List<String> SKILL_KINDS = List.of("lang", "fw", "db", "cloud", "tool");
  private static final List<String> LEVELS = List.of("junior", "mid", "senior", "lead");
  private static final Map<String, Trade> TRADES = load();

  /** About 65 % of all people work in a technical trade. */
  static Trade any(Dice dice) {
    return TRADES.get(dice.pick(dice.chance(65) ? TECHNICAL : OTHERS));
  }

  /** The trade of a resource file. */
  static Trade named(String name) {
    return TRADES.get(name);
  }

  /** Titles after so many years, never falling below {@code atLeast}. */
  List<String> titles(int level) {
    return lexicon.list("titles." + LEVELS.get(level));
  }

  static int levelAfter(int years, Dice dice) {
    return years < 2 ? 0 : years < 6 ? 1 : years < 12 || dice.chance(50) ? 2 : 3;
  }

  /** What one person of the trade knows, in groups; the first skill of the trade always. */
  List<List<String>> skills(Dice dice) {
    if (!technical) {
      return List.of(withFirst(lexicon.list("skills"), dice.between(8, 13), dice));
    }
    List<List<String>> groups = new ArrayList<>();
    for (String kind : SKILL_KINDS) {
      List<String> all = lexicon.list("skills." + kind);
      int count = Math.max(2, all.size() * dice.between(45, 80) / 100);
      groups.add(kind.equals("lang") ? withFirst(all, count, dice) : dice.some(all, count));
    }
    return groups;
  }

  private static List<String> withFirst(List<String> all, int count, Dice dice) {
    List<String> chosen = new ArrayList<>(dice.some(all.subList(1, all.size()), count - 1));
    chosen.add(dice.between(0, chosen.size()), all.get(0));
    return chosen;
  }

  /** What nobody knows at once: the skills of all technical trades. */
  static List<String> everySkill() {
    return TECHNICAL.stream()
        .map(TRADES::get)
        .flatMap(
            trade -> SKILL_KINDS.stream().flatMap(k -> trade.lexicon.list("skills." + k).stream()))
        .distinct()
        .toList();
  }

  /** The lexicon with the tools that this person knows. */
  Lexicon with(List<List<String>> groups) {
    Lexicon own = lexicon;
    for (int i = 0; technical && i < SKILL_KINDS.size(); i++) {
      own = own.with(SKILL_KINDS.get(i), groups.get(i));
    }
    return own;
  }

  private static Map<String, Trade> load() {
    Map<String, Trade> trades = new LinkedHashMap<>();
    Lexicon tech = Lexicon.load("tech.txt");
    Lexicon general = Lexicon.load("general.txt");
    TECHNICAL.forEach(name -> trades.put(name, of(name, true, tech)));
    OTHERS.forEach(name -> trades.put(name, of(name, false, general)));
    return trades;
  }

  private static Trade of(String name, boolean technical, Lexicon shared) {
    Lexicon own = Lexicon.load("trades/" + name + ".txt").over(shared);
    return new Trade(name, technical, own, own.listOrEmpty("industry").stream().findFirst());
  }
}
