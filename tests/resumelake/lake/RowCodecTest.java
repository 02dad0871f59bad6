package resumelake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import resumelake.TestSpark;
import resumelake.model.Level;

@Tag("spark")
class RowCodecTest {
  record Inner(String text, OptionalInt place) {}

  record Outer(
      String textId,
      long count,
      Optional<String> note,
      List<Inner> inners,
      Map<String, Long> counts,
      Level level,
      Optional<Inner> one) {}

  private static final RowCodec<Outer> CODEC = RowCodec.of(Outer.class);

  @Test
  void namesColumnsAsComponentsAndMakesOnlyOptionalsNullable() {
    assertThat(CODEC.schema().fieldNames())
        .containsExactly("text_id", "count", "note", "inners", "counts", "level", "one");
    assertThat(CODEC.schema().apply("note").nullable()).isTrue();
    assertThat(CODEC.schema().apply("text_id").nullable()).isFalse();
  }

  @Test
  void bringsRecordsThroughSparkUnharmed() {
    Outer full =
        new Outer(
            "a",
            7,
            Optional.of("n"),
            List.of(new Inner("x", OptionalInt.of(3)), new Inner("y", OptionalInt.empty())),
            Map.of("k", 5L),
            Level.SENIOR,
            Optional.of(new Inner("z", OptionalInt.empty())));
    Outer bare =
        new Outer("b", 0, Optional.empty(), List.of(), Map.of(), Level.UNKNOWN, Optional.empty());
    List<Row> rows =
        TestSpark.session()
            .createDataset(
                List.of(CODEC.toRow(full), CODEC.toRow(bare)), Encoders.row(CODEC.schema()))
            .orderBy("text_id")
            .collectAsList();
    assertThat(rows.stream().map(CODEC::fromRow)).containsExactly(full, bare);
  }
}
