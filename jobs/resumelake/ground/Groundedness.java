package resumelake.ground;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds an answer to its question: every content word, number, tool and name of the answer must be
 * in the question, as the same word, an inflection of it, or a written synonym.
 *
 * <p>The evidence is what the user shows: the text below the first empty line, else the text
 * between the first and the last double quote, else the whole question. The words of the request
 * itself ("Improve this resume bullet") prove nothing.
 */
public final class Groundedness {
  private static final Set<String> SMALL_WORDS =
      Resource.of("small-words.txt").stream()
          .flatMap(line -> List.of(line.split(" ")).stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, List<String>> SYNONYMS = synonyms();

  /** A blank to fill in, such as [X%]: it asks and says nothing. */
  private static final Pattern BLANK = Pattern.compile("\\[(?:X%|number|\\$ amount)\\]");

  /** The last line of an answer that tells how to fill the blank. */
  private static final Pattern REQUEST =
      Pattern.compile("\n\nReplace \\[(?:X%|number|\\$ amount)\\] with [a-z ,]{1,80}\\.$");

  private Groundedness() {}

  private static Map<String, List<String>> synonyms() {
    Map<String, List<String>> byStem = new HashMap<>();
    for (String line : Resource.of("synonyms.tsv")) {
      String[] cells = line.split("\t");
      List<String> phrases =
          List.of(cells[1].split("\\|")).stream().map(Groundedness::stemmed).toList();
      byStem.put(Stems.of(cells[0]), phrases);
    }
    return Map.copyOf(byStem);
  }

  private static String stemmed(String phrase) {
    return Tokens.of(phrase).stream().map(Stems::of).collect(Collectors.joining(" ", " ", " "));
  }

  /** The words of the answer that the question does not carry, in order; empty is grounded. */
  public static List<String> ungrounded(String question, String answer) {
    Evidence evidence = new Evidence(material(question));
    String claims = BLANK.matcher(REQUEST.matcher(answer).replaceFirst("")).replaceAll(" ");
    return Tokens.of(claims).stream().filter(word -> !isGrounded(word, evidence)).toList();
  }

  /** What a question tells: what stands below its first empty line, else between its quotes. */
  public static String material(String question) {
    int below = question.indexOf("\n\n");
    if (below >= 0) {
      return question.substring(below);
    }
    int open = question.indexOf('"');
    int close = question.lastIndexOf('"');
    return close > open ? question.substring(open + 1, close) : question;
  }

  private static boolean isGrounded(String word, Evidence evidence) {
    if (SMALL_WORDS.contains(word) || evidence.hasWord(word)) {
      return true;
    }
    String stem = Stems.of(word);
    if (evidence.hasStem(stem) || evidence.hasDeed(stem)) {
      return true;
    }
    if (SYNONYMS.getOrDefault(stem, List.of()).stream().anyMatch(evidence::hasPhrase)) {
      return true;
    }
    List<String> parts = Tokens.parts(word);
    return parts.size() > 1 && parts.stream().allMatch(part -> isGrounded(part, evidence));
  }
}
