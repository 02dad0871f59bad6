package resumelake.mask;

import java.util.BitSet;
import resumelake.model.EntityType;

/** Every mention of the owner in one text: parts, initials, joined forms, firms of that name. */
final class OwnerMentions {
  private final Scan scan;
  private final Words words;
  private final Owner owner;
  private final NameWords names;
  private final String lower;
  private final BitSet marked = new BitSet();

  private OwnerMentions(Scan scan, Owner owner) {
    this.scan = scan;
    this.owner = owner;
    words = scan.words();
    names = scan.names();
    lower = lower(scan.text());
  }

  static void mark(Scan scan, Owner owner) {
    if (owner.isEmpty()) {
      return;
    }
    OwnerMentions mentions = new OwnerMentions(scan, owner);
    owner.parts().forEach(mentions::find);
    mentions.shorts();
    mentions.titled();
    mentions.report();
    SpacedLetters.mark(scan, owner);
  }

  private void find(String part) {
    boolean ambiguous = owner.isAmbiguous(part);
    for (int at = lower.indexOf(part); at >= 0; at = lower.indexOf(part, at + part.length())) {
      int i = words.at(at);
      boolean whole = words.start(i) == at && words.end(i) == at + part.length();
      if (whole ? !ambiguous || isMention(i) || isOddInitial(i - 1) : isJoined(i, at, part)) {
        marked.set(i);
      }
    }
  }

  /**
   * Short parts of the owner that no list of things holds ("Vo", "Um"), or that stand as only a
   * name does: with an accent, behind an initial of the owner, as the subject of a sentence.
   */
  private void shorts() {
    for (int i = 0; i < words.size(); i++) {
      boolean lone =
          words.length(i) >= 2 && words.length(i) <= 3 && words.shape(i) == Words.CAPITAL;
      boolean beside = lone && isInitialled(i) && owner.isBeside(words.key(i));
      if (!lone || !isShort(i) && !beside) {
        continue;
      }
      boolean thing =
          words.length(i) > 2
              || words.is(
                  i, Kind.COMMON | Kind.PROTECTED | Kind.PLACE | Kind.PARTICLE | Kind.TITLE);
      boolean name =
          scan.isAccented(words.start(i), words.end(i)) || isInitialled(i) || isPageLine(i);
      if (!thing || name || isSubject(i) || isOwnFirm(i)) {
        marked.set(i);
      }
    }
  }

  /** "S. Do", "I. Ok": right behind an initial of the owner with its stop. */
  private boolean isInitialled(int i) {
    return names.isInitial(i - 1)
        && scan.charAt(words.end(i - 1)) == '.'
        && (names.adjoins(i) || isBroken(i))
        && owner.hasInitial(scan.charAt(words.start(i - 1)));
  }

  /** A line end behind the stop of the initial before: "P." above "Roe". */
  private boolean isBroken(int i) {
    return scan.text().startsWith(".\n", words.end(i - 1))
        && words.start(i) - words.end(i - 1) == 2;
  }

  /** "j. roe", "P." above "Roe": an initial before a part, as no sentence ends. */
  private boolean isOddInitial(int i) {
    boolean initial =
        i >= 0
            && words.length(i) == 1
            && Character.isLetter(scan.charAt(words.start(i)))
            && owner.hasInitial(scan.charAt(words.start(i)));
    boolean small =
        initial
            && words.shape(i) == Words.LOWER
            && words.shape(i + 1) == Words.LOWER
            && scan.text().startsWith(". ", words.end(i))
            && words.start(i + 1) - words.end(i) == 2;
    return small || initial && words.shape(i) == Words.INITIAL && isBroken(i + 1);
  }

  /** "Dr. rich praised": a known name in small letters behind a title. */
  private void titled() {
    for (int i = 1; i < words.size(); i++) {
      if (words.shape(i) == Words.LOWER
          && words.is(i - 1, Kind.TITLE)
          && words.shape(i - 1) == Words.CAPITAL
          && scan.text().startsWith(". ", words.end(i - 1))) {
        String word = lower.substring(words.start(i), words.end(i));
        if (owner.isPart(word) || owner.isBeside(word) || owner.isShortPart(word)) {
          marked.set(i);
        }
      }
    }
  }

  /** "Autumn is a careful worker": opens a sentence and acts. */
  private boolean isSubject(int i) {
    boolean opens = i == 0 || scan.breaksAfter(i - 1) || scan.charAt(words.start(i) - 2) == '.';
    String next = i + 1 < words.size() && names.adjoins(i + 1) ? words.word(i + 1) : "";
    boolean acts =
        switch (next) {
          case "is", "was", "has" -> true;
          default -> false;
        };
    return opens && acts;
  }

  /** "Swift - Resume - Page 2 of 3". */
  private boolean isPageLine(int i) {
    boolean dash =
        scan.text().startsWith(" - ", words.end(i)) || scan.text().startsWith(" | ", words.end(i));
    String next = i + 1 < words.size() ? words.word(i + 1).toLowerCase(java.util.Locale.ROOT) : "";
    return dash
        && (next.equals("resume")
            || next.equals("cv")
            || next.equals("page")
            || next.equals("curriculum"));
  }

  /** A part that is also a word counts beside another part, after a title, or on its own merit. */
  private boolean isMention(int i) {
    if (!names.isCapital(i)) {
      return false;
    }
    boolean beside =
        isOwners(i - 1) && names.adjoins(i)
            || isOwners(i + 1) && names.adjoins(i + 1)
            || isReversed(i);
    if (beside || words.is(i - 1, Kind.TITLE) || isPageLine(i) || isSubject(i) || isOwnFirm(i)) {
      return true;
    }
    boolean name = words.is(i, Kind.GIVEN | Kind.SURNAME);
    return name
        && !besideThing(i)
        && !names.things().namesThing(i, i)
        && !names.things().inPhrase(i, i);
  }

  /** "Founder of Stone & Sons", "Owner, Atelier Frost": the owner's own firm. */
  private boolean isOwnFirm(int i) {
    boolean cue = false;
    for (int k = Math.max(0, i - 4); k < i; k++) {
      cue |=
          switch (words.word(k).toLowerCase(java.util.Locale.ROOT)) {
            case "founder", "owner", "freelance", "freelancer", "proprietor", "founded" -> true;
            default -> false;
          };
    }
    boolean firm =
        scan.text().startsWith(" & Sons", words.end(i))
            || scan.text().startsWith(" IT Services", words.end(i))
            || firmEnd(i) > i
            || i > 0 && isWorkshop(words.word(i - 1));
    return cue && firm;
  }

  private boolean isReversed(int i) {
    boolean comma =
        i + 1 < words.size()
            && scan.text().startsWith(", ", words.end(i))
            && words.start(i + 1) - words.end(i) == 2;
    return comma && isOwners(i + 1);
  }

  private boolean isOwners(int i) {
    if (i < 0 || i >= words.size() || !names.isCapital(i) && !names.isInitial(i)) {
      return false;
    }
    return owner.isPart(lower.substring(words.start(i), words.end(i)));
  }

  private boolean besideThing(int i) {
    boolean left =
        i > 0
            && words.start(i) - words.end(i - 1) <= 3
            && (words.is(i - 1, Kind.PROTECTED | Kind.PLACE | Kind.INSTITUTE | Kind.FIRM)
                || isPreposition(words.word(i - 1)));
    boolean right =
        i + 1 < words.size()
            && words.start(i + 1) - words.end(i) <= 3
            && words.is(i + 1, Kind.PROTECTED | Kind.PLACE | Kind.INSTITUTE | Kind.FIRM);
    return left || right;
  }

  private static boolean isPreposition(String word) {
    return switch (word) {
      case "in", "at", "of", "using", "on", "via", "and", "for", "from", "the", "a" -> true;
      default -> false;
    };
  }

  /** "kadamankush", "akadam", "ankush91", "AnkushKadam": a part within a longer word. */
  private boolean isJoined(int i, int at, String part) {
    if (i >= words.size() || words.start(i) > at || words.end(i) - words.start(i) > 60) {
      return i < words.size() && words.start(i) <= at && part.length() >= 5;
    }
    String before = lower.substring(words.start(i), at);
    String after =
        at + part.length() <= words.end(i) ? lower.substring(at + part.length(), words.end(i)) : "";
    boolean telling = words.shape(i) != Words.CAPITAL || hasInnerCapital(words.word(i));
    boolean long2 = part.length() >= 6 && telling && !owner.isAmbiguous(part);
    boolean short2 = long2 || isRest(before) && isRest(after);
    boolean listed =
        words.is(
            i,
            Kind.COMMON
                | Kind.PROTECTED
                | Kind.PLACE
                | Kind.FIRM
                | Kind.INSTITUTE
                | Kind.GIVEN
                | Kind.SURNAME);
    return !listed && short2;
  }

  private static boolean hasInnerCapital(String word) {
    return word.chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /** What may stand beside a part: digits, another part, initials of the owner. */
  private boolean isRest(String rest) {
    String letters = rest.replaceAll("[0-9]", "");
    boolean initial = letters.length() == 1 && owner.hasInitial(letters.charAt(0));
    return letters.isEmpty() || initial || owner.isPart(letters) || owner.isShortPart(letters);
  }

  /** Notes each run of marked words as one mention, with the initials and short parts beside. */
  private void report() {
    for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
      int first = i;
      while (first > 0 && names.adjoins(first) && isCompanion(first - 1)) {
        first--;
      }
      first -= isOddInitial(first - 1) ? 1 : 0;
      int last = i;
      while (last + 1 < words.size()
          && names.adjoins(last + 1)
          && (marked.get(last + 1) || isCompanion(last + 1) || isBridge(last + 1))
          && (words.shape(last + 1) != Words.LOWER
              || words.shape(last) == Words.LOWER
              || isBridge(last + 1)
              || scan.charAt(words.start(last + 1) - 1) == '-')) {
        last++;
      }
      int firm = firmEnd(last);
      boolean workshop = first > 0 && names.adjoins(first) && isWorkshop(words.word(first - 1));
      first = workshop ? first - 1 : first;
      boolean org = firm > last || workshop;
      EntityType type = org ? EntityType.ORG : EntityType.NAME;
      if (org || !token(words.start(first), words.end(last))) {
        scan.found(type, words.start(first), words.end(firm));
      }
      i = Math.max(last, i);
    }
  }

  /** "roe.j85", "jane_roe_cv.pdf": notes the whole user name or file name that holds the part. */
  private boolean token(int start, int end) {
    int from = start;
    int to = end;
    while (from > 0 && start - from < 40 && isToken(scan.charAt(from - 1))) {
      from--;
    }
    while (to < scan.text().length() && to - end < 40 && isToken(scan.charAt(to))) {
      to++;
    }
    while (to > end && !Words.isWord(scan.charAt(to - 1))) {
      to--;
    }
    while (from < start && !Words.isWord(scan.charAt(from))) {
      from++;
    }
    String token = scan.text().substring(from, to);
    boolean joint = token.indexOf('_') >= 0 || token.indexOf('.') > 0;
    boolean telling = token.indexOf('_') >= 0 || token.chars().anyMatch(Character::isDigit);
    boolean file = token.matches("(?i).*\\.(?:pdf|docx?|odt|rtf|txt|zip|jpe?g|png|html?)");
    if (!joint || !telling && !file || from == start && to == end) {
      return false;
    }
    scan.found(file ? EntityType.FILE : EntityType.HANDLE, from, to);
    return true;
  }

  private static boolean isToken(char c) {
    return c < 128 && (Words.isWord(c) || c == '.' || c == '_' || c == '-');
  }

  private static boolean isWorkshop(String word) {
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "atelier", "studio", "maison", "casa", "chez", "galerie" -> true;
      default -> false;
    };
  }

  private boolean isCompanion(int i) {
    String word = lower.substring(words.start(i), words.end(i));
    boolean particle = words.is(i, Kind.PARTICLE) && word.length() > 1;
    return names.isInitial(i) && owner.hasInitial(word.charAt(0))
        || words.shape(i) == Words.CAPITAL && owner.isBeside(word)
        || owner.isShortPart(word) && (words.shape(i) != Words.LOWER || particle);
  }

  /** A particle of the owner that leads to another part: "Ximena de la Cruz". */
  private boolean isBridge(int i) {
    int k = i;
    while (k < i + 3 && k < words.size() && names.adjoins(k) && isShort(k)) {
      k++;
    }
    return k > i && names.adjoins(k) && marked.get(k);
  }

  private boolean isShort(int i) {
    return owner.isShortPart(lower.substring(words.start(i), words.end(i)));
  }

  private static boolean isTrade(String word) {
    return switch (word) {
      case "it", "services", "consulting", "photography", "sons", "llc", "ltd", "studio" -> true;
      default -> false;
    };
  }

  /** "Kadam Consulting LLC": last word of a firm named after the owner; else {@code last}. */
  private int firmEnd(int last) {
    int end = last;
    for (int k = last + 1; k < words.size() && k <= last + 4; k++) {
      String gap = scan.text().substring(words.end(k - 1), words.start(k));
      boolean near = gap.equals(" ") || gap.equals(" & ") || gap.equals(", ");
      boolean small = words.shape(last) == Words.LOWER && words.shape(k) == Words.LOWER;
      if (!near
          || !names.isCapital(k) && !(small && isTrade(words.word(k)))
          || scan.text().indexOf(',', words.end(k - 1)) == words.end(k - 1) && end == last) {
        break;
      }
      if (words.is(k + 1, Kind.ROLE) && words.start(k + 1) - words.end(k) == 1) {
        break;
      }
      if (words.is(k, Kind.FIRM)) {
        end = k;
      }
    }
    return end;
  }

  private static String lower(String text) {
    char[] lower = text.toCharArray();
    for (int i = 0; i < lower.length; i++) {
      lower[i] = Character.toLowerCase(lower[i]);
    }
    return new String(lower);
  }
}
