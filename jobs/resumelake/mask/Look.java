package resumelake.mask;

import java.util.regex.Matcher;

/** A closer look at one text for one form; costs nothing until a place may hold it. */
final class Look {
  private final Form form;
  private final String text;
  private Matcher matcher;

  Look(Form form, String text) {
    this.form = form;
    this.text = text;
  }

  boolean mayOpen(int place) {
    return form.mayOpen(text, place);
  }

  /** Whether the form stands at the place, looking at most {@code reach} characters far. */
  boolean at(int place, int reach) {
    if (matcher == null) {
      matcher = form.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
    return matcher.region(place, Math.min(text.length(), place + reach)).lookingAt();
  }

  int start() {
    return matcher.start();
  }

  int start(int group) {
    return matcher.start(group);
  }

  int end() {
    return matcher.end();
  }

  int end(int group) {
    return matcher.end(group);
  }

  String group() {
    return matcher.group();
  }

  /** Text of the group; null where it took no part in the match. */
  String group(int group) {
    return matcher.group(group);
  }
}
