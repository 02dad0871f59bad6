package resumelake.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Job titles, told from headings, sentences, names and places by the word that names the job
 * ("Developer", "Nurse"). Nothing is added that the headline does not say.
 */
public final class Titles {
  private static final int MAX_CHARS = 80;
  private static final int MAX_WORDS = 9;

  private static final Set<String> JOBS = words("title-nouns.txt");
  private static final Set<String> SMALL =
      Set.of("of", "de", "and", "for", "the", "in", "to", "at", "with", "on", "a", "an", "or");

  /** Words of sentences and headings, which no title holds. */
  private static final Set<String> SENTENCE =
      Set.of(
          "my",
          "we",
          "our",
          "am",
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "seeking",
          "years",
          "experience",
          "looking",
          "worked",
          "responsible",
          "resume",
          "curriculum",
          "objective",
          "summary",
          "references",
          "who",
          "that",
          "which",
          "will",
          "bachelor",
          "bachelors",
          "master's",
          "degree",
          "you",
          "your",
          "accomplishments",
          "achievements",
          "affiliations",
          "highlights",
          "memberships");

  /** Words of headings that a title may hold before the word that names the job. */
  private static final Set<String> HEADING =
      Set.of("education", "history", "work", "college", "university", "skills", "activities");

  /** Words with a case of their own, by their upper case. */
  private static final Map<String, String> WRITTEN =
      words("title-case.txt").stream()
          .collect(Collectors.toUnmodifiableMap(w -> w.toUpperCase(Locale.ROOT), w -> w));

  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(?:[|•·–—;\\[]|,\\s|\\s-\\s|\\s/\\s|  |\\s+at\\s+\\p{Lu}|\\().*", Pattern.DOTALL);
  private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\d.(]+|[^\\p{L}\\d)+#.]+$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:job title|title|position|designation|role|current position|profile|post)\\s*[:\\-–]\\s*",
          Pattern.CASE_INSENSITIVE);

  private Titles() {}

  /**
   * The job title that a headline names, in tidy case.
   *
   * @return empty where it names none: a heading, a sentence, a mark, a place, a name
   */
  public static Optional<String> clean(String rawHeadline) {
    String head = rawHeadline.strip();
    if (head.isEmpty() || head.length() > 4 * MAX_CHARS) {
      return Optional.empty();
    }
    int lineEnd = head.indexOf('\n');
    String line = LABEL.matcher(lineEnd < 0 ? head : head.substring(0, lineEnd)).replaceFirst("");
    line = EDGE.matcher(line).replaceAll("");
    Matcher tail = TAIL.matcher(line);
    String first = tail.find() && tail.start() > 0 ? line.substring(0, tail.start()) : line;
    return Optional.of(tidy(first)).filter(Titles::isTitle).map(Titles::tidyCase);
  }

  /** The first plausible title, or the first that more than one candidate names. */
  public static Optional<String> best(List<String> candidates) {
    List<String> titles = candidates.stream().map(Titles::clean).flatMap(Optional::stream).toList();
    return titles.stream()
        .filter(title -> titles.stream().filter(title::equalsIgnoreCase).count() > 1)
        .findFirst()
        .or(() -> titles.stream().findFirst());
  }

  private static String tidy(String text) {
    return BLANKS.matcher(EDGE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  private static boolean isTitle(String text) {
    if (text.length() < 2 || text.length() > MAX_CHARS || text.contains("@")) {
      return false;
    }
    String[] words = text.toLowerCase(Locale.ROOT).split("[ /\\-&]+");
    boolean sentence = text.endsWith(".") && words.length > 3;
    return words.length <= MAX_WORDS
        && !sentence
        && !words[0].equals("i")
        && Arrays.stream(words).noneMatch(SENTENCE::contains)
        && Arrays.stream(words).anyMatch(Titles::namesJob)
        && (namesJob(words[words.length - 1]) || Arrays.stream(words).noneMatch(HEADING::contains));
  }

  private static boolean namesJob(String word) {
    String bare =
        word.endsWith(".") || word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    return JOBS.contains(bare);
  }

  private static String tidyCase(String text) {
    boolean mixed =
        text.chars().anyMatch(Character::isLowerCase)
            && text.chars().anyMatch(Character::isUpperCase);
    if (mixed) {
      return text;
    }
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = tidyWord(words[i], i == 0);
    }
    return String.join(" ", words);
  }

  private static String tidyWord(String word, boolean first) {
    String written = WRITTEN.get(word.toUpperCase(Locale.ROOT));
    if (written != null) {
      return written;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (!first && SMALL.contains(lower)) {
      return lower;
    }
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (char c : lower.toCharArray()) {
      out.append(start ? Character.toUpperCase(c) : c);
      start = !Character.isLetterOrDigit(c) && c != '\'';
    }
    return out.toString();
  }

  private static Set<String> words(String resource) {
    return SkillFile.lines(resource).stream()
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
