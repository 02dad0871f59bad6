package resumelake.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the identifiers in a raw record, with the gate's own eyes: what its name field says, a full
 * name that has one of the first lines for itself, and everything that has the form of an
 * identifier.
 */
public final class RawIdentifiers {
  /** The table of what is found. */
  public static final String TABLE = "bronze.known_identifiers";

  private static final String NAME = "name";
  private static final String TEXT = "text";
  private static final String HINTS = "hints";

  /** A resume's owner stands on its first lines. */
  private static final int FIRST_LINES = 4;

  private static final int FIRST_CHARACTERS = 300;

  /** A name has so many parts at most; longer fields are sentences. */
  private static final int MOST_PARTS = 5;

  private static final Set<Kind> BY_FORM =
      Set.of(Kind.EMAIL, Kind.PHONE, Kind.URL, Kind.HANDLE, Kind.ID, Kind.ACCOUNT, Kind.SECRET);

  private RawIdentifiers() {}

  /**
   * The identifiers of one record, in the order of kind and value.
   *
   * @param fields of the parsed payload by name, as they came
   */
  public static List<KnownIdentifier> of(String documentId, Map<String, String> fields) {
    TreeSet<String> found = new TreeSet<>();
    name(fields.getOrDefault(NAME, ""), found);
    fields.getOrDefault(HINTS, "").lines().forEach(hint -> names(spaced(hint), found));
    beginning(fields.getOrDefault(TEXT, "")).lines().forEach(line -> owner(line, found));
    fields.values().forEach(value -> forms(value, found));
    List<KnownIdentifier> known = new ArrayList<>();
    for (String line : found) {
      int at = line.indexOf('\t');
      known.add(
          new KnownIdentifier(
              documentId, Kind.valueOf(line.substring(0, at)), line.substring(at + 1)));
    }
    return known;
  }

  /** A name field is believed where it has the shape of a name and is no phrase of common words. */
  private static void name(String field, Set<String> found) {
    String flat = field.strip().replaceAll("\\s+", " ");
    int comma = flat.indexOf(", ");
    String turned = comma > 0 ? flat.substring(comma + 2) + " " + flat.substring(0, comma) : flat;
    List<String> parts = parts(turned);
    if (parts.size() >= 2 && parts.size() <= MOST_PARTS && !turned.matches(".*\\d.*")) {
      found.add(Kind.NAME + "\t" + String.join(" ", parts));
    }
  }

  private static void names(String text, Set<String> found) {
    Text seen = Text.of(text);
    FullNames.STANDARD.look(
        seen,
        sighting -> {
          List<String> parts = parts(seen.value().substring(sighting.start(), sighting.end()));
          if (parts.size() >= 2) {
            found.add(Kind.NAME + "\t" + String.join(" ", parts));
          }
        });
  }

  /** A name that has a line for itself; beside other words it may be a firm's. */
  private static void owner(String line, Set<String> found) {
    String alone = line.strip().replaceFirst("(?i)^(?:full )?name\\s*[:=-]\\s*", "");
    Text seen = Text.of(alone);
    FullNames.STANDARD.look(
        seen,
        sighting -> {
          boolean whole = sighting.start() <= 3 && seen.value().length() - sighting.end() <= 5;
          List<String> parts = parts(seen.value().substring(sighting.start(), sighting.end()));
          if (whole && parts.size() >= 2) {
            found.add(Kind.NAME + "\t" + String.join(" ", parts));
          }
        });
  }

  /** Words of a name, folded; initials are left out. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    Text text = Text.of(name);
    for (int word = 0; word < text.words(); word++) {
      String part = folded(text.word(word));
      if (part.length() > 1) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static String beginning(String text) {
    StringBuilder lines = new StringBuilder();
    text.lines()
        .filter(line -> !line.isBlank())
        .limit(FIRST_LINES)
        .forEach(line -> lines.append(line).append('\n'));
    return lines.substring(0, Math.min(lines.length(), FIRST_CHARACTERS));
  }

  /** File names part words by underscores and points. */
  private static String spaced(String hint) {
    return hint.replaceAll("[_.]+", " ");
  }

  private static void forms(String value, Set<String> found) {
    Text text = Text.of(value);
    for (Detector detector : Looker.DETECTORS) {
      if (detector == FullNames.STANDARD) {
        continue;
      }
      detector.look(
          text,
          sighting -> {
            if (BY_FORM.contains(sighting.kind())) {
              String form = text.value().substring(sighting.start(), sighting.end());
              found.add(sighting.kind() + "\t" + written(sighting.kind(), form));
            }
          });
    }
  }

  private static String written(Kind kind, String form) {
    return switch (kind) {
      case EMAIL, URL -> form.toLowerCase(Locale.ROOT).replaceAll("^[a-z]+:\\s?//|[\\s.,;)]+$", "");
      default -> folded(form);
    };
  }

  /** Letters and digits, folded. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = Glyphs.fold(text.charAt(i));
      if (c != 0) {
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
