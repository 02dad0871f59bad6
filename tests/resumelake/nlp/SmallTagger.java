package resumelake.nlp;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import resumelake.model.LabelledLine;
import resumelake.model.Span;

/** A tagger of a few hundred lines: enough to show that it learns, trained in seconds. */
public final class SmallTagger {
  private static final List<String> NAMES =
      List.of("Brivano", "Quelmira", "Tolvane", "Ostrela", "Varkund", "Mirevash", "Dolbrek");
  private static final List<String> FIRMS =
      List.of("Northgate", "Fernvale", "Clearbrook", "Highmoor", "Stonefield", "Eastwick");

  private SmallTagger() {}

  /** Names stand after "Assisted", firms after "Joined". */
  public static Tagger train(SparkSession spark, String folder) {
    List<LabelledLine> lines = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String name = NAMES.get(i % NAMES.size());
      String before = i % 2 == 0 ? "" : "- ";
      int start = before.length() + 9;
      String firm = FIRMS.get(i % FIRMS.size());
      lines.add(
          new LabelledLine(
              before + "Assisted " + name + " with the audit of accounts",
              List.of(new Span(start, start + name.length()))));
      lines.add(
          new LabelledLine(before + "Joined " + firm + " in the year of the audit", List.of()));
    }
    return new TaggerTraining(3).train(spark, lines, folder);
  }
}
