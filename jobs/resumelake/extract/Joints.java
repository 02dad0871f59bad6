package resumelake.extract;

import java.util.Locale;
import java.util.Set;

/** Words that leave a phrase open: what follows them belongs to it. */
final class Joints {
  private static final Set<String> OPEN =
      Set.of(
          "a",
          "an",
          "the",
          "and",
          "or",
          "of",
          "in",
          "on",
          "at",
          "to",
          "for",
          "with",
          "by",
          "from",
          "as",
          "into",
          "using",
          "via",
          "between",
          "including",
          "such",
          "both",
          "that",
          "which",
          "is",
          "are",
          "was",
          "were",
          "be",
          "their",
          "our",
          "its",
          "his",
          "her",
          "my",
          "this",
          "these",
          "under",
          "over",
          "within",
          "through",
          "per",
          "than",
          "not",
          "but",
          "all",
          "various",
          "&",
          "-",
          "/",
          "like",
          "who",
          "where",
          "when",
          "while",
          "across",
          "against",
          "about",
          "also",
          "any",
          "each",
          "other",
          "new",
          "multiple",
          "e.g.",
          "i.e.");

  /** Lower-case words that stand within names and titles. */
  private static final Set<String> WITHIN_NAMES =
      Set.of(
          "of", "the", "and", "&", "for", "in", "at", "de", "la", "du", "von", "van", "der", "da",
          "do", "e", "y", "/", "-", "\u2013", "to", "on", "+", "@", "\u2014", "d/b/a", "dba", "a");

  private Joints() {}

  static boolean isOpen(String word) {
    return OPEN.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isWithinNames(String word) {
    return WITHIN_NAMES.contains(word);
  }
}
