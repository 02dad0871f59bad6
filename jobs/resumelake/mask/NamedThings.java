package resumelake.mask;

/** Tells firms, schools, places and methods that are named after persons from the persons. */
final class NamedThings {
  private final Scan scan;
  private final NameWords names;
  private final Words words;

  NamedThings(Scan scan, NameWords names) {
    this.scan = scan;
    this.names = names;
    words = scan.words();
  }

  /** Whether the words from {@code first} to {@code last} begin or lie in a protected phrase. */
  boolean inPhrase(int first, int last) {
    for (int i = Math.max(0, first - 3); i <= last; i++) {
      int length = words.is(i, Kind.PHRASE) ? phraseLength(i) : 0;
      if (length > 0 && i + length > first) {
        return true;
      }
    }
    return false;
  }

  /** Number of words of the longest protected phrase at word {@code i}; 0 where there is none. */
  int phraseLength(int i) {
    if (!words.is(i, Kind.PHRASE)) {
      return 0;
    }
    int longest = 0;
    for (long[] rest : scan.lexicon().phrases(words.hash(i))) {
      boolean holds = i + rest.length < words.size();
      for (int k = 0; holds && k < rest.length; k++) {
        holds = words.hash(i + 1 + k) == rest[k];
      }
      if (holds) {
        longest = Math.max(longest, rest.length + 1);
      }
    }
    return longest;
  }

  /** Named after a person: "Dijkstra's algorithm", "Stanley Medical College", "Wayne, NJ". */
  boolean namesThing(int first, int last) {
    int next = last + 1;
    if (next < words.size()
        && words.length(next) == 1
        && words.word(next).equals("s")
        && scan.charAt(words.end(last)) == '\'') {
      next++;
      if (words.is(next, Kind.METHOD) || next < words.size() && isShop(next)) {
        return true;
      }
    }
    for (int k = next; k < words.size() && k < next + 4; k++) {
      int gap = words.start(k) - words.end(k - 1);
      if (gap > 1 || scan.breaksAfter(k - 1)) {
        break;
      }
      boolean firm = words.is(k, Kind.FIRM) && words.shape(k) != Words.LOWER && !isPost(k);
      boolean institute = words.is(k, Kind.INSTITUTE) && words.shape(k) != Words.LOWER;
      boolean method = k == next && words.is(k, Kind.METHOD) && !isPost(k);
      if (firm || institute || method) {
        return true;
      }
      boolean bridge = (names.isCapital(k) || names.isInitial(k)) && !words.is(k, Kind.ROLE);
      if (!bridge || scan.text().substring(words.end(k - 1), words.start(k)).indexOf(',') >= 0) {
        break;
      }
    }
    return saint(first);
  }

  /** "Franklin's Garden Services": capitalised words behind the possessive. */
  private boolean isShop(int next) {
    return words.start(next) - words.end(next - 1) == 1
        && words.shape(next) == Words.CAPITAL
        && !words.is(next, Kind.GIVEN | Kind.SURNAME)
        && names.isCapital(next + 1)
        && words.start(next + 1) - words.end(next) <= 3;
  }

  /** "Store Manager", "Network Administrator": what firms or methods are called, before a role. */
  private boolean isPost(int k) {
    return words.is(k + 1, Kind.ROLE)
        && words.shape(k + 1) != Words.LOWER
        && words.start(k + 1) - words.end(k) == 1;
  }

  private boolean saint(int first) {
    if (first == 0) {
      return false;
    }
    return switch (words.word(first - 1)) {
      case "of" -> words.is(first - 2, Kind.INSTITUTE);
      case "hurricane",
              "Hurricane",
              "St",
              "ST",
              "Saint",
              "San",
              "Santa",
              "Fort",
              "Ft",
              "Lake",
              "Mount",
              "Mt",
              "Port",
              "Los",
              "Las",
              "El" ->
          words.start(first) - words.end(first - 1) <= 2;
      default -> false;
    };
  }

  /** A town: "Wayne, NJ". */
  boolean beforeState(int last) {
    int next = last + 1;
    if (next >= words.size() || words.length(next) != 2 || words.shape(next) != Words.UPPER) {
      return false;
    }
    String gap = scan.text().substring(words.end(last), words.start(next));
    return (gap.equals(", ") || gap.equals(",")) && words.is(next, Kind.PLACE);
  }
}
