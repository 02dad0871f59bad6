package resumelake.mask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Parts of the owner's name as its witnesses tell them: lower case, without accents. */
final class Owner {
  private final Lexicon lexicon;
  private final Set<String> parts = new TreeSet<>();
  private final Set<String> shortParts = new TreeSet<>();
  private final Set<String> besides = new TreeSet<>();
  private final Set<String> names = new LinkedHashSet<>();

  Owner(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Adds one full name of the owner, given as its parts in order. */
  void add(List<String> given) {
    List<String> name = mention(given);
    if (name.size() > 1) {
      names.add(String.join(" ", name));
    }
  }

  /** Adds the parts of a name that may be another's: masked everywhere, but no one's identity. */
  List<String> mention(List<String> given) {
    List<String> name = new ArrayList<>();
    for (String raw : given) {
      String spelled = raw.replace("ö", "oe").replace("ä", "ae").replace("ü", "ue");
      if (!spelled.equals(raw)) {
        parts.add(Folded.key(spelled));
      }
      String part = Folded.key(raw);
      if (part.isEmpty() || !part.chars().allMatch(Character::isLetter)) {
        continue;
      }
      name.add(part);
      boolean particle = (lexicon.kinds(part) & Kind.PARTICLE) != 0;
      if (part.length() >= 3 && !particle || !isLatin(part)) {
        parts.add(part);
      } else if (part.length() <= 2 || particle) {
        shortParts.add(part);
      }
    }
    return name;
  }

  /** Adds a word that counts as a part of a name only beside another part. */
  void beside(String word) {
    besides.add(Folded.key(word));
  }

  boolean isBeside(String lower) {
    return besides.contains(lower);
  }

  /** Parts of three letters or more. */
  Collection<String> parts() {
    return parts;
  }

  boolean isEmpty() {
    return parts.isEmpty() && shortParts.isEmpty();
  }

  /** Whether the word is a part too short to stand for the person alone. */
  boolean isShortPart(String lower) {
    return shortParts.contains(lower);
  }

  boolean isPart(String lower) {
    return parts.contains(lower);
  }

  boolean hasInitial(char capital) {
    char lower = Character.toLowerCase(capital);
    return parts.stream().anyMatch(p -> p.charAt(0) == lower)
        || shortParts.stream().anyMatch(p -> p.charAt(0) == lower);
  }

  /** Full names of at least two parts, sorted. */
  List<String> names() {
    return List.copyOf(new TreeSet<>(names));
  }

  /** Whether the part is also an ordinary word, tool, place and the like. */
  boolean isAmbiguous(String part) {
    int kinds = lexicon.kinds(part);
    return (kinds
            & (Kind.COMMON
                | Kind.PROTECTED
                | Kind.PLACE
                | Kind.MONTH
                | Kind.INSTITUTE
                | Kind.FIRM
                | Kind.HEADING
                | Kind.METHOD))
        != 0;
  }

  private static boolean isLatin(String part) {
    return part.charAt(0) < 0x250;
  }
}
