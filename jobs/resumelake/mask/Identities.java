package resumelake.mask;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import resumelake.model.Entity;

/** Gathers the owner's identifiers over the rounds. */
final class Identities {
  private final SortedSet<String> names = new TreeSet<>();
  private final SortedSet<String> emails = new TreeSet<>();
  private final SortedSet<String> phones = new TreeSet<>();
  private final SortedSet<String> links = new TreeSet<>();

  void add(Owner owner, Collection<Scan> scans) {
    names.addAll(owner.names());
    for (Scan scan : scans) {
      scan.finds().forEach(find -> add(find, find.span().of(scan.text())));
    }
  }

  private void add(Entity find, String text) {
    switch (find.type()) {
      case EMAIL -> emails.add(text.toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "").strip());
      case PHONE -> phones.add(text);
      case URL -> link(text.toLowerCase(Locale.ROOT).replaceAll("\\s", ""));
      default -> {
        // other kinds do not tell one person from another in one spelling
      }
    }
  }

  /** Only profile pages stand for a person. */
  private void link(String link) {
    String bare = link.replaceFirst("^https?:?/{0,3}", "").replaceFirst("^www\\.?", "");
    boolean profile =
        bare.startsWith("indeed") || bare.startsWith("linkedin") || bare.startsWith("github");
    if (profile && bare.length() > 16) {
      links.add(bare.replaceFirst("[/.]+$", ""));
    }
  }

  Identity identity() {
    SortedSet<String> numbers = new TreeSet<>();
    phones.forEach(phone -> Phones.parse(phone).ifPresent(numbers::add));
    return new Identity(
        List.copyOf(names), List.copyOf(emails), List.copyOf(numbers), List.copyOf(links));
  }
}
