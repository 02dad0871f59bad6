package resumelake.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import resumelake.model.Span;

/** Recognises places of work: "Chicago, IL", "Pune, Maharashtra", "Remote". */
final class Places {
  private static final Set<String> REGIONS = Set.copyOf(WordFile.lines("regions.txt"));

  /** Words that stand for a place in anonymised resumes. */
  private static final Set<String> STAND_INS = Set.of("city", "state", "[address]", "country");

  /** First words of towns with two. */
  private static final Set<String> TOWN_FIRST =
      Set.of(
          "San",
          "New",
          "Los",
          "Las",
          "St.",
          "Saint",
          "Fort",
          "Ft.",
          "Santa",
          "North",
          "South",
          "East",
          "West",
          "El",
          "La",
          "Salt",
          "Mount",
          "Mt.",
          "Palo",
          "Silver",
          "Grand",
          "Baton",
          "Little",
          "Des",
          "Kansas",
          "Oklahoma",
          "Jersey",
          "Long",
          "Colorado",
          "Virginia",
          "Redwood",
          "Mountain",
          "Union",
          "Overland",
          "Ann",
          "Sugar",
          "Falls",
          "Round",
          "Cedar",
          "Green",
          "Lake",
          "Port",
          "Chapel",
          "Rancho",
          "Foster",
          "Menlo",
          "Navi",
          "Elk",
          "College");

  /** Longest place, in words. */
  private static final int MAX_WORDS = 6;

  private Places() {}

  static boolean isPlace(String written) {
    String plain = Chars.collapse(written).replace(" ,", ",");
    if (plain.isEmpty() || plain.length() > 60) {
      return false;
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    if (REGIONS.contains(lower) && plain.length() > 2 || STAND_INS.contains(lower)) {
      return true;
    }
    int comma = plain.lastIndexOf(',');
    int first = plain.indexOf(',');
    if (first != comma && !isRegion(plain.substring(first + 1, comma).trim())) {
      return false;
    }
    if (comma < 0) {
      return endsInRegion(plain);
    }
    String region = plain.substring(comma + 1).trim();
    boolean known = isRegion(region) || STAND_INS.contains(region.toLowerCase(Locale.ROOT));
    return known && plain.split(" ").length <= MAX_WORDS && startsUpper(plain);
  }

  /** Whether it is a place beyond doubt: written with a comma, a stand-in, or a region alone. */
  static boolean isCertain(String written) {
    return isPlace(written)
        && (written.indexOf(',') >= 0
            || isRegion(written.substring(0, Math.max(0, written.indexOf(' '))))
            || !written.contains(" ")
            || isRegion(written));
  }

  /** A region's name or capital abbreviation; a postal code behind it is left out. */
  static boolean isRegion(String written) {
    String plain = written.replaceAll("[ .]*[0-9-]*[.]?$", "");
    boolean abbreviation = plain.length() == 2;
    return REGIONS.contains(plain.toLowerCase(Locale.ROOT))
        && (!abbreviation || plain.equals(plain.toUpperCase(Locale.ROOT)));
  }

  /** "Mohali Punjab": town and region, where punctuation was lost. */
  private static boolean endsInRegion(String plain) {
    String[] words = plain.split(" ");
    if (words.length < 2 || words.length > 4 || !startsUpper(plain)) {
      return false;
    }
    String last = words[words.length - 1];
    String lastTwo = words[words.length - 2] + " " + last;
    return isRegion(last) || (words.length > 2 && isRegion(lastTwo));
  }

  private static boolean startsUpper(String text) {
    return Character.isUpperCase(text.charAt(0)) || text.charAt(0) == '[';
  }

  /**
   * The first "Town, Region" within the bounds.
   *
   * @param from where the town may begin at the earliest
   */
  static Optional<Span> first(String text, int from, int limit) {
    for (int comma = text.indexOf(',', from);
        comma >= 0 && comma < limit;
        comma = text.indexOf(',', comma + 1)) {
      Optional<Span> place = around(text, from, comma, limit);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private static Optional<Span> around(String text, int from, int comma, int limit) {
    int regionStart = Chars.skipSpaces(text, comma + 1, limit);
    int end = Chars.wordEnd(text, regionStart, limit);
    if (end == regionStart || !Character.isUpperCase(text.charAt(regionStart))) {
      return Optional.empty();
    }
    int second = Chars.wordEnd(text, Math.min(limit, end + 1), limit);
    boolean two = second > end + 1 && isRegion(text.substring(regionStart, second));
    if (!two && !isRegion(text.substring(regionStart, end))) {
      return Optional.empty();
    }
    int start = Chars.tokenStart(text, from, Chars.trimEnd(text, from, comma));
    return start < comma && Character.isUpperCase(text.charAt(start))
        ? Optional.of(new Span(townStart(text, from, start), two ? second : end))
        : Optional.empty();
  }

  /** Takes in "San", "New", "Fort" and the like before the last word of a town. */
  private static int townStart(String text, int from, int lastWord) {
    int end = Chars.trimEnd(text, from, lastWord);
    int start = Chars.tokenStart(text, from, end);
    return TOWN_FIRST.contains(text.substring(start, end)) ? start : lastWord;
  }
}
