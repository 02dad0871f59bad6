package resumelake.lake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows to rows: what {@code Dataset.transform} takes. Reads, writes and counts nothing. */
public interface Transform extends scala.Function1<Dataset<Row>, Dataset<Row>> {}
