package resumelake.mask;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import resumelake.model.Entity;

/** Gathers the owner's identifiers over the rounds. */
final class Identities {
  private static final Pattern MAILTO = Pattern.compile("^mailto:");
  private static final Pattern BLANK = Pattern.compile("\\s");
  private static final Pattern SCHEME = Pattern.compile("^https?:?/{0,3}");
  private static final Pattern WWW = Pattern.compile("^www\\.?");
  private static final Pattern TAIL = Pattern.compile("[/.]+$");

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
      case EMAIL -> emails.add(first(MAILTO, text.toLowerCase(Locale.ROOT)).strip());
      case PHONE -> phones.add(text);
      case URL -> link(BLANK.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(""));
      default -> {
        // other kinds do not tell one person from another in one spelling
      }
    }
  }

  /** Only profile pages stand for a person. */
  private void link(String link) {
    String bare = first(WWW, first(SCHEME, link));
    boolean profile =
        bare.startsWith("indeed") || bare.startsWith("linkedin") || bare.startsWith("github");
    if (profile && bare.length() > 16) {
      links.add(first(TAIL, bare));
    }
  }

  /** The text without the first match. */
  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).replaceFirst("");
  }

  Identity identity() {
    SortedSet<String> numbers = new TreeSet<>();
    phones.forEach(phone -> Phones.parse(phone).ifPresent(numbers::add));
    return new Identity(
        List.copyOf(names), List.copyOf(emails), List.copyOf(numbers), List.copyOf(links));
  }
}
