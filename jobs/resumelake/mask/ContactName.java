package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resumelake.model.Entity;
import resumelake.model.EntityType;

/** The name that stands right before a contact: "Jane Roe 12 Main Street", "Jane Roe | 555...". */
final class ContactName {
  private static final int LONGEST = 4;

  /** Names that no list knows are taken for names only at the top. */
  private static final int HEADER = 600;

  private ContactName() {}

  static Optional<List<String>> before(Scan scan, NameWords names, Entity find) {
    boolean contact =
        find.type() == EntityType.EMAIL
            || find.type() == EntityType.PHONE
            || find.type() == EntityType.ADDRESS;
    Words words = scan.words();
    int last = contact ? words.at(find.span().start()) - 1 : -1;
    boolean label = last > 1 && words.is(last, Kind.PHONE | Kind.HEADING | Kind.ADDRESS);
    last = label ? last - 1 : last;
    if (last < 1
        || !gap(scan, words.end(last), label ? words.start(last + 1) : find.span().start())) {
      return Optional.empty();
    }
    int first = last + 1;
    while (first > 0
        && last - first + 2 <= LONGEST
        && isPart(names, first - 1)
        && (first > last || names.adjoins(first))) {
      first--;
    }
    int count = last - first + 1;
    boolean begins =
        first == 0
            || !names.adjoins(first)
            || names.isThing(first - 1) && words.start(first) - words.end(first - 1) > 1;
    if (count < 2
        || !begins
        || isEmployer(scan, first)
        || !isName(names, first, last)
        || names.things().inPhrase(first, last)) {
      return Optional.empty();
    }
    scan.found(EntityType.NAME, words.start(first), words.end(last));
    List<String> parts = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      parts.add(words.word(i));
    }
    return Optional.of(parts);
  }

  /** "Jane Roe, Accountant, Baker Hughes, 555...": behind a name and a role stands the employer. */
  private static boolean isEmployer(Scan scan, int first) {
    Words words = scan.words();
    boolean role = false;
    for (int k = first - 1; k >= 0 && k >= first - 5; k--) {
      role |= words.is(k, Kind.ROLE);
      int end = words.end(k);
      boolean marked = scan.text().substring(end, words.start(k + 1)).indexOf(Folded.MARK) >= 0;
      boolean named =
          marked
              || scan.finds().stream()
                  .anyMatch(f -> f.type() == EntityType.NAME && f.span().end() == end);
      if (named) {
        return role;
      }
    }
    return false;
  }

  /** At least two blanks, a line break, or a sign. */
  private static boolean gap(Scan scan, int from, int to) {
    int length = to - from;
    String gap = length > 8 ? "" : scan.text().substring(from, to);
    return length >= 2 && !gap.isEmpty() && gap.indexOf('.') < 0 && gap.indexOf(':') < 0
        || gap.equals("\n");
  }

  private static boolean isPart(NameWords names, int i) {
    return names.isInitial(i)
        || names.isCapital(i) && (names.isGiven(i) || names.isSurname(i) || names.isUnknown(i));
  }

  /** One part that a list knows well, or a weak given name before an unlisted word. */
  private static boolean isName(NameWords names, int first, int last) {
    int strong = 0;
    for (int i = first; i <= last; i++) {
      strong += names.isStrongGiven(i) || names.isStrongSurname(i) ? 1 : 0;
    }
    boolean unlisted = true;
    for (int i = first; i <= last; i++) {
      unlisted &= names.words().shape(i) == Words.CAPITAL && names.isUnknown(i);
    }
    boolean header = names.words().start(first) < HEADER && last - first < 3;
    return strong > 0 || names.isGiven(first) && names.isUnknown(last) || unlisted && header;
  }
}
