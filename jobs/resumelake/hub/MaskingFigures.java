package resumelake.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * How good masking is, as last measured by {@code bench privacy} on made-up records: {@code
 * masking.tsv} has one line for each measure, with counts and what they are counts of.
 */
final class MaskingFigures {
  private static final double CONFIDENCE = 0.95;

  private MaskingFigures() {}

  /** A table for the card, with the 95 % interval of each share (Wilson). */
  static String table() {
    return "| measure | count | share | 95 % interval |\n|---|---|---|---|\n"
        + lines().stream().map(MaskingFigures::row).collect(Collectors.joining());
  }

  private static List<String> lines() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                MaskingFigures.class.getResourceAsStream("masking.tsv"), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(String line) {
    String[] cells = line.split("\t");
    int count = Integer.parseInt(cells[1]);
    int of = Integer.parseInt(cells[2]);
    ConfidenceInterval interval = new WilsonScoreInterval().createInterval(of, count, CONFIDENCE);
    return String.format(
        Locale.ROOT,
        "| %s | %d of %d | %.2f %% | %.2f to %.2f %% |\n",
        cells[0],
        count,
        of,
        100.0 * count / of,
        100 * Math.max(0, interval.getLowerBound()),
        100 * Math.min(1, interval.getUpperBound()));
  }
}
