package resumelake.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import resumelake.gold.Share;

/**
 * How good masking is, as last measured by {@code bench privacy} on made-up records: {@code
 * masking.tsv} has one line for each measure, with counts and what they are counts of.
 */
final class MaskingFigures {
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
    Share share = Share.of(Long.parseLong(cells[1]), Long.parseLong(cells[2]));
    return String.format(
        Locale.ROOT,
        "| %s | %s of %s | %.2f %% | %.2f to %.2f %% |\n",
        cells[0],
        cells[1],
        cells[2],
        100 * share.value(),
        100 * share.low(),
        100 * share.high());
  }
}
