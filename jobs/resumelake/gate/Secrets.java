package resumelake.gate;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys, tokens and passwords: by the prefix that their issuers give them, or by a word before. */
final class Secrets implements Detector {
  /** A beginning that a plain search finds, and the whole. */
  private record Form(String begins, Pattern whole) {
    static Form of(String begins, String rest) {
      return new Form(begins, Pattern.compile(Pattern.quote(begins) + rest));
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of("AKIA", "[0-9A-Z]{16}"),
          Form.of("ASIA", "[0-9A-Z]{16}"),
          Form.of("ghp_", "[0-9A-Za-z]{30,}"),
          Form.of("gho_", "[0-9A-Za-z]{30,}"),
          Form.of("ghs_", "[0-9A-Za-z]{30,}"),
          Form.of("github_pat_", "[0-9A-Za-z_]{20,}"),
          Form.of("glpat-", "[0-9A-Za-z_-]{18,}"),
          Form.of("sk-", "[0-9A-Za-z_-]{20,}"),
          Form.of("sk_live_", "[0-9A-Za-z]{16,}"),
          Form.of("sk_test_", "[0-9A-Za-z]{16,}"),
          Form.of("rk_live_", "[0-9A-Za-z]{16,}"),
          Form.of("xox", "[baprs]-[0-9A-Za-z-]{10,}"),
          Form.of("AIza", "[0-9A-Za-z_-]{35}"),
          Form.of("ya29.", "[0-9A-Za-z_-]{20,}"),
          Form.of("hf_", "[A-Za-z]{30,}"),
          Form.of("npm_", "[0-9A-Za-z]{30,}"),
          Form.of("SG.", "[0-9A-Za-z_-]{16,}\\.[0-9A-Za-z_-]{16,}"),
          Form.of("eyJ", "[0-9A-Za-z_-]{8,}\\.eyJ[0-9A-Za-z_-]{8,}"),
          Form.of("-----BEGIN", "[A-Z ]{0,30}PRIVATE KEY"));

  private static final WordSet WORDS =
      WordSet.of(
          List.of(
              "password", "passwd", "pwd", "passphrase", "secret", "apikey", "token", "passcode"));

  private static final Pattern AFTER_WORD =
      Pattern.compile("\\A(?:[ _]?(?:key|token))?\\s?(?:[:=]|is)\\s{0,2}[\"']?(\\S{6,80})");

  @Override
  public void look(Text text, Consumer<Sighting> found) {
    String value = text.value();
    for (Form form : FORMS) {
      for (int at = value.indexOf(form.begins());
          at >= 0;
          at = value.indexOf(form.begins(), at + 1)) {
        Matcher m = form.whole().matcher(value).region(at, value.length());
        if (m.lookingAt()) {
          found.accept(Sighting.of(Kind.SECRET, m.start(), m.end()));
        }
      }
    }
    for (int word = 0; word < text.words(); word++) {
      if (WORDS.contains(text.hash(word))) {
        Matcher m = AFTER_WORD.matcher(value).region(text.end(word), value.length());
        if (m.lookingAt() && isSecret(m.group(1))) {
          found.accept(Sighting.of(Kind.SECRET, m.start(1), m.end(1)));
        }
      }
    }
  }

  /** Letters and digits together: a word after "password:" is a word. */
  private static boolean isSecret(String said) {
    return said.chars().anyMatch(Character::isDigit) && said.chars().anyMatch(Character::isLetter);
  }
}
