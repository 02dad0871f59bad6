package resumelake.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One way of writing a text, whatever program it comes from. The steps, in this order:
 *
 * <ol>
 *   <li>UTF-8 read as windows-1252 is repaired ({@code â€¢} is {@code •}).
 *   <li>HTML tags that writers of resumes use go: those of a block become a line end, table cells
 *       two blanks, {@code <li>} a bullet, others nothing; scripts, styles and comments go with
 *       what they hold. Entities become their characters. {@code List<String>} stays.
 *   <li>Line ends are {@code \n}; tabs are two blanks, other blanks one; zero-width, bidi, tag and
 *       soft-hyphen characters, variation selectors, controls and noncharacters go; private-use
 *       signs of symbol fonts are bullets; a lone surrogate is U+FFFD.
 *   <li>Ligatures, full-width forms and mathematical alphabets become plain letters (NFKC of just
 *       these); superscripts, {@code ©}, {@code ™} and fractions stay; all else is NFC. At most
 *       four combining marks follow a letter.
 *   <li>Two or more blanks within a line are exactly two: they part statements in real data. Blanks
 *       at the end of lines go; two or more empty lines are one; none at either end.
 * </ol>
 *
 * Idempotent. Marks such as {@code [NAME]} stay.
 */
public final class Normaliser {
  /** Combining marks kept in a row; Vietnamese and Hebrew need three, real text not more than 4. */
  private static final int MAX_MARKS = 4;

  /** Rounds after which nested encodings are taken for an attack and their signs dropped. */
  private static final int MAX_ROUNDS = 4;

  private static final Pattern NESTING = Pattern.compile("[&<\u0080-\u00FF]");

  private Normaliser() {}

  /** The text in the one way of writing. */
  public static String normalise(String text) {
    String before = text;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String after = once(before);
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return unnested(before);
  }

  /** Without the signs that nested encodings are made of, so that nothing is left to decode. */
  private static String unnested(String text) {
    String before = NESTING.matcher(text).replaceAll("");
    String after = once(before);
    while (after.length() < before.length()) {
      before = after;
      after = once(NESTING.matcher(before).replaceAll(""));
    }
    return after;
  }

  private static String once(String text) {
    String repaired = Markup.remove(Mojibake.repair(text));
    String clean = characters(repaired);
    String composed =
        Normalizer.isNormalized(clean, Normalizer.Form.NFC)
            ? clean
            : Normalizer.normalize(clean, Normalizer.Form.NFC);
    return Blanks.tidy(composed);
  }

  private static String characters(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, plain);
    int marks = 0;
    int at = plain;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isPlain(c)) {
        out.append(c);
        marks = 0;
        at++;
        continue;
      }
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (c == '\r') {
        at += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
      }
      marks = isCombining(point) ? marks + 1 : isDropped(point) ? marks : 0;
      if (marks <= MAX_MARKS) {
        append(out, point);
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= ' ' && c < 0x7F) || c == '\n';
  }

  private static void append(StringBuilder out, int point) {
    if (point == '\t') {
      out.append("  ");
    } else if (isLineEnd(point)) {
      out.append('\n');
    } else if (isDropped(point)) {
      return;
    } else if (Character.isSpaceChar(point)) {
      out.append(' ');
    } else if (point >= 0xD800 && point <= 0xDFFF) {
      out.append('\uFFFD');
    } else if (point >= 0xF020 && point <= 0xF0FF) {
      out.append(point == 0xF020 ? ' ' : '•'); // Symbol and Wingdings, as Word maps them
    } else if (isFolded(point)) {
      out.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
    } else {
      out.appendCodePoint(point);
    }
  }

  private static boolean isLineEnd(int point) {
    return switch (point) {
      case '\n', '\r', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  private static boolean isCombining(int point) {
    int type = Character.getType(point);
    return point >= 0x300
        && (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK);
  }

  private static boolean isFolded(int point) {
    return (point >= 0xFB00 && point <= 0xFB06)
        || (point >= 0xFF01 && point <= 0xFFEE)
        || (point >= 0x1D400 && point <= 0x1D7FF);
  }

  private static boolean isDropped(int point) {
    if (point < 0xA0) {
      return (point < 0x20 && point != '\t' && !isLineEnd(point))
          || (point >= 0x7F && point != 0x85);
    }
    return switch (point) {
      case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x3164, 0xFFA0, 0xFEFF -> true;
      default ->
          (point >= 0x200B && point <= 0x200F)
              || (point >= 0x202A && point <= 0x202E)
              || (point >= 0x2060 && point <= 0x206F)
              || (point >= 0xFE00 && point <= 0xFE0F)
              || (point >= 0xFDD0 && point <= 0xFDEF)
              || (point >= 0xFFF9 && point <= 0xFFFB)
              || (point >= 0xE0000 && point <= 0xE0FFF)
              || (point & 0xFFFE) == 0xFFFE
              || isPrivate(point);
    };
  }

  private static boolean isPrivate(int point) {
    return Character.getType(point) == Character.PRIVATE_USE
        && !(point >= 0xF020 && point <= 0xF0FF);
  }
}
