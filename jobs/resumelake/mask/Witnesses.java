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

  private static final Pattern BREAK = Pattern.compile("-?\\s+");
  private static final Pattern MAILTO = Pattern.compile("(?i)^mailto:");
  private static final Pattern MAILTO_LOWER = Pattern.compile("^mailto:");
  private static final Pattern TAG = Pattern.compile("(?<=..)[+][^+]*$");
  private static final Pattern SLASHES = Pattern.compile("[/\\\\]+$");
  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\](?=[^/\\\\])");

  private final Lexicon lexicon;
  private final Owner owner;

  private Witnesses(Lexicon lexicon) {
    this.lexicon = lexicon;
    owner = new Owner(lexicon);
  }

  static Owner hear(Map<String, Scan> fields, List<String> hints, Lexicon lexicon) {
    Witnesses witnesses = new Witnesses(lexicon);
    fields.forEach(witnesses::field);
    Header top = new Header("", lexicon);
    hints.forEach(
        hint ->
            witnesses.slug(
                hint.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll(".*[/\\\\]", ""), top));
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
    Header header = new Header(scan.text(), lexicon);
    List<Entity> contacts =
        scan.finds().stream().filter(Witnesses::isContact).limit(HEARD).toList();
    for (Entity find : contacts) {
      if (find.type() == EntityType.EMAIL) {
        email(find.span().of(scan.text()), header);
      } else if (find.type() == EntityType.URL) {
        Matcher profile =
            PROFILE.matcher(BREAK.matcher(find.span().of(scan.text())).replaceAll("-"));
        if (profile.find()) {
          slug(profile.group(1), header);
        }
      }
    }
    NameWords names = scan.names();
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
      return TAG.matcher(MAILTO.matcher(found.substring(0, at)).replaceFirst("")).replaceFirst("");
    }
    return FOLDERS.matcher(SLASHES.matcher(found).replaceFirst("")).replaceAll("");
  }

  private void nameField(Scan scan) {
    NameWords names = scan.names();
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
    if (things == 0 || listed > things || isFullName(names)) {
      owner.add(parts);
      if (!parts.isEmpty()) {
        scan.found(EntityType.NAME, words.start(0), words.end(words.size() - 1));
      }
    }
  }

  /** "Autumn Qenthwaite": two words or more with capitals, one of which can be a name. */
  private static boolean isFullName(NameWords names) {
    Words words = names.words();
    int never = Kind.ROLE | Kind.FIRM | Kind.INSTITUTE | Kind.HEADING | Kind.METHOD;
    boolean named = false;
    for (int i = 0; i < words.size(); i++) {
      boolean part =
          names.isCapital(i) || names.isInitial(i) || i > 0 && words.is(i, Kind.PARTICLE);
      boolean name = words.is(i, Kind.GIVEN | Kind.SURNAME | Kind.WIDE) || names.isUnknown(i);
      if (!part || words.is(i, never) && !name) {
        return false;
      }
      named |= name;
    }
    return named && words.size() > 1 && words.size() <= 5;
  }

  /** Parts of a local part count where a list or the header knows them. */
  private void email(String address, Header header) {
    int at = address.indexOf('@');
    String local =
        at > 0
            ? MAILTO_LOWER.matcher(address.substring(0, at)).replaceFirst("")
            : address.split("\\W", 2)[0];
    parts(local, header, false);
  }

  private void slug(String slug, Header header) {
    parts(slug, header, true);
  }

  private void parts(String slug, Header header, boolean trusted) {
    List<String> all = new ArrayList<>();
    for (String piece : CAMEL.split(slug.replace("%20", " "))) {
      boolean hash = piece.length() < 3;
      if (!hash && !isThing(piece)) {
        all.add(piece);
      }
    }
    List<String> kept = all.stream().filter(p -> isListed(p) || header.holds(p)).toList();
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
  private void contained(String slug, Header header) {
    String lower = Folded.key(slug);
    Words words = header.words();
    for (int i = 0; i < words.size(); i++) {
      boolean capital = words.shape(i) == Words.CAPITAL || words.shape(i) == Words.UPPER;
      if (capital
          && words.length(i) >= 4
          && !isThing(words.word(i))
          && lower.contains(words.key(i))) {
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

  /** The top of one field, read once for all user names. */
  private static final class Header {
    private final String text;
    private final Lexicon lexicon;
    private String lower;
    private Words words;

    Header(String whole, Lexicon lexicon) {
      text = whole.substring(0, Math.min(HEADER, whole.length()));
      this.lexicon = lexicon;
    }

    Words words() {
      words = words == null ? Words.of(text, lexicon) : words;
      return words;
    }

    /** Whether the piece stands here as a capitalised word. */
    boolean holds(String piece) {
      lower = lower == null ? text.toLowerCase(Locale.ROOT) : lower;
      String wanted = piece.toLowerCase(Locale.ROOT);
      for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
        int end = at + wanted.length();
        boolean left = at == 0 || !Words.isWord(text.charAt(at - 1));
        boolean right = end >= text.length() || !Words.isWord(text.charAt(end));
        if (left && right && Character.isUpperCase(text.charAt(at))) {
          return true;
        }
      }
      return false;
    }
  }
}
