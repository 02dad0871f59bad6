package resumelake.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes one measured figure out of a bullet: the question lacks it, the answer asks for it.
 *
 * <p>Placeholders are written {@code [X%]}, {@code [number]} or {@code [$ amount]}: a bracket
 * around capital letters only would look like the mark of a masked identifier.
 *
 * @param without the bullet without the figure
 * @param asking the bullet with a placeholder in its place
 * @param placeholder the placeholder
 */
record Quantify(Statement without, String asking, String placeholder) {
  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?%");
  private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?:,\\d{3}|\\d{0,3})\\+?");
  private static final Pattern MONEY = Pattern.compile("\\$\\d[\\d.,]{0,12}[KMB]?\\+?");
  private static final Set<String> ABOUT = Lines.words("words.txt", "about");
  private static final Set<String> COUNTED = Lines.words("words.txt", "counted");
  private static final Set<String> BEFORE_COUNT = Lines.words("words.txt", "before-count");

  /** "an office of 12 clerks" says nothing without its number. */
  private static final Set<String> EMPTY_WITHOUT =
      Set.of(
          "office", "total", "number", "minimum", "maximum", "average", "population", "capacity");

  private static final Set<String> MILLIONS = Set.of("million", "billion", "thousand");

  /** A bullet of fewer words says nothing once its figure is gone. */
  private static final int FEWEST_WORDS = 5;

  /** Tokens of the tail, from first to last, that a placeholder replaces. */
  private record Figure(int first, int last, String placeholder) {}

  /** The only figure of a statement taken out; empty where there is none that can go. */
  static Optional<Quantify> of(Statement strong) {
    List<String> tail = strong.tail();
    int at = -1;
    for (int i = 0; i < tail.size(); i++) {
      if (isFigure(Texts.withoutPause(tail.get(i)))) {
        if (at >= 0) {
          return Optional.empty();
        }
        at = i;
      }
    }
    return at < 0 ? Optional.empty() : figure(tail, at).flatMap(found -> replaced(strong, found));
  }

  private static boolean isFigure(String token) {
    char first = token.isEmpty() ? ' ' : token.charAt(0);
    if (!Character.isDigit(first) && first != '$') {
      return false;
    }
    boolean year = token.length() == 4 && (token.startsWith("19") || token.startsWith("20"));
    return !year;
  }

  private static Optional<Figure> figure(List<String> tail, int at) {
    String token = Texts.withoutPause(tail.get(at));
    if (PERCENT.matcher(token).matches()) {
      return byPercent(tail, at).or(() -> behindArticle(tail, at, at, "[X%]"));
    }
    if (MONEY.matcher(token).matches()) {
      boolean scaled = at + 1 < tail.size() && MILLIONS.contains(tail.get(at + 1));
      return behindArticle(tail, at, scaled ? at + 1 : at, "[$ amount]");
    }
    return COUNT.matcher(token).matches() ? count(tail, at) : Optional.empty();
  }

  /** "by 30%" and "by over 30%". */
  private static Optional<Figure> byPercent(List<String> tail, int at) {
    int by = at - 1;
    if (by > 0 && ABOUT.contains(tail.get(by))) {
      by--;
    }
    return by >= 1 && tail.get(by).equals("by")
        ? Optional.of(new Figure(by, at, "by [X%]"))
        : Optional.empty();
  }

  /** "a 15% increase" and "a $2 million budget". */
  private static Optional<Figure> behindArticle(
      List<String> tail, int at, int last, String placeholder) {
    boolean article = at > 0 && (tail.get(at - 1).equals("a") || tail.get(at - 1).equals("an"));
    boolean noun =
        last + 1 < tail.size()
            && !Texts.pauses(tail.get(last))
            && tail.get(last + 1).length() > 3
            && Texts.isLowerWord(Texts.withoutPause(tail.get(last + 1)));
    return article && noun
        ? Optional.of(new Figure(at - 1, last, "a " + placeholder))
        : Optional.empty();
  }

  /** "25 employees", "over 200 business users"; not "5 to 15 users" and not "Windows 7 users". */
  private static Optional<Figure> count(List<String> tail, int at) {
    if (Texts.pauses(tail.get(at)) || at + 1 >= tail.size()) {
      return Optional.empty();
    }
    boolean direct = COUNTED.contains(Texts.bare(tail.get(at + 1)));
    boolean second =
        at + 2 < tail.size()
            && Texts.isLowerWord(tail.get(at + 1))
            && COUNTED.contains(Texts.bare(tail.get(at + 2)));
    int start = at > 0 && ABOUT.contains(tail.get(at - 1)) ? at - 1 : at;
    boolean free = start == 0 || BEFORE_COUNT.contains(tail.get(start - 1));
    if (start > 1
        && tail.get(start - 1).equals("of")
        && EMPTY_WITHOUT.contains(tail.get(start - 2))) {
      return Optional.empty();
    }
    return (direct || second) && free
        ? Optional.of(new Figure(start, at, "[number]"))
        : Optional.empty();
  }

  private static Optional<Quantify> replaced(Statement strong, Figure figure) {
    String lastToken = strong.tail().get(figure.last());
    boolean pause = Texts.pauses(lastToken);
    String mark = pause ? lastToken.substring(lastToken.length() - 1) : "";
    List<String> without = new ArrayList<>(strong.tail());
    List<String> asking = new ArrayList<>(strong.tail());
    without.subList(figure.first(), figure.last() + 1).clear();
    asking.subList(figure.first(), figure.last() + 1).clear();
    asking.add(figure.first(), figure.placeholder() + mark);
    if (figure.placeholder().startsWith("a ")) {
      String noun = without.get(figure.first());
      without.add(figure.first(), "aeio".indexOf(noun.charAt(0)) >= 0 ? "an" : "a");
    }
    if (pause && figure.first() > 0) {
      without.set(figure.first() - 1, without.get(figure.first() - 1) + mark);
    }
    if (without.size() + strong.verbs().size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    String placeholder = figure.placeholder().substring(figure.placeholder().indexOf('['));
    return Optional.of(
        new Quantify(strong.withTail(without), strong.withTail(asking).text() + ".", placeholder));
  }
}
