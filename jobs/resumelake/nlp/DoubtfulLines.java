package resumelake.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of a masked text that are worth a look by the tagger: those with a capitalised
 * word that is neither English nor a known term, where a person may be named. Pure.
 */
public final class DoubtfulLines {
  /** Longer lines are cut at a blank; texts without line breaks have nothing else to cut at. */
  private static final int LONGEST = 240;

  /** So many lines from the top a name may stand anywhere. */
  private static final int HEADER = 6;

  /** So many lines from a heading of references on. */
  private static final int REFERENCES = 12;

  private static final Pattern CAPITAL =
      Pattern.compile("(?<![\\p{L}\\p{N}\\[])\\p{Lu}[\\p{L}\\p{M}'’-]{2,}");

  private static final Pattern REFERENCES_HEADING =
      Pattern.compile("(?i)\\b(?:references?|referees?)\\b");

  /** What stands beside people in running text. */
  private static final Pattern CUE =
      Pattern.compile(
          "(?i)\\b(?:mr|mrs|ms|dr|prof|name|father|mother|spouse|wife|husband|son|daughter|nominee"
              + "|contact|manager|supervis\\w+|report\\w*|mentor\\w*|guid\\w+|advis\\w+|under"
              + "|client|colleague|signed?|author|by|with)\\b|\\[NAME\\]|\\[PHONE\\]|\\[EMAIL\\]");

  private DoubtfulLines() {}

  /**
   * The lines of a text as the tagger gets them, in order, without outer blanks; a long line gives
   * several.
   */
  public static List<String> cut(String text) {
    List<String> lines = new ArrayList<>();
    text.lines()
        .forEach(
            line -> {
              String rest = line.strip();
              while (rest.length() > LONGEST) {
                int blank = rest.lastIndexOf(' ', LONGEST);
                int end = blank > 0 ? blank : border(rest);
                lines.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
              }
              lines.add(rest);
            });
    lines.removeIf(String::isEmpty);
    return lines;
  }

  /** Never between the halves of a surrogate pair. */
  private static int border(String rest) {
    return Character.isHighSurrogate(rest.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  /**
   * The lines to look at, each once, in order.
   *
   * @param known tells terms that are no names: skills, tools
   */
  public static List<String> in(String masked, Predicate<String> known) {
    List<String> found = new ArrayList<>();
    List<String> lines = cut(masked);
    int references = -REFERENCES;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      references = REFERENCES_HEADING.matcher(line).find() ? i : references;
      boolean place = i < HEADER || i - references < REFERENCES || CUE.matcher(line).find();
      if (place && isDoubtful(line, known)) {
        found.add(line);
      }
    }
    return found.stream().distinct().toList();
  }

  /** Whether a stretch has a capitalised word that is neither English nor a known term. */
  public static boolean isDoubtful(String stretch, Predicate<String> known) {
    Matcher word = CAPITAL.matcher(stretch);
    while (word.find()) {
      if (!EnglishWords.knows(word.group()) && !known.test(word.group())) {
        return true;
      }
    }
    return false;
  }
}
