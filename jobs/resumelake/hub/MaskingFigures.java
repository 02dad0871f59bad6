package resumelake.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import resumelake.gold.Share;

/**
 * How good masking is, as last measured by {@code bench privacy} on made-up records: {@code
 * masking.tsv} has one line for each measure, with counts and what they are counts of.
 */
public final class MaskingFigures {
  private static final String ORIGIN = "names of origin: ";

  private MaskingFigures() {}

  /**
   * One line.
   *
   * @param measure what was counted
   * @param of what it is a count of
   */
  public record Figure(String measure, long count, long of) {
    /** With its 95 % interval (Wilson). */
    public Share share() {
      return Share.of(count, of);
    }
  }

  /** The measures of all records together. */
  public static List<Figure> measures() {
    return lines().filter(figure -> !figure.measure().startsWith(ORIGIN)).toList();
  }

  /** Names that were masked, by where they come from, as the generator knows it. */
  public static List<Figure> origins() {
    return lines()
        .filter(figure -> figure.measure().startsWith(ORIGIN))
        .map(
            figure ->
                new Figure(
                    figure.measure().substring(ORIGIN.length()), figure.count(), figure.of()))
        .toList();
  }

  /** A table for the card, with the 95 % interval of each share (Wilson). */
  static String table() {
    return "| measure | count | share | 95 % interval |\n|---|---|---|---|\n"
        + measures().stream().map(MaskingFigures::row).collect(Collectors.joining());
  }

  private static Stream<Figure> lines() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                MaskingFigures.class.getResourceAsStream("masking.tsv"), StandardCharsets.UTF_8))) {
      return in
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(c -> new Figure(c[0], Long.parseLong(c[1]), Long.parseLong(c[2])))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(Figure figure) {
    Share share = figure.share();
    return String.format(
        Locale.ROOT,
        "| %s | %d of %d | %.2f %% | %.2f to %.2f %% |\n",
        figure.measure(),
        figure.count(),
        figure.of(),
        100 * share.value(),
        100 * share.low(),
        100 * share.high());
  }
}
