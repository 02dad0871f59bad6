package resumelake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("spark")
class TestSparkTest {
  @Test
  void countsRowsAndKnowsDelta() {
    assertThat(TestSpark.session().range(10).count()).isEqualTo(10);
    assertThat(TestSpark.session().conf().get("spark.sql.extensions")).contains("Delta");
  }
}
