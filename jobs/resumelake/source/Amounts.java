package resumelake.source;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Amounts of money as sites write them: {@code $1,200.50}, {@code $59K-$99K}, {@code 1.2e5}. */
final class Amounts {
  /** Nobody is paid more for one posting; larger numbers are ids. */
  private static final double MOST = 1e9;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?)"
              + "\\s?([kKmM](?![\\p{L}\\d]))?");
  private static final Pattern CODE = Pattern.compile("(?<!\\p{L})[A-Z]{3}(?!\\p{L})");
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private Amounts() {}

  /** All amounts above nothing, in order. */
  static List<Double> of(String text) {
    List<Double> amounts = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      double amount = Double.parseDouble(number.group(1).replace(",", ""));
      String factor = number.group(2) == null ? "" : number.group(2).toLowerCase(Locale.ROOT);
      amount *= factor.equals("k") ? 1e3 : factor.equals("m") ? 1e6 : 1;
      if (amount > 0 && amount < MOST) {
        amounts.add(amount);
      }
    }
    return amounts;
  }

  /** The first amount above nothing. */
  static Optional<Double> first(String text) {
    return of(text).stream().findFirst();
  }

  /**
   * The currency (ISO 4217) that a text names by its code or by a sign that only one has; the
   * dollar sign has many.
   */
  static Optional<String> currency(String text) {
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      if (CODES.contains(code.group())) {
        return Optional.of(code.group());
      }
    }
    if (text.indexOf('€') >= 0) {
      return Optional.of("EUR");
    }
    if (text.indexOf('₹') >= 0) {
      return Optional.of("INR");
    }
    return text.contains("US$") ? Optional.of("USD") : Optional.empty();
  }
}
