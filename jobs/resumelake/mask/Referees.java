package resumelake.mask;

import resumelake.model.Entity;
import resumelake.model.EntityType;

/** Persons who open an item below "References", with particles, initials and unlisted words. */
final class Referees implements Detector {
  private static final int SECTION = 1500;

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    NameWords names = scan.names();
    for (int i = words.next(0, Kind.PERSON_CUE, 0);
        i < words.size();
        i = words.next(i + 1, Kind.PERSON_CUE, 0)) {
      if (PlacedNames.isReferences(scan, i)) {
        section(scan, names, i);
      }
    }
  }

  private static void section(Scan scan, NameWords names, int heading) {
    Words words = scan.words();
    int end = words.end(heading) + SECTION;
    for (int i = heading + 1; i < words.size() && words.start(i) < end; i++) {
      if (!opens(scan, heading, i)) {
        continue;
      }
      int first = i;
      while (words.is(first, Kind.TITLE) && first < i + 2) {
        first++;
      }
      if (first >= words.size()) {
        return;
      }
      boolean small = words.shape(first) == Words.LOWER;
      int last = small ? SmallName.end(scan, names, first, 0) : PersonCues.end(scan, names, first);
      boolean closed = last > first && closes(scan, last);
      boolean unlisted = names.isUnknown(first) || names.isName(first);
      boolean lone = last == first && !small && unlisted && beforeRole(scan, first);
      boolean person =
          small || PersonCues.isPerson(scan, names, first, last) || isBeforeRole(scan, first, last);
      if (lone || closed && person) {
        scan.found(EntityType.NAME, words.start(first), words.end(last));
        i = last;
      }
    }
  }

  /** After the heading, a line end, a semicolon, a bullet, a quote, or what is masked already. */
  private static boolean opens(Scan scan, int heading, int i) {
    if (i == heading + 1) {
      return true;
    }
    for (int k = scan.words().end(i - 1); k < scan.words().start(i); k++) {
      if ("\n;\"*\u2022\\".indexOf(scan.charAt(k)) >= 0) {
        return true;
      }
    }
    String gap = scan.text().substring(scan.words().end(i - 1), scan.words().start(i));
    int mark = gap.lastIndexOf(Folded.MARK);
    boolean contact =
        scan.finds().stream().anyMatch(find -> isContact(find, scan.words().start(i)));
    return contact || mark >= 0 && gap.substring(mark + 1).isBlank() && mark + 1 < gap.length();
  }

  /** An e-mail address or a phone number that ends one blank before the place. */
  private static boolean isContact(Entity find, int place) {
    boolean contact = find.type() == EntityType.EMAIL || find.type() == EntityType.PHONE;
    return contact && find.span().end() == place - 1;
  }

  /** "Reed Stone, Electrician": two words that are things elsewhere, before a role. */
  private static boolean isBeforeRole(Scan scan, int first, int last) {
    Words words = scan.words();
    int never =
        Kind.ROLE
            | Kind.FIRM
            | Kind.INSTITUTE
            | Kind.HEADING
            | Kind.METHOD
            | Kind.PLACE
            | Kind.PHRASE;
    for (int k = first; k <= last; k++) {
      boolean name = words.is(k, Kind.GIVEN | Kind.SURNAME | Kind.WIDE);
      if (words.is(k, never) && !name || words.is(k, Kind.ROLE)) {
        return false;
      }
    }
    return last - first < 3 && beforeRole(scan, last);
  }

  /** "Sathyanarayana, Network Administrator": one unlisted word before a sign and a role. */
  static boolean beforeRole(Scan scan, int first) {
    int sign = scan.words().end(first);
    boolean parted =
        scan.charAt(sign) == ','
            || scan.charAt(sign) == '\n'
            || scan.text().startsWith(" - ", sign)
            || scan.text().startsWith(" \u00b7 ", sign);
    for (int k = first + 1; parted && k <= first + 3; k++) {
      boolean same = k == first + 1 || !scan.breaksAfter(k - 1);
      if (!same) {
        return false;
      }
      if (scan.words().is(k, Kind.ROLE)) {
        return true;
      }
    }
    return false;
  }

  /** "Jane Roe Senior Java Developer": a role ends the phrase right behind the name. */
  private static boolean isBesideRole(Scan scan, int last) {
    for (int k = last + 1; k <= last + 3; k++) {
      if (scan.words().is(k, Kind.ROLE)) {
        return true;
      }
      if (!scan.names().adjoins(k)) {
        return k < last + 3 && scan.words().is(k + 1, Kind.ROLE);
      }
    }
    return false;
  }

  private static boolean closes(Scan scan, int last) {
    int from = scan.words().end(last);
    String after = scan.text().substring(from, Math.min(scan.text().length(), from + 3));
    boolean role = isBesideRole(scan, last);
    return after.isEmpty()
        || ",\n\"|(;\u2022\u00b7".indexOf(after.charAt(0)) >= 0
        || after.startsWith(" -")
        || after.startsWith(" \u00b7")
        || after.startsWith(" \\")
        || after.startsWith("  ")
        || role;
  }
}
