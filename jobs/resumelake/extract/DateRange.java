package resumelake.extract;

import java.time.YearMonth;
import java.util.Optional;

/**
 * From a date to another, or to the present.
 *
 * @param start first character, a bracket before it left out
 * @param end one past the last character
 * @param to last month; absent where the range goes on
 */
record DateRange(int start, int end, YearMonth from, Optional<YearMonth> to) {
  boolean current() {
    return to.isEmpty();
  }
}
