package resumelake.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One job of a career.
 *
 * @param industry of the employer
 * @param place town and region of the employer
 * @param end last month; absent while the job goes on
 * @param manager name of the person reported to, where the resume says it
 */
record Job(
    String title,
    String employer,
    String industry,
    String place,
    YearMonth start,
    Optional<YearMonth> end,
    Optional<String> manager,
    List<String> bullets) {
  Job {
    bullets = List.copyOf(bullets);
  }

  Job withBullets(List<String> others) {
    return new Job(title, employer, industry, place, start, end, manager, others);
  }
}
