package resumelake.gate;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All detectors of forms over one text, decoded twins of coded parts included. */
final class Looker {
  /** Every rule of the gate that needs no knowledge of the lake. */
  static final List<Detector> DETECTORS =
      List.of(
          new Contacts(),
          new Numbers(),
          new Codes(),
          new Secrets(),
          new Births(),
          FullNames.STANDARD,
          new Marks());

  private static final Pattern CODED =
      Pattern.compile("&#(x?)([0-9a-fA-F]{2,6});|%([0-9a-fA-F]{2})");

  private Looker() {}

  /** Detectors by the names of their classes, on an executor. */
  static List<Detector> named(List<String> names) {
    return DETECTORS.stream()
        .filter(detector -> names.contains(detector.getClass().getName()))
        .toList();
  }

  /** Tells of all that the detectors see. Positions in a decoded twin have no place: they are 0. */
  static void look(List<Detector> detectors, Text text, Consumer<Sighting> found) {
    detectors.forEach(detector -> detector.look(text, found));
    String value = text.value();
    if (value.contains("&#") || value.contains("%40") || value.contains("%2")) {
      String decoded = decoded(value);
      if (!decoded.equals(value)) {
        Text twin = Text.of(decoded);
        detectors.forEach(
            detector -> detector.look(twin, seen -> found.accept(Sighting.of(seen.kind(), 0, 0))));
      }
    }
  }

  private static String decoded(String value) {
    Matcher m = CODED.matcher(value);
    return m.replaceAll(
        match -> {
          boolean percent = match.group(3) != null;
          int radix = percent || !match.group(1).isEmpty() ? 16 : 10;
          int point = Integer.parseInt(percent ? match.group(3) : match.group(2), radix);
          boolean valid = Character.isValidCodePoint(point) && (!percent || point < 0x80);
          return Matcher.quoteReplacement(valid ? Character.toString(point) : match.group());
        });
  }
}
