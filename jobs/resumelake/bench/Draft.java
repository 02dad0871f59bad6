package resumelake.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.sample.Dice;

/** A text being written, piece by piece, so that its identifiers stay known. */
final class Draft {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

  private final Dice dice;
  private final int oddPercent;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * @param oddPercent share of identifiers in odd writing
   */
  Draft(Dice dice, int oddPercent) {
    this.dice = dice;
    this.oddPercent = oddPercent;
  }

  /** Text that is neither identifier nor protected. */
  Draft say(String text) {
    pieces.add(new Piece(text, Optional.empty(), false, "plain"));
    return this;
  }

  /** A term that must survive. */
  Draft keep(String term) {
    pieces.add(new Piece(term, Optional.empty(), true, "plain"));
    return this;
  }

  /** An identifier as it stands in its truth, now and then in odd writing. */
  Draft hide(Truth truth) {
    return hide(truth, truth.value());
  }

  /** A mention of an identifier in other words, now and then in odd writing. */
  Draft hide(Truth truth, String mention) {
    Writing writing = dice.chance(oddPercent) ? Writing.odd(truth, dice) : Writing.PLAIN;
    String written = writing.apply(mention, dice);
    Writing used = written.equals(mention) ? Writing.PLAIN : writing;
    pieces.add(new Piece(written, Optional.of(truth), false, used.name().toLowerCase()));
    return this;
  }

  /** Text with slots such as {@code {tool}} that protected terms of that list fill. */
  Draft fill(String pattern) {
    Matcher slot = SLOT.matcher(pattern);
    int from = 0;
    while (slot.find()) {
      say(pattern.substring(from, slot.start()));
      keep(dice.pick(Terms.list(slot.group(1))));
      from = slot.end();
    }
    return say(pattern.substring(from));
  }

  Dice dice() {
    return dice;
  }

  List<Piece> pieces() {
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }
}
