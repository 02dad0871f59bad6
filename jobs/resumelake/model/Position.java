package resumelake.model;

import java.time.YearMonth;
import java.util.Optional;

/**
 * One job on a resume.
 *
 * @param title as written; empty where the resume names none
 * @param employer as written; empty where the resume names none
 * @param start first month; absent where the resume gives no dates
 * @param end last month, inclusive; absent where there are no dates or the job is current
 * @param current whether the resume says that the job goes on ("present")
 * @param header the characters that name title, employer and dates
 * @param body the characters that describe the job
 */
public record Position(
    String title,
    String employer,
    Optional<YearMonth> start,
    Optional<YearMonth> end,
    boolean current,
    Span header,
    Span body) {
  public Position {
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      throw new IllegalArgumentException(
          "Position ends before it starts: " + start.get() + " to " + end.get());
    }
    if (current && end.isPresent()) {
      throw new IllegalArgumentException("A current position has no end");
    }
  }
}
