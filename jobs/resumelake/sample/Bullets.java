package resumelake.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the bullets of one person: strong and weak ones, no phrase twice before all are used. */
final class Bullets {
  private static final Lexicon INDUSTRIES = Lexicon.load("industries.txt");
  private static final Map<String, String> PRESENT = pairs("present");
  private static final Map<String, Integer> SINCE = years(pairs("since"));
  private static final Map<String, String> PAST = pairs("past");

  /** Characters that a bullet must have to stand without its result. */
  private static final int SHORT = 55;

  private static final Pattern ARTICLE = Pattern.compile("\\b([Aa]) (?=[AEIOaeio]|und|unp)");

  private final Dice dice;
  private final Trade trade;
  private final Lexicon words;
  private final int weakPercent;
  private final boolean presentTense;
  private final Deque<String> strong = new ArrayDeque<>();
  private final Deque<String> weak = new ArrayDeque<>();
  private final Deque<String> duties = new ArrayDeque<>();
  private final Deque<String> leading = new ArrayDeque<>();
  private int odd;

  Bullets(Dice dice, Trade trade, List<List<String>> skills) {
    this.dice = dice;
    this.trade = trade;
    this.words = trade.with(skills);
    this.weakPercent = dice.between(5, 38);
    this.presentTense = dice.chance(55);
    this.leading.addAll(dice.shuffled(words.list("bullets.lead")));
    this.duties.addAll(dice.shuffled(words.list("duty")));
    this.odd = dice.chance(38) ? 1 : 0;
  }

  /** The bullets of a job that lasted until {@code lastYear}. */
  List<String> of(String industry, int level, boolean current, int lastYear) {
    List<String> lines = new ArrayList<>();
    int count = dice.between(trade.technical() ? 4 : 3, 6) + (current ? 1 : 0);
    Lexicon here = words.with("domain2", INDUSTRIES.list(industry + ".domain"));
    for (int i = 0; i < count; i++) {
      String domain = dice.pick(INDUSTRIES.list(industry + ".domain"));
      Lexicon scene = here.with("domain", List.of(domain)).with("domain2", without(here, domain));
      lines.add(tense(capital(line(scene, level, lastYear)), current));
    }
    return lines;
  }

  /** A filled-in phrase without a tool that came up only after {@code lastYear}. */
  private String line(Lexicon scene, int level, int lastYear) {
    Phrases phrases = new Phrases(scene, dice);
    String line = phrases.expand(phrase(level));
    for (int tries = 0; tries < 8 && tooEarly(line, lastYear); tries++) {
      line = phrases.expand(phrase(level));
    }
    return result(ARTICLE.matcher(line).replaceAll("$1n "));
  }

  /** Most people end a bullet with what came of it; some join it with "and", some leave it out. */
  private String result(String line) {
    int comma = line.lastIndexOf(", ");
    int blank = line.indexOf(' ', comma + 2);
    String second = comma < 0 || blank < 0 ? "" : line.substring(comma + 2, blank);
    if (!PAST.containsKey(second) || line.contains(" and ")) {
      return line;
    }
    String head = line.substring(0, comma);
    return switch (dice.between(0, 9)) {
      case 0 -> head.length() > SHORT ? head : line;
      case 1, 2 -> head + " and " + PAST.get(second) + line.substring(blank);
      default -> line;
    };
  }

  private static boolean tooEarly(String line, int year) {
    return SINCE.entrySet().stream()
        .anyMatch(tool -> year < tool.getValue() && line.contains(tool.getKey()));
  }

  private static List<String> without(Lexicon lexicon, String domain) {
    List<String> others = lexicon.list("domain2").stream().filter(d -> !d.equals(domain)).toList();
    return others.isEmpty() ? List.of(domain) : others;
  }

  private String phrase(int level) {
    // Whoever leads has less of what a duty list says.
    if (!duties.isEmpty() && dice.chance(level >= 2 ? weakPercent / 2 : weakPercent)) {
      return next(weak, "weak").replace("{duty}", duties.pop());
    }
    if (odd > 0 && dice.chance(20)) {
      odd--;
      return dice.pick(trade.lexicon().list("lookalike"));
    }
    if (level >= 2 && !leading.isEmpty() && dice.chance(25)) {
      return leading.pop();
    }
    return next(strong, "bullets");
  }

  private String next(Deque<String> pool, String list) {
    if (pool.isEmpty()) {
      List<String> all = list.equals("bullets") ? strongPhrases() : words.list(list);
      pool.addAll(dice.shuffled(all));
    }
    return pool.pop();
  }

  /** Those of the trade, and a few of those that fit every trade. */
  private List<String> strongPhrases() {
    List<String> phrases = new ArrayList<>(words.list("bullets"));
    phrases.addAll(dice.some(words.list("bullets.all"), trade.technical() ? 9 : 3));
    return phrases;
  }

  private String tense(String line, boolean current) {
    int blank = line.indexOf(' ');
    String verb = blank < 0 ? line : line.substring(0, blank);
    boolean change =
        current && presentTense && PRESENT.containsKey(verb) && !line.contains(" and ");
    return change ? PRESENT.get(verb) + line.substring(verb.length()) : line;
  }

  private static String capital(String line) {
    return Character.toUpperCase(line.charAt(0)) + line.substring(1);
  }

  private static Map<String, Integer> years(Map<String, String> pairs) {
    Map<String, Integer> years = new LinkedHashMap<>();
    pairs.forEach((tool, year) -> years.put(tool, Integer.valueOf(year)));
    return years;
  }

  private static Map<String, String> pairs(String list) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : Lexicon.load("verbs.txt").list(list)) {
      pairs.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return pairs;
  }
}
