package resumelake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where the job title ends in "Java Developer Levi's" or "Director of Sales, Acme". */
final class TitleEnd {
  private static final Set<String> LEVELS =
      Set.of("I", "II", "III", "IV", "V", "1", "2", "3", "Intern", "Trainee");

  /** Longest title before its noun, in words. */
  private static final int MAX_BEFORE = 8;

  private final String piece;
  private final List<int[]> tokens = new ArrayList<>();

  private TitleEnd(String piece) {
    this.piece = piece;
    int at = Chars.skipSpaces(piece, 0, piece.length());
    while (at < piece.length()) {
      int end = Chars.tokenEnd(piece, at, piece.length());
      tokens.add(new int[] {at, end});
      at = Chars.skipSpaces(piece, end, piece.length());
    }
  }

  /** One past the title's last character; 0 where the piece names no title. */
  static int of(String piece) {
    return new TitleEnd(piece).find();
  }

  private int find() {
    int head = firstHead();
    if (head < 0) {
      return 0;
    }
    int last = head;
    for (int next = extension(last); next > last; next = extension(last)) {
      last = next;
    }
    int end = tokens.get(last)[1];
    while (end > 1 && ",-;:/".indexOf(piece.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int firstHead() {
    int soft = -1;
    for (int i = 0; i < tokens.size() && i <= MAX_BEFORE; i++) {
      String token = token(i);
      if (RoleWords.isHead(token)) {
        if (!RoleWords.isSoftHead(token)) {
          return i;
        }
        soft = i;
      }
    }
    return soft;
  }

  /** Index of the token up to which the title goes on behind {@code last}; or last. */
  private int extension(int last) {
    if (last + 1 >= tokens.size()) {
      return last;
    }
    String next = token(last + 1);
    boolean comma = token(last).endsWith(",") || token(last).endsWith("/");
    int bracket = comma ? -1 : bracketEnd(last + 1);
    if (bracket >= 0) {
      return bracket;
    }
    if (!comma && LEVELS.contains(next)) {
      return last + 1;
    }
    if (!comma && RoleWords.isHead(next) && !RoleWords.isSoftHead(next)) {
      return last + 1;
    }
    boolean joint = comma || Set.of("/", "&", "and", "-", "of", "for", "\u2013").contains(next);
    return joint
        ? past(comma ? last : last + 1, next.equals("of") || next.equals("for"), last)
        : last;
  }

  /** Past a joint to the next title noun ("/ Systems Administrator") or field ("of Sales"). */
  private int past(int joint, boolean field, int last) {
    int reach = last;
    for (int i = joint + 1; i < tokens.size() && i <= joint + 5; i++) {
      String token = token(i);
      boolean head = RoleWords.isHead(token);
      if (head && !field) {
        return i;
      }
      if (head || !RoleWords.isModifier(token)) {
        break;
      }
      reach = field || i == tokens.size() - 1 ? i : reach;
    }
    return reach;
  }

  /** Index of the token that closes a bracket of a few words opened at {@code open}; or -1. */
  private int bracketEnd(int open) {
    if (open >= tokens.size() || token(open).charAt(0) != '(') {
      return -1;
    }
    for (int i = open; i < Math.min(tokens.size(), open + 5); i++) {
      if (token(i).endsWith(")")) {
        return i;
      }
    }
    return -1;
  }

  private String token(int i) {
    return piece.substring(tokens.get(i)[0], tokens.get(i)[1]);
  }
}
