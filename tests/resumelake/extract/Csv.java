package resumelake.extract;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.Reader;
import java.util.function.Consumer;

/** Reads one column of a CSV file with quoted line breaks. */
final class Csv {
  private static final int MAX_FIELD = 10_000_000;

  private Csv() {}

  static void read(Reader reader, String column, Consumer<String> texts) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.setHeaderExtractionEnabled(true);
    settings.setMaxCharsPerColumn(MAX_FIELD);
    settings.setNormalizeLineEndingsWithinQuotes(false);
    CsvParser parser = new CsvParser(settings);
    parser
        .iterateRecords(reader)
        .forEach(
            row -> {
              String text = row.getString(column);
              texts.accept(text == null ? "" : text);
            });
  }
}
