package resumelake.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import resumelake.model.Entity;
import resumelake.model.EntityType;
import resumelake.model.Span;

/** Turns finds in a folded text into ordered entities of the input that never overlap. */
final class Finds {
  private static final Comparator<Entity> ORDER =
      Comparator.<Entity>comparingInt(e -> e.span().start())
          .thenComparing(e -> -e.span().end())
          .thenComparing(e -> rank(e.type()));

  private Finds() {}

  static List<Entity> settle(Scan scan) {
    if (scan.finds().isEmpty()) {
      return List.of();
    }
    List<Entity> widened = new ArrayList<>(scan.finds().size());
    for (Entity find : scan.finds()) {
      widened.add(new Entity(find.type(), widen(scan, find.span())));
    }
    return merge(widened);
  }

  /** Entities in order, overlapping ones joined under the type that tells most. */
  static List<Entity> merge(List<Entity> finds) {
    List<Entity> sorted = new ArrayList<>(finds);
    sorted.sort(ORDER);
    List<Entity> merged = new ArrayList<>(sorted.size());
    for (Entity next : sorted) {
      Entity last = merged.isEmpty() ? next : merged.get(merged.size() - 1);
      if (merged.isEmpty() || !last.span().overlaps(next.span())) {
        merged.add(next);
        continue;
      }
      int end = Math.max(last.span().end(), next.span().end());
      EntityType type = joint(last, next);
      merged.set(merged.size() - 1, new Entity(type, new Span(last.span().start(), end)));
    }
    return merged;
  }

  /** An address that holds what was taken for a phone number is an address. */
  private static EntityType joint(Entity a, Entity b) {
    boolean within =
        a.type() == EntityType.ADDRESS
                && b.type() == EntityType.PHONE
                && a.span().length() > b.span().length() + 6
            || b.type() == EntityType.ADDRESS
                && a.type() == EntityType.PHONE
                && b.span().length() > a.span().length() + 6;
    return within ? EntityType.ADDRESS : rank(a.type()) <= rank(b.type()) ? a.type() : b.type();
  }

  /**
   * Which type an overlap keeps: the smaller rank. Containers come before what they may contain.
   */
  private static int rank(EntityType type) {
    return switch (type) {
      case EMAIL -> 0;
      case SECRET -> 1;
      case WORK -> 2;
      case URL -> 3;
      case FILE -> 4;
      case DATE_OF_BIRTH -> 5;
      case ID -> 6;
      case ACCOUNT -> 7;
      case IP -> 8;
      case PHONE -> 9;
      case HANDLE -> 10;
      case ORG -> 11;
      case ADDRESS -> 12;
      case PERSONAL -> 13;
      case NAME -> 14;
    };
  }

  /** A mask stands on word borders, and never cuts a pair or a combining mark. */
  private static Span widen(Scan scan, Span found) {
    String text = scan.text();
    Words words = scan.words();
    int start = found.start();
    int end = found.end();
    if (start > 0 && joins(text.charAt(start - 1), text.charAt(start))) {
      start = words.start(words.at(start));
    }
    if (end < text.length() && joins(text.charAt(end - 1), text.charAt(end))) {
      end = words.end(words.at(end));
    }
    Folded folded = scan.folded();
    String input = folded.input();
    int from = folded.start(start);
    int to = folded.end(end);
    while (to < input.length() && clings(input, to)) {
      to++;
    }
    while (from > 0 && clings(input, from)) {
      from--;
    }
    return new Span(from, to);
  }

  private static boolean joins(char left, char right) {
    return Words.isWord(left) && Words.isWord(right) && !isUnspaced(left) && !isUnspaced(right);
  }

  /** Scripts that put no blank between words. */
  private static boolean isUnspaced(char c) {
    return c >= 0x0E00
        && (c < 0x0F00 || (c >= 0x3040 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00));
  }

  private static boolean clings(String input, int at) {
    char c = input.charAt(at);
    if (c < 128) {
      return false;
    }
    int type = Character.getType(c);
    return (Character.isLowSurrogate(c) && Character.isHighSurrogate(input.charAt(at - 1)))
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == 0x200D;
  }
}
