package resumelake.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import resumelake.TestSpark;
import resumelake.lake.LakeException;
import resumelake.lake.Schemas;

@Tag("spark")
class RulesTest {
  private static Dataset<Row> resumes(String... rows) {
    return TestSpark.session()
        .sql(
            "SELECT * FROM VALUES "
                + String.join(", ", rows)
                + " AS t(resume_id, content_length, skill_count, stated_years, completeness,"
                + " flawed_encoding, experience_level, anonymized, title, quality)");
  }

  @Test
  void namesTheRulesThatARowBreaks() {
    Rules.Judged judged =
        Rules.judgeRows(
            resumes(
                "('good', 200, 5, 1, 0.8D, false, 'MID', true, 't', 0.5D)",
                "('short', 199, 50, 20, 1.0D, false, 'MID', true, 't', 0.5D)",
                "('old', 900, 51, 21, 1.0D, false, 'MID', true, 't', 0.5D)",
                "('odd', 900, 5, 3, 0.6D, true, 'CHIEF', true, 't', 0.5D)"),
            Schemas.rowRules("silver.resumes"));
    Map<String, List<String>> broken = new TreeMap<>();
    for (Row row : judged.rows().collectAsList()) {
      broken.put(row.getString(0), row.getList(row.fieldIndex(Rules.BROKEN)));
    }
    assertThat(broken.get("good")).isEmpty();
    assertThat(broken.get("short")).containsExactly("ColumnValues \"content_length\" >= 200");
    assertThat(broken.get("old"))
        .containsExactly(
            "ColumnValues \"skill_count\" <= 50", "ColumnValues \"stated_years\" <= 20");
    assertThat(broken.get("odd")).hasSize(3);
  }

  @Test
  void rejectsBothRowsOfARepeatedId() {
    Rules.Judged judged =
        Rules.judgeRows(
            resumes(
                "('twin', 300, 5, 1, 0.8D, false, 'MID', true, 't', 0.5D)",
                "('twin', 300, 5, 1, 0.8D, false, 'MID', true, 't', 0.5D)"),
            Schemas.rowRules("silver.resumes"));
    assertThat(judged.rows().where("size(broken) = 0").count()).isZero();
  }

  @Test
  void closesTheGateWhereTheTableIsBad() {
    List<Rules.Outcome> outcomes =
        Rules.judgeTable(
            resumes("('a', 300, 5, 1, 0.8D, false, 'MID', true, 't', 0.5D)"),
            Schemas.tableRules("silver.resumes"));
    assertThatThrownBy(() -> Rules.mustHold("silver.resumes", outcomes))
        .isInstanceOfSatisfying(
            LakeException.class,
            e -> assertThat(e.kind()).isEqualTo(LakeException.Kind.GATE_CLOSED))
        .hasMessageContaining("completeness");
  }

  @Test
  void aRuleThatCannotRunClosesTheGateToo() {
    assertThatThrownBy(
            () ->
                Rules.judgeTable(
                    resumes("('a', 300, 5, 1, 0.8D, false, 'MID', true, 't', 0.5D)"),
                    "Rules = [ IsComplete \"no_such_column\" ]"))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("could not run");
  }

  @Test
  void warnsOfASuddenChangeOnly() {
    assertThat(
            Drift.of(
                List.of(
                    new Drift.Point("a", 100),
                    new Drift.Point("a", 110),
                    new Drift.Point("a", 300),
                    new Drift.Point("b", 100),
                    new Drift.Point("b", 120))))
        .singleElement()
        .asString()
        .startsWith("a went from 110.0 to 300.0");
  }
}
