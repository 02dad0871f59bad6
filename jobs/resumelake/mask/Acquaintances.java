package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import resumelake.model.Entity;
import resumelake.model.EntityType;

/** Parts of names that were found once, so that they are masked wherever they stand again. */
final class Acquaintances {
  /** Names heard in one field; a text with more is a list, in which each stands once. */
  private static final int HEARD = 40;

  private Acquaintances() {}

  static void hear(Scan scan, Owner owner) {
    Words words = scan.words();
    int heard = 0;
    for (Entity find : scan.finds()) {
      if (find.type() != EntityType.NAME || heard == HEARD) {
        continue;
      }
      List<String> parts = new ArrayList<>();
      int count = 0;
      int first = words.at(find.span().start());
      for (int i = first; i < words.size() && words.start(i) < find.span().end(); i++) {
        count++;
        if (isTelling(owner, words, i)) {
          parts.add(words.word(i));
        } else if (words.shape(i) == Words.CAPITAL && !words.is(i, Kind.TITLE)) {
          owner.beside(words.word(i));
        }
      }
      if (count > 1 && !parts.isEmpty()) {
        owner.mention(parts);
        heard++;
      }
    }
  }

  /** Long enough, and nothing else than a name. */
  private static boolean isTelling(Owner owner, Words words, int i) {
    return words.length(i) >= 3
        && words.shape(i) != Words.LOWER
        && !words.is(i, Kind.TITLE | Kind.PARTICLE | Kind.ROLE)
        && !owner.isAmbiguous(words.key(i));
  }
}
