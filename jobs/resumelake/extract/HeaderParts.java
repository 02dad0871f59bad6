package resumelake.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * What the words of a job header say.
 *
 * @param title as written, white space collapsed; empty where none is named
 * @param employer as written, white space collapsed; empty where none is named
 */
record HeaderParts(String title, String employer) {
  private static final List<String> SEPARATORS =
      List.of(" - ", " \u2013 ", " \u2014 ", " | ", " \u2022 ", " ~ ");

  /**
   * @param pieces the header's lines and cells, dates left out, in order
   */
  static HeaderParts of(List<String> pieces) {
    String title = "";
    String employer = "";
    String spare = "";
    String place = "";
    for (String piece : split(pieces)) {
      int titleEnd = title.isEmpty() ? TitleEnd.of(piece) : 0;
      if (titleEnd == 0 && Places.isPlace(piece)) {
        place = Places.isCertain(piece) ? place : piece;
        continue;
      }
      if (titleEnd > 0) {
        title = piece.substring(0, titleEnd).strip();
        piece = withoutLead(piece.substring(titleEnd));
        if (piece.isEmpty() || Places.isCertain(piece)) {
          continue;
        }
      }
      if (employer.isEmpty()) {
        employer = piece;
      } else if (spare.isEmpty()) {
        spare = piece;
      }
    }
    String named = employer.isEmpty() && !title.isEmpty() ? place : employer;
    return arranged(title, withoutPlace(named), withoutPlace(spare));
  }

  /** Without a title noun, the one of two names that looks less like a company is the title. */
  private static HeaderParts arranged(String title, String employer, String spare) {
    if (!title.isEmpty() || spare.isEmpty()) {
      return new HeaderParts(title, employer);
    }
    boolean swap = looksLikeCompany(employer) && !looksLikeCompany(spare);
    return swap ? new HeaderParts(spare, employer) : new HeaderParts(employer, spare);
  }

  static boolean looksLikeCompany(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return RoleWords.isCompany(last) || name.contains("[ORG]") || name.equals("Company Name");
  }

  private static List<String> split(List<String> pieces) {
    List<String> parts = new ArrayList<>();
    for (String piece : pieces) {
      String rest = trimmed(Chars.collapse(piece));
      for (int cut = firstSeparator(rest); cut >= 0; cut = firstSeparator(rest)) {
        add(parts, rest.substring(0, cut));
        rest = rest.substring(cut + 3);
      }
      add(parts, rest);
    }
    return parts;
  }

  private static void add(List<String> parts, String part) {
    String plain = trimmed(part);
    if (plain.length() > 1) {
      parts.add(plain);
    }
  }

  private static int firstSeparator(String text) {
    int first = -1;
    for (String separator : SEPARATORS) {
      int at = text.indexOf(separator);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  /** Without separators and open brackets at both ends. */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " ,;:|-\u2013\u2014(\u2022*~#_\uff0d".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " ,;:|-\u2013\u2014(\u2022*~_\uff0d".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static String withoutLead(String rest) {
    String plain = trimmed(rest);
    for (String lead : List.of("at ", "@ ", "with ", "for ")) {
      if (plain.startsWith(lead)) {
        return trimmed(plain.substring(lead.length()));
      }
    }
    return plain;
  }

  /** "Acme Corp, Denver, CO" names the employer before the place. */
  private static String withoutPlace(String name) {
    for (int comma = name.indexOf(','); comma > 0; comma = name.indexOf(',', comma + 1)) {
      if (Places.isPlace(name.substring(comma + 1).strip())) {
        return name.substring(0, comma).strip();
      }
    }
    return name;
  }
}
