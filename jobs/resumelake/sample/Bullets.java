package resumelake.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the bullets of one person: strong and weak ones, no phrase twice before all are used. */
final class Bullets {
  private static final Lexicon INDUSTRIES = Lexicon.load("industries.txt");
  private static final Map<String, String> PRESENT = present();

  private final Dice dice;
  private final Trade trade;
  private final Lexicon words;
  private final int weakPercent;
  private final boolean presentTense;
  private final Deque<String> strong = new ArrayDeque<>();
  private final Deque<String> weak = new ArrayDeque<>();
  private final Deque<String> duties = new ArrayDeque<>();
  private int odd;

  Bullets(Dice dice, Trade trade, List<List<String>> skills) {
    this.dice = dice;
    this.trade = trade;
    this.words = trade.with(skills);
    this.weakPercent = dice.between(5, 38);
    this.presentTense = dice.chance(55);
    this.odd = dice.chance(38) ? 1 : 0;
  }

  /** The bullets of one job. */
  List<String> of(String industry, int level, boolean current) {
    List<String> lines = new ArrayList<>();
    int count = dice.between(3, 5) + (current ? 1 : 0) + (trade.technical() ? 0 : -1);
    Lexicon here = words.with("domain2", INDUSTRIES.list(industry + ".domain"));
    for (int i = 0; i < Math.max(2, count); i++) {
      String domain = dice.pick(INDUSTRIES.list(industry + ".domain"));
      Lexicon scene = here.with("domain", List.of(domain)).with("domain2", without(here, domain));
      String line = new Phrases(scene, dice).expand(phrase(level));
      lines.add(tense(capital(line), current));
    }
    return lines;
  }

  private static List<String> without(Lexicon lexicon, String domain) {
    List<String> others = lexicon.list("domain2").stream().filter(d -> !d.equals(domain)).toList();
    return others.isEmpty() ? List.of(domain) : others;
  }

  private String phrase(int level) {
    if (dice.chance(weakPercent)) {
      return next(weak, "weak").replace("{duty}", next(duties, "duty"));
    }
    if (odd > 0 && dice.chance(20)) {
      odd--;
      return dice.pick(trade.lexicon().list("lookalike"));
    }
    if (level >= 2 && dice.chance(22)) {
      return dice.pick(trade.lexicon().list("bullets.lead"));
    }
    return next(strong, "bullets");
  }

  private String next(Deque<String> pool, String list) {
    if (pool.isEmpty()) {
      List<String> all =
          list.equals("bullets") ? words.joined("bullets", "bullets.all") : words.list(list);
      pool.addAll(dice.shuffled(all));
    }
    return pool.pop();
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

  private static Map<String, String> present() {
    Map<String, String> verbs = new LinkedHashMap<>();
    for (String pair : Lexicon.load("verbs.txt").list("present")) {
      verbs.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return verbs;
  }
}
