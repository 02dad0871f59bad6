package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.model.Entity;
import resumelake.model.EntityType;

/**
 * Hears all witnesses of the owner's name: fields, first lines, cues, e-mail, links, file names.
 */
final class Witnesses {
  /** The header of a resume: the owner stands in its first characters, if anywhere. */
  private static final int HEADER = 400;

  /** Contacts heard in one field: the owner's own stand first, and work stays bounded. */
  private static final int HEARD = 60;

  /** User names heard in one field; the owner's own come first. */
  private static final int USERS = 8;

  private static final Pattern PROFILE =
      Pattern.compile(
          "(?:indeed\\.?com/?r/?|linkedin\\.?com/?(?:in|pub)/|github\\.com/|behance\\.net/|medium\\.com/@?|facebook\\.com/|twitter\\.com/|stackoverflow\\.com/users/\\d+/)([A-Za-z0-9%._-]{3,80})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAMEL = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private final Lexicon lexicon;
  private final Owner owner;

  private Witnesses(Lexicon lexicon) {
    this.lexicon = lexicon;
    owner = new Owner(lexicon);
  }

  static Owner hear(Map<String, Scan> fields, List<String> hints, Lexicon lexicon) {
    Witnesses witnesses = new Witnesses(lexicon);
    fields.forEach(witnesses::field);
    hints.forEach(
        hint ->
            witnesses.slug(
                hint.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll(".*[/\\\\]", ""), ""));
    return witnesses.owner;
  }

  /** Whether the field is one that holds a person's name and nothing else. */
  static boolean isNameField(String field) {
    return switch (field.toLowerCase(Locale.ROOT).replace('-', '_')) {
      case "name",
              "full_name",
              "fullname",
              "candidate_name",
              "first_name",
              "last_name",
              "candidate",
              "author" ->
          true;
      default -> false;
    };
  }

  private void field(String field, Scan scan) {
    if (isNameField(field)) {
      nameField(scan);
      return;
    }
    String header = header(scan);
    List<Entity> contacts =
        scan.finds().stream().filter(Witnesses::isContact).limit(HEARD).toList();
    for (Entity find : contacts) {
      if (find.type() == EntityType.EMAIL) {
        email(find.span().of(scan.text()), header);
      } else if (find.type() == EntityType.URL) {
        Matcher profile = PROFILE.matcher(find.span().of(scan.text()).replaceAll("-?\\s+", "-"));
        if (profile.find()) {
          slug(profile.group(1), header);
        }
      }
    }
    NameWords names = new NameWords(scan);
    ContactRun runs = new ContactRun(scan, names);
    scan.finds().stream()
        .filter(Witnesses::isUser)
        .limit(USERS)
        .map(find -> user(find.span().of(scan.text())))
        .distinct()
        .toList()
        .forEach(user -> runs.of(user).forEach(owner::mention));
    for (Entity find : contacts) {
      ContactName.before(scan, names, find).ifPresent(owner::add);
    }
    if (scan.text().length() > 40) {
      PlacedNames.header(scan, names)
          .or(() -> HeaderName.read(scan, names))
          .or(() -> OpeningCells.read(scan, names))
          .ifPresent(owner::add);
    }
    CuedName.read(scan, names).forEach(owner::add);
    for (int[] name : Labelled.owners(scan, names)) {
      scan.found(EntityType.NAME, scan.words().start(name[0]), scan.words().end(name[1]));
      owner.add(words(scan, name));
    }
  }

  private static List<String> words(Scan scan, int[] name) {
    List<String> parts = new ArrayList<>();
    for (int i = name[0]; i <= name[1]; i++) {
      parts.add(scan.words().word(i));
    }
    return parts;
  }

  private static boolean isContact(Entity find) {
    return switch (find.type()) {
      case EMAIL, URL, PHONE, ADDRESS -> true;
      default -> false;
    };
  }

  private static boolean isUser(Entity find) {
    return switch (find.type()) {
      case EMAIL, URL, HANDLE, FILE -> true;
      default -> false;
    };
  }

  /** Local part, last folder of a link, or the whole handle. */
  private static String user(String found) {
    int at = found.indexOf('@');
    if (at > 0) {
      return found.substring(0, at).replaceFirst("(?i)^mailto:", "");
    }
    return found.replaceFirst("[/\\\\]+$", "").replaceAll(".*[/\\\\](?=[^/\\\\])", "");
  }

  private static String header(Scan scan) {
    return scan.text().substring(0, Math.min(HEADER, scan.text().length()));
  }

  private void nameField(Scan scan) {
    NameWords names = new NameWords(scan);
    Words words = scan.words();
    List<String> parts = new ArrayList<>();
    int things = 0;
    int listed = 0;
    for (int i = 0; i < words.size() && i < 8; i++) {
      boolean name = words.is(i, Kind.GIVEN | Kind.SURNAME);
      boolean title = words.is(i, Kind.TITLE);
      things += names.isThing(i) && !name && !title && !words.is(i, Kind.PARTICLE) ? 1 : 0;
      listed += name ? 1 : 0;
      if (words.shape(i) != Words.DIGIT && !title) {
        parts.add(words.word(i));
      }
    }
    if (things == 0 || listed > things) {
      owner.add(parts);
      if (!parts.isEmpty()) {
        scan.found(EntityType.NAME, words.start(0), words.end(words.size() - 1));
      }
    }
  }

  /** Parts of a local part count where a list or the header knows them. */
  private void email(String address, String header) {
    int at = address.indexOf('@');
    String local =
        at > 0 ? address.substring(0, at).replaceFirst("^mailto:", "") : address.split("\\W", 2)[0];
    parts(local, header, false);
  }

  private void slug(String slug, String header) {
    parts(slug, header, true);
  }

  private void parts(String slug, String header, boolean trusted) {
    List<String> all = new ArrayList<>();
    for (String piece : CAMEL.split(slug.replace("%20", " "))) {
      boolean hash = piece.length() < 3;
      if (!hash && !isThing(piece)) {
        all.add(piece);
      }
    }
    List<String> kept = all.stream().filter(p -> isListed(p) || stands(p, header)).toList();
    boolean whole = trusted && all.size() >= 2 && all.size() <= 4 && !kept.isEmpty();
    if (whole) {
      owner.add(all);
    } else if (!kept.isEmpty()) {
      owner.add(kept);
    } else {
      contained(slug, header);
    }
  }

  /** "jroe85": the header's capitalised words that the user name is made of. */
  private void contained(String slug, String header) {
    String lower = Folded.key(slug);
    Words words = Words.of(header, lexicon);
    for (int i = 0; i < words.size(); i++) {
      boolean capital = words.shape(i) == Words.CAPITAL || words.shape(i) == Words.UPPER;
      if (capital
          && words.length(i) >= 4
          && !isThing(words.word(i))
          && lower.contains(Folded.key(words.word(i)))) {
        owner.add(List.of(words.word(i)));
      }
    }
  }

  private boolean isThing(String piece) {
    int kinds = lexicon.kinds(Folded.key(piece));
    boolean name = (kinds & (Kind.GIVEN | Kind.SURNAME)) != 0;
    return !name && (kinds & ~(Kind.PHRASE | Kind.PARTICLE | Kind.WIDE)) != 0;
  }

  private boolean isListed(String piece) {
    int kinds = lexicon.kinds(Folded.key(piece));
    return (kinds & (Kind.GIVEN | Kind.SURNAME)) != 0
        && (kinds & (Kind.PROTECTED | Kind.COMMON | Kind.PLACE)) == 0;
  }

  /** Whether the header holds the piece as a capitalised word. */
  private static boolean stands(String piece, String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    String wanted = piece.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      boolean left = at == 0 || !Words.isWord(header.charAt(at - 1));
      boolean right =
          at + wanted.length() >= header.length()
              || !Words.isWord(header.charAt(at + wanted.length()));
      if (left && right && Character.isUpperCase(header.charAt(at))) {
        return true;
      }
    }
    return false;
  }
}
