package resumelake.erase;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import resumelake.gate.Kind;
import resumelake.gate.KnownForms;

/**
 * An identifier as {@code bronze.known_identifiers} has it.
 *
 * @param folded small letters and digits; a name's parts stay apart by blanks, an address keeps its
 *     {@code @}
 */
record Identifier(Kind kind, String folded) implements Comparable<Identifier>, Serializable {
  private static final Set<Kind> STRONG =
      EnumSet.of(Kind.EMAIL, Kind.PHONE, Kind.URL, Kind.ID, Kind.ACCOUNT);

  /** Prefixes of numbers differ; behind them stand so many digits (as the gate has it). */
  private static final int NATIONAL_DIGITS = 9;

  /** Whether it leads to one person; a name or a user name alone does not. */
  boolean isStrong() {
    return STRONG.contains(kind) && !isUnspecific();
  }

  /** Whether it is made of common words or too few signs, so that finding it would tell nothing. */
  boolean isUnspecific() {
    return KnownForms.everywhere(kind, folded).isEmpty();
  }

  /**
   * What two writings of one identifier have in common: first and last part of a name, the last
   * nine digits of a number, a link without {@code www} and slash at its end.
   */
  String key() {
    return switch (kind) {
      case NAME -> {
        String[] parts = folded.split(" ");
        yield parts[0] + " " + parts[parts.length - 1];
      }
      case PHONE ->
          folded.length() > NATIONAL_DIGITS
              ? folded.substring(folded.length() - NATIONAL_DIGITS)
              : folded;
      case URL -> folded.replaceFirst("^www\\.", "").replaceFirst("/+$", "");
      default -> folded;
    };
  }

  /** Kind and {@link #key}: equal for writings of the same identifier. */
  String mark() {
    return kind + " " + key();
  }

  @Override
  public int compareTo(Identifier other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : folded.compareTo(other.folded);
  }

  /** Never shows the value: it would end in a log. */
  @Override
  public String toString() {
    return "Identifier[" + kind + " hidden]";
  }
}
