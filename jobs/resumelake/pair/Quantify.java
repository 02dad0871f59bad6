package resumelake.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes one measured figure out of a bullet: the question lacks it, the answer asks for it.
 *
 * <p>Placeholders are written {@code [X%]} or {@code [number]}: a bracket around capital letters
 * only would look like the mark of a masked identifier.
 *
 * @param without the bullet without the figure
 * @param asking the bullet with a placeholder in its place
 * @param placeholder the placeholder
 */
record Quantify(Statement without, String asking, String placeholder) {
  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?%");
  private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?:,\\d{3}|\\d{0,3})\\+?");
  private static final Set<String> ABOUT =
      Set.of("over", "about", "approximately", "nearly", "almost", "around", "roughly");
  private static final Set<String> COUNTED =
      Set.of(
          "users",
          "customers",
          "clients",
          "employees",
          "developers",
          "engineers",
          "servers",
          "people",
          "members",
          "students",
          "analysts",
          "reports",
          "stores",
          "sites",
          "locations",
          "applications",
          "websites",
          "projects",
          "workstations",
          "computers",
          "technicians",
          "vendors",
          "accounts",
          "tickets",
          "calls",
          "devices",
          "agents",
          "databases",
          "tables",
          "offices",
          "desktops",
          "laptops",
          "associates",
          "patients",
          "countries",
          "states",
          "branches",
          "schools",
          "departments",
          "systems",
          "machines",
          "switches",
          "routers",
          "representatives",
          "professionals",
          "volunteers",
          "products",
          "orders",
          "teams");
  private static final Set<String> BEFORE_COUNT =
      Set.of(
          "of",
          "for",
          "to",
          "with",
          "across",
          "from",
          "and",
          "by",
          "supporting",
          "serving",
          "managing",
          "including",
          "at");

  /** The figure of a statement taken out; empty where there is none that can go. */
  static Optional<Quantify> of(Statement strong) {
    List<String> tail = strong.tail();
    for (int i = 0; i < tail.size(); i++) {
      String token = Texts.withoutPause(tail.get(i));
      Optional<Quantify> found = Optional.empty();
      if (PERCENT.matcher(token).matches()) {
        found = byPercent(strong, i);
      } else if (COUNT.matcher(token).matches() && !isYear(token)) {
        found = count(strong, i);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isYear(String token) {
    return token.length() == 4 && (token.startsWith("19") || token.startsWith("20"));
  }

  /** "by 30%" and "by over 30%". */
  private static Optional<Quantify> byPercent(Statement strong, int at) {
    List<String> tail = strong.tail();
    int by = at - 1;
    if (by > 0 && ABOUT.contains(tail.get(by))) {
      by--;
    }
    if (by < 1 || !tail.get(by).equals("by")) {
      return Optional.empty();
    }
    return replaced(strong, by, at, "by [X%]", "[X%]", tail.get(at));
  }

  /** "25 employees", "over 200 business users". */
  private static Optional<Quantify> count(Statement strong, int at) {
    List<String> tail = strong.tail();
    if (Texts.pauses(tail.get(at)) || at + 1 >= tail.size()) {
      return Optional.empty();
    }
    int noun = at + 1;
    if (!COUNTED.contains(Texts.bare(tail.get(noun))) && noun + 1 < tail.size()) {
      noun++;
    }
    boolean lower = Texts.isLowerWord(tail.get(at + 1)) || noun == at + 1;
    if (!lower || !COUNTED.contains(Texts.bare(tail.get(noun)))) {
      return Optional.empty();
    }
    int start = at;
    if (start > 0 && ABOUT.contains(tail.get(start - 1))) {
      start--;
    }
    boolean free = start == 0 || BEFORE_COUNT.contains(tail.get(start - 1));
    return free ? replaced(strong, start, at, "[number]", "[number]", "") : Optional.empty();
  }

  private static Optional<Quantify> replaced(
      Statement strong, int from, int last, String with, String placeholder, String lastToken) {
    List<String> without = new ArrayList<>(strong.tail());
    List<String> asking = new ArrayList<>(strong.tail());
    without.subList(from, last + 1).clear();
    asking.subList(from, last + 1).clear();
    boolean pause = Texts.pauses(lastToken);
    String mark = pause ? lastToken.substring(lastToken.length() - 1) : "";
    asking.add(from, with + mark);
    if (pause && from > 0) {
      without.set(from - 1, without.get(from - 1) + mark);
    }
    if (without.isEmpty()) {
      return Optional.empty();
    }
    Statement bare = strong.withTail(without);
    return Optional.of(new Quantify(bare, strong.withTail(asking).text() + ".", placeholder));
  }
}
