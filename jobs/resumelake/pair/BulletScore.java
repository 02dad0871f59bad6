package resumelake.pair;

import java.util.Optional;
import java.util.Set;

/**
 * How good a bullet is, from 0 to 1, and why. The parts are those that resume guides agree on: a
 * strong verb first, a measured result, scope, a length of one to two lines, no pronoun. The
 * weights are ours.
 *
 * @param verb 0.30 for a verb that creates, leads or changes; 0.20 for a task of the trade; else 0
 * @param metric 0.25 for a number that measures; 0.10 for any other number; else 0
 * @param scope 0.20 for an aim, a means or named things beside the object; 0.10 for one of them
 * @param length 0.15 for 10 to 28 words; 0.08 for 6 to 40; else 0
 * @param pronoun 0.10 where no first or third person speaks; else 0
 */
public record BulletScore(double verb, double metric, double scope, double length, double pronoun) {
  private static final Set<String> PRONOUNS =
      Set.of("i", "me", "my", "we", "our", "us", "he", "she", "his", "her", "you", "your");
  private static final Set<String> SCOPE =
      Set.of("for", "across", "using", "with", "through", "by", "resulting", "within", "to");
  private static final Set<String> UNITS =
      Set.of(
          "percent",
          "users",
          "customers",
          "clients",
          "people",
          "employees",
          "servers",
          "hours",
          "days",
          "weeks",
          "months",
          "million",
          "billion",
          "members",
          "developers",
          "engineers");

  /** The score of one bullet. */
  public static BulletScore of(String bullet) {
    String[] tokens = bullet.strip().split(" ");
    boolean named = false;
    boolean aimed = false;
    boolean speaks = false;
    for (int i = 1; i < tokens.length; i++) {
      String token = tokens[i];
      if (token.isEmpty()) {
        continue;
      }
      named |= Character.isUpperCase(token.charAt(0));
      aimed |= i > 1 && SCOPE.contains(token);
      speaks |= token.length() <= 5 && PRONOUNS.contains(Texts.bare(token));
    }
    return new BulletScore(
        verb(tokens[0]),
        metric(tokens),
        (named ? 0.10 : 0) + (aimed ? 0.10 : 0),
        length(tokens.length),
        speaks ? 0 : 0.10);
  }

  private static double verb(String token) {
    String word = Texts.withoutPause(token);
    Optional<Verb> verb = Verbs.past(word).or(() -> Verbs.base(word));
    return verb.map(v -> v.strength() == 3 ? 0.30 : v.strength() == 2 ? 0.20 : 0.0).orElse(0.0);
  }

  private static double metric(String[] tokens) {
    double best = 0;
    for (int i = 1; i < tokens.length; i++) {
      String token = tokens[i];
      if (!hasDigit(token)) {
        continue;
      }
      boolean measures =
          token.indexOf('%') > 0 || token.indexOf('$') >= 0 || token.indexOf('+') > 0;
      boolean counts = i + 1 < tokens.length && UNITS.contains(Texts.bare(tokens[i + 1]));
      best = Math.max(best, measures || counts ? 0.25 : 0.10);
    }
    return best;
  }

  private static boolean hasDigit(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (Character.isDigit(token.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static double length(int words) {
    if (words >= 10 && words <= 28) {
      return 0.15;
    }
    return words >= 6 && words <= 40 ? 0.08 : 0;
  }

  /** The sum of the parts. */
  public double total() {
    return Math.round((verb + metric + scope + length + pronoun) * 100) / 100.0;
  }

  /** The parts in words, e.g. {@code verb 0.3, metric 0.0, scope 0.2, ...}. */
  public String explanation() {
    return "verb "
        + verb
        + ", metric "
        + metric
        + ", scope "
        + scope
        + ", length "
        + length
        + ", no pronoun "
        + pronoun;
  }
}
