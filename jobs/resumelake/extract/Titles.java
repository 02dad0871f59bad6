package resumelake.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
      Set.of("of", "and", "for", "the", "in", "to", "at", "with", "on", "a", "an", "or");
  private static final Set<String> SENTENCE =
      Set.of(
          "i",
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
          "skills",
          "resume",
          "curriculum",
          "objective",
          "summary",
          "references",
          "education",
          "who",
          "that",
          "which",
          "will",
          "university",
          "college",
          "bachelor",
          "bachelors",
          "master's",
          "degree",
          "you",
          "your");
  private static final Set<String> ACRONYMS =
      Set.of(
          "IT", "HR", "QA", "UI", "UX", "UI/UX", "UX/UI", "SQL", "ETL", "BI", "CEO", "CFO", "CIO",
          "CTO", "COO", "VP", "SVP", "AVP", "EVP", "DBA", "SAP", "ABAP", "AWS", "PHP", "CAD", "CNC",
          "RN", "LPN", "CNA", "PR", "SEO", "CRM", "ERP", "API", "GIS", "PMO", "II", "III", "IV",
          "JR", "SR", "R&D", "IOS", "SAS", "PLC", "HVAC", "SDET", "MS", "J2EE", "RPA", "AI", "ML",
          "NOC", "SOC", "LAN", "WAN", "AP", "AR", "PMP", "SME", "MEP", "EHS", "OPS", "3D", "2D",
          "USA", "US");
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
        && Arrays.stream(words).noneMatch(SENTENCE::contains)
        && Arrays.stream(words).anyMatch(Titles::namesJob);
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
    String upper = word.toUpperCase(Locale.ROOT);
    String lower = word.toLowerCase(Locale.ROOT);
    if (ACRONYMS.contains(upper)) {
      return upper.equals("IOS")
          ? "iOS"
          : upper.equals("SR") ? "Sr" : upper.equals("JR") ? "Jr" : upper;
    }
    if (!first && SMALL.contains(lower)) {
      return lower;
    }
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (char c : lower.toCharArray()) {
      out.append(start ? Character.toUpperCase(c) : c);
      start = !Character.isLetterOrDigit(c) && c != '\'' && c != '.';
    }
    return out.toString();
  }

  private static Set<String> words(String resource) {
    return SkillFile.lines(resource).stream()
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
