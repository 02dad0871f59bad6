package resumelake.bench;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a searcher for leaks reads it: decoded, folded, letters and digits only. It is written
 * apart from the masker's own folding, so that a gap of that does not hide itself.
 */
final class Squashed {
  /** Stands for a mark: no identifier is read across it. */
  static final char BARRIER = '\u0001';

  private static final Pattern MARK =
      Pattern.compile(
          "\\[(?:NAME|EMAIL|PHONE|ADDRESS|URL|HANDLE|DATE_OF_BIRTH|ID|WORK|ACCOUNT|IP|SECRET|PERSONAL|FILE|ORG)\\]");
  private static final Pattern CODED =
      Pattern.compile(
          "&#(\\d{1,6});|&#[xX]([0-9a-fA-F]{1,5});|((?:%[0-9A-Fa-f]{2})+)|&(?:nbsp|amp|quot);");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>@]{0,60}>");
  private static final String LOOKS = "аaеeоoсcрpхxуyіiАaЕeОoСcРpХxВbНhКkМmТt";

  private final StringBuilder solid = new StringBuilder();
  private final StringBuilder worded = new StringBuilder();
  private int[] starts = new int[64];
  private boolean gap = true;

  private Squashed() {}

  static Squashed of(String text) {
    Squashed squashed = new Squashed();
    Matcher coded = CODED.matcher(text);
    Matcher mark = MARK.matcher(text);
    Matcher tag = TAG.matcher(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '[' && mark.region(i, text.length()).lookingAt()) {
        squashed.barrier(i);
        i = mark.end();
      } else if (c == '<' && tag.region(i, text.length()).lookingAt()) {
        i = tag.end();
      } else if ((c == '&' || c == '%') && coded.region(i, text.length()).lookingAt()) {
        squashed.add(decoded(coded), i);
        i = coded.end();
      } else {
        int point = text.codePointAt(i);
        squashed.add(Character.toString(point), i);
        i += Character.charCount(point);
      }
    }
    squashed.starts[squashed.solid.length()] = text.length();
    return squashed;
  }

  private static String decoded(Matcher coded) {
    if (coded.group(1) != null) {
      return point(Integer.parseInt(coded.group(1)));
    }
    if (coded.group(2) != null) {
      return point(Integer.parseInt(coded.group(2), 16));
    }
    if (coded.group(3) == null) {
      return " ";
    }
    String[] codes = coded.group(3).substring(1).split("%");
    byte[] bytes = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(codes[i], 16);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String point(int point) {
    return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
  }

  private void barrier(int place) {
    put(BARRIER, place);
    worded.append(' ').append(BARRIER).append(' ');
    gap = true;
  }

  private void add(String decoded, int place) {
    decoded.codePoints().forEach(point -> point(point, place));
  }

  private void point(int point, int place) {
    if (Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.NON_SPACING_MARK) {
      return;
    }
    if (!Character.isLetterOrDigit(point)) {
      if (!gap) {
        worded.append(' ');
        gap = true;
      }
      return;
    }
    String plain = Normalizer.normalize(special(point), Normalizer.Form.NFKD);
    for (char c : plain.toCharArray()) {
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        char lower = Character.toLowerCase(c);
        put(lower, place);
        worded.append(lower);
        gap = false;
      }
    }
  }

  private void put(char c, int place) {
    if (solid.length() + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[solid.length()] = place;
    solid.append(c);
  }

  private static String special(int point) {
    int look = LOOKS.indexOf(point);
    if (look >= 0 && look % 2 == 0) {
      return LOOKS.substring(look + 1, look + 2);
    }
    return switch (point) {
      case 'ß' -> "ss";
      case 'ø', 'Ø' -> "o";
      case 'ł', 'Ł' -> "l";
      case 'đ', 'Đ', 'ð', 'Ð' -> "d";
      case 'ı' -> "i";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      default -> Character.toString(point);
    };
  }

  /** Letters and digits without any gap. */
  String solid() {
    return solid.toString();
  }

  /** Words parted by one blank, with a blank at both ends. */
  String worded() {
    return " " + worded.toString().strip().replaceAll(" +", " ") + " ";
  }

  /** Place in the text of the character that gave {@code solid[i]}; its length for the end. */
  int place(int i) {
    return starts[i];
  }
}
