package resumelake.bench;

import java.util.BitSet;

/** Words found, missed and masked in vain, of whatever type, for the F measure. */
final class Tokens {
  /** Weight of recall in M6 of the contract. */
  private static final double BETA = 5;

  private long hits;
  private long missed;
  private long vain;

  void add(BenchRecord record, BitSet covered) {
    BitSet gold = new BitSet();
    for (BenchRecord.Mention mention : record.mentions()) {
      if (mention.piece().truth().isPresent()) {
        gold.set(mention.start(), mention.end());
      }
    }
    String text = record.text();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end > i) {
        count(gold.get(i), Tally.isMasked(text, i, end, covered), covered.get(i));
      }
      i = end + 1;
    }
  }

  private void count(boolean gold, boolean masked, boolean touched) {
    hits += gold && masked ? 1 : 0;
    missed += gold && !masked ? 1 : 0;
    vain += !gold && touched ? 1 : 0;
  }

  /** F with the weight of the contract; 0 where nothing was found. */
  double f() {
    double square = BETA * BETA;
    double all = (1 + square) * hits + square * missed + vain;
    return all == 0 ? 0 : (1 + square) * hits / all;
  }
}
