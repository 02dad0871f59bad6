package resumelake.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says small words the long way: "using" becomes "with the use of". */
record Wordy(String plain, String longer, String next) {
  private static final Map<String, List<Wordy>> BY_PLAIN =
      Lines.table("wordy.tsv", 3).stream()
          .map(cells -> new Wordy(cells.get(0), cells.get(1), cells.get(2)))
          .collect(Collectors.groupingBy(Wordy::plain));

  /** All longer ways, and the one for a purpose. */
  static final List<String> LONGER =
      Stream.concat(
              Stream.of("in order to"),
              BY_PLAIN.values().stream().flatMap(List::stream).map(Wordy::longer))
          .distinct()
          .toList();

  private static final Set<String> NO_INFLATING_AFTER = Lines.words("words.txt", "complemented");
  private static final Set<String> CAUSES =
      Set.of("reputation", "responsibility", "award", "awards", "credit", "recognition", "known");
  private static final Set<String> ARTICLES = Set.of("the", "their", "its", "these", "those");
  private static final Set<String> PURPOSE = Lines.words("words.txt", "purpose");

  /** At most this many replacements: more would not read like anybody's words. */
  private static final int MOST = 2;

  static Optional<String> weaken(Statement strong, Choice choice) {
    return inflate(strong, choice).map(Statement::text);
  }

  /** The statement with one or two of its small words said the long way. */
  static Optional<Statement> inflate(Statement strong, Choice choice) {
    List<String> words = new ArrayList<>(strong.tail());
    int replaced = 0;
    for (int i = 1; i < words.size() && replaced < MOST; i++) {
      Optional<String> longer = longer(strong, i, choice);
      if (longer.isPresent()) {
        words.set(i, longer.get());
        replaced++;
      }
    }
    return replaced == 0 ? Optional.empty() : Optional.of(strong.withTail(words));
  }

  private static Optional<String> longer(Statement strong, int at, Choice choice) {
    List<String> tail = strong.tail();
    String word = tail.get(at);
    boolean cause = word.equals("for") && CAUSES.contains(tail.get(at - 1));
    boolean determined = word.equals("various") && ARTICLES.contains(tail.get(at - 1));
    if (NO_INFLATING_AFTER.contains(tail.get(at - 1)) || cause || determined) {
      return Optional.empty();
    }
    if (word.equals("to")) {
      return Clauses.isPurpose(strong, at) ? Optional.of("in order to") : Optional.empty();
    }
    List<Wordy> known = BY_PLAIN.get(word);
    if (known == null) {
      return Optional.empty();
    }
    List<Wordy> ways = known.stream().filter(way -> way.fits(tail, at)).toList();
    return ways.isEmpty() ? Optional.empty() : Optional.of(choice.from(ways, word).longer);
  }

  private boolean fits(List<String> tail, int at) {
    if (at + 1 >= tail.size()) {
      return next.equals("end");
    }
    String following = Texts.bare(tail.get(at + 1));
    boolean gerund = Verbs.gerund(following).isPresent();
    return switch (next) {
      case "end" -> false;
      case "gerund" -> gerund && at + 2 < tail.size() && !Texts.pauses(tail.get(at + 1));
      case "noun" -> !following.endsWith("ing") && !following.equals("that");
      default -> true;
    };
  }

  static boolean mayHavePurpose(Statement strong) {
    return strong.allVerbs(PURPOSE);
  }
}
