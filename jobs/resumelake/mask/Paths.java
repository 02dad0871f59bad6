package resumelake.mask;

import resumelake.model.EntityType;

/** Paths below a user's own folder: the folder is called after the user. */
final class Paths implements Detector {
  private static final Form HOME =
      Form.of(
          "(?:[A-Za-z]:\\\\{1,2}(?:Users|Documents and Settings)\\\\{1,2}|/(?:home|Users)/)[^\\s\"'`|;<>,\\uE000/\\\\]{2,60}(?:[/\\\\]{1,2}[^\\s\"'`|;<>,\\uE000]{0,150})?");

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look home = scan.look(HOME);
    for (int i = 0; i < words.size(); i++) {
      int start = words.start(i);
      boolean drive = words.length(i) == 1 && scan.charAt(start + 1) == ':';
      boolean slash =
          scan.charAt(start - 1) == '/' && (words.length(i) == 4 || words.length(i) == 5);
      int from = drive ? start : start - 1;
      if ((drive || slash) && from >= 0 && scan.at(home, from, 260)) {
        scan.found(EntityType.FILE, from, home.end());
      }
    }
  }
}
