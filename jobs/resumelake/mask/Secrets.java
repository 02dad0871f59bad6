package resumelake.mask;

import resumelake.model.EntityType;

/** Passwords after their key word, and keys and tokens by their published formats. */
final class Secrets implements Detector {
  private static final Form KEYED =
      Form.ofAnyCase(
          "(?:[\\s_]{0,2}(?:key|token|word|phrase|code|secret)){0,2}\\s{0,2}(?:[:=]{1,2}|\\bis\\b)\\s{0,2}[\"']?([^\\s\"',;\\uE000]{4,200})");
  private static final Form FORMAT =
      Form.of(
          "(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255}|hf_[A-Za-z0-9]{20,60}"
              + "|sk-[A-Za-z0-9_-]{20,200}|xox[abprs]-[A-Za-z0-9-]{10,200}|AIza[A-Za-z0-9_-]{30,45}|glpat-[A-Za-z0-9_-]{16,60}"
              + "|[srp]k_(?:live|test)_[A-Za-z0-9]{16,120}|eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{5,2000}"
              + "|ya29\\.[A-Za-z0-9_-]{20,300}|npm_[A-Za-z0-9]{30,50}|SG\\.[A-Za-z0-9_-]{16,40}\\.[A-Za-z0-9_-]{16,60}");
  private static final Form BLOCK =
      Form.of(
          "-----BEGIN [A-Z ]{3,40}-----[A-Za-z0-9+/=\\s]{10,8000}(?:-----END [A-Z ]{3,40}-----)?");

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look keyed = scan.look(KEYED);
    Look format = scan.look(FORMAT);
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, Kind.SECRET) && scan.at(keyed, words.end(i), 230) && isSecret(scan, keyed)) {
        scan.found(EntityType.SECRET, keyed.start(1), keyed.end(1));
      } else if (mayStart(scan, i) && scan.at(format, words.start(i), 4200)) {
        scan.found(EntityType.SECRET, format.start(), format.end());
      }
    }
    String text = scan.text();
    Look block = scan.look(BLOCK);
    for (int at = text.indexOf("-----BEGIN "); at >= 0; at = text.indexOf("-----BEGIN ", at + 5)) {
      if (scan.at(block, at, 8100)) {
        scan.found(EntityType.SECRET, at, block.end());
        at = block.end();
      }
    }
  }

  private static boolean isSecret(Scan scan, Look keyed) {
    Words words = scan.words();
    String value = keyed.group(1);
    boolean telling = value.chars().anyMatch(c -> !Character.isLetter(c) && c != '.' && c != ')');
    if (!telling && value.length() < 16) {
      return false;
    }
    int first = words.at(keyed.start(1));
    boolean oneWord =
        first < words.size()
            && words.start(first) == keyed.start(1)
            && words.end(first) == keyed.end(1);
    return !(oneWord
        && words.shape(first) != Words.DIGIT
        && words.is(first, Kind.COMMON | Kind.PROTECTED));
  }

  private static boolean mayStart(Scan scan, int i) {
    Words words = scan.words();
    char before = scan.charAt(words.start(i) - 1);
    if (before == '-' || before == '_' || before == '.') {
      return false;
    }
    char next = scan.charAt(words.end(i));
    return words.length(i) >= 20
        || next == '_'
        || next == '-'
        || (next == '.' && words.length(i) >= 2);
  }
}
