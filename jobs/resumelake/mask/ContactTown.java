package resumelake.mask;

import java.util.List;
import resumelake.model.Entity;
import resumelake.model.EntityType;
import resumelake.model.Span;

/** Towns in the contact block at the top of a resume; towns of employers and schools stay. */
final class ContactTown {
  /** Contact blocks stand in the first characters, and their parts near each other. */
  private static final int HEADER = 500;

  private static final int NEAR = 100;

  private ContactTown() {}

  static void look(Scan scan) {
    List<Entity> contacts = scan.finds().stream().filter(ContactTown::isContact).toList();
    Words words = scan.words();
    for (int i = 0; i < words.size() && words.start(i) < HEADER && !contacts.isEmpty(); i++) {
      boolean label = words.is(i, Kind.PHONE);
      if (!words.is(i, Kind.PLACE) || label || words.shape(i) == Words.LOWER || !opens(scan, i)) {
        continue;
      }
      int last = last(scan, i);
      Span span = new Span(words.start(i), words.end(last));
      boolean near = contacts.stream().anyMatch(e -> distance(e.span(), span) <= NEAR);
      boolean free = scan.finds().stream().noneMatch(e -> e.span().overlaps(span));
      if (near && free && closes(scan, last)) {
        scan.found(EntityType.ADDRESS, span.start(), span.end());
      }
      i = last;
    }
  }

  private static boolean isContact(Entity find) {
    return switch (find.type()) {
      case EMAIL, PHONE, ADDRESS, URL -> find.span().start() < HEADER + NEAR;
      default -> false;
    };
  }

  private static int distance(Span a, Span b) {
    return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
  }

  private static int last(Scan scan, int i) {
    Words words = scan.words();
    int last = i;
    while (words.is(last + 1, Kind.PLACE)
        && words.shape(last + 1) != Words.LOWER
        && words.start(last + 1) - words.end(last) <= 2
        && !scan.breaksAfter(last)) {
      last++;
    }
    return last;
  }

  /** Begins its line, cell or run of blanks. */
  private static boolean opens(Scan scan, int i) {
    int start = scan.words().start(i);
    int from = i == 0 ? 0 : scan.words().end(i - 1);
    String gap = scan.text().substring(from, start);
    return i == 0 || isBorder(gap) || gap.indexOf(Folded.MARK) >= 0;
  }

  /** Ends its line, cell or run of blanks, or is followed by a contact word. */
  private static boolean closes(Scan scan, int last) {
    Words words = scan.words();
    if (last + 1 >= words.size()) {
      return true;
    }
    String gap = scan.text().substring(words.end(last), words.start(last + 1));
    boolean contactWord = words.is(last + 1, Kind.PHONE | Kind.HEADING | Kind.SERVICE);
    return isBorder(gap)
        || contactWord
        || gap.indexOf('+') >= 0
        || gap.indexOf('(') >= 0 && words.shape(last + 1) == Words.DIGIT;
  }

  private static boolean isBorder(String gap) {
    return gap.indexOf('\n') >= 0
        || gap.indexOf('|') >= 0
        || gap.indexOf('\u2022') >= 0
        || gap.contains("  ");
  }
}
