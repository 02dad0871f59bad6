package resumelake.mask;

import resumelake.model.EntityType;

/** User names: after {@code @} on prose, and after the name of a service. */
final class Handles implements Detector {
  private static final Form AT = Form.of("@[A-Za-z][A-Za-z0-9_.-]{1,38}[A-Za-z0-9_]");
  private static final Form KEYED =
      Form.ofAnyCase(
          "(?:\\s{0,2}(?:id|handle|username|user|user name|name|profile|account))?\\s{0,3}[:=]\\s{0,3}(@?[A-Za-z0-9][A-Za-z0-9_.:-]{1,58}[A-Za-z0-9_])");

  /** Right behind the service, and formed like no word: "Slack trelawney.v565". */
  private static final Form BESIDE =
      Form.of(
          "(?:\\s(?:id|ID|handle|user|username|name))?\\s(@?(?=[A-Za-z_.#-]{0,30}[a-z]{3})(?![A-Za-z0-9.]{1,40}\\.(?:com|org|net|io|js|dev)(?!\\w))[A-Za-z][A-Za-z]{2,40}(?:[._#-][A-Za-z0-9]{0,20}[0-9]{1,6}[A-Za-z]?|[._][a-z]{2,20}|[0-9]{2,6}[a-z]?))(?![\\w@./])");

  @Override
  public void look(Scan scan) {
    ats(scan);
    Words words = scan.words();
    Look keyed = scan.look(KEYED);
    Look beside = scan.look(BESIDE);
    for (int i = words.next(0, Kind.SERVICE, 0);
        i < words.size();
        i = words.next(i + 1, Kind.SERVICE, 0)) {
      if (scan.at(keyed, words.end(i), 90) && isHandle(scan, keyed)) {
        scan.found(EntityType.HANDLE, keyed.start(1), keyed.end(1));
      } else if (scan.at(beside, words.end(i), 80)) {
        scan.found(EntityType.HANDLE, beside.start(1), beside.end(1));
      }
    }
  }

  private static boolean isHandle(Scan scan, Look keyed) {
    int first = scan.words().at(keyed.start(1));
    boolean whole = scan.words().end(first) == keyed.end(1);
    boolean ordinary =
        scan.words().is(first, Kind.COMMON | Kind.PROTECTED | Kind.PLACE | Kind.HEADING);
    return !(whole && ordinary) && !keyed.group(1).startsWith("http");
  }

  private static void ats(Scan scan) {
    String text = scan.text();
    Look at = scan.look(AT);
    for (int place = text.indexOf('@'); place >= 0; place = text.indexOf('@', place + 1)) {
      boolean open = place == 0 || " \n\t(,:;/|[\"".indexOf(text.charAt(place - 1)) >= 0;
      if (open && scan.at(at, place, 42) && isName(scan, place, at)) {
        scan.found(EntityType.HANDLE, place, at.end());
      }
    }
  }

  /** Annotations ("@Override", "@RestController") and scoped packages ("@angular/core") stay. */
  private static boolean isName(Scan scan, int place, Look at) {
    Words words = scan.words();
    int first = words.at(place);
    boolean code = scan.charAt(at.end()) == '/' || scan.charAt(at.end()) == '(';
    boolean annotation =
        Character.isUpperCase(text(scan, place + 1))
            && !words.is(first, Kind.GIVEN | Kind.SURNAME)
            && at.group().chars().noneMatch(c -> c == '_' || Character.isDigit(c));
    boolean ordinary =
        words.end(first) == at.end() && words.is(first, Kind.COMMON | Kind.PROTECTED | Kind.PLACE);
    return !code && !annotation && !ordinary;
  }

  private static char text(Scan scan, int place) {
    return scan.charAt(place);
  }
}
