package resumelake.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static resumelake.report.ReleaseRows.where;

import java.util.List;
import org.apache.spark.sql.Row;
import resumelake.gold.SourceCounts;
import resumelake.model.Rejection;
import resumelake.silver.Rejections;

/**
 * The sums that several sections name.
 *
 * @param read raw records
 * @param quarantined rejected ones
 * @param held those that wait for a person
 * @param postings those that became job postings
 * @param resumes standardized resumes, profiles among them
 * @param derived profiles made from contracts
 * @param duplicates resumes for which another one stands
 * @param withheld representatives that would stand in two splits
 * @param released resumes in the shards
 * @param candidates of pairs
 * @param pairs instruction pairs
 */
record Totals(
    long read,
    long quarantined,
    long held,
    long postings,
    long resumes,
    long derived,
    long duplicates,
    long withheld,
    long released,
    long candidates,
    long pairs) {

  static Totals of(ReleaseRows rows, List<SourceCounts> sources) {
    Row resumes =
        rows.resumes()
            .agg(
                where(col(ReleaseRows.SOURCE).isNotNull()),
                where(col(ReleaseRows.DERIVED)),
                where(col(ReleaseRows.DUPLICATE)),
                where(not(col(ReleaseRows.DUPLICATE)).and(col(ReleaseRows.WITHHELD))),
                where(col(ReleaseRows.RELEASED)))
            .first();
    Row rejections =
        rows.rejections()
            .agg(
                where(col(Rejections.SUBJECT).equalTo(Rejection.PAIR)),
                where(col(Rejections.SUBJECT).equalTo(Rejection.RECORD).and(not(col("held")))),
                where(col(Rejections.SUBJECT).equalTo(Rejection.RECORD).and(col("held"))))
            .first();
    long pairs = rows.pairs().count();
    return new Totals(
        sources.stream().mapToLong(SourceCounts::read).sum(),
        rejections.getLong(1),
        rejections.getLong(2),
        rows.postings().count(),
        resumes.getLong(0),
        resumes.getLong(1),
        resumes.getLong(2),
        resumes.getLong(3),
        resumes.getLong(4),
        pairs + rejections.getLong(0),
        pairs);
  }
}
