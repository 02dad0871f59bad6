package resumelake.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.sample.Corpus;
import resumelake.sample.CorpusRecord;

@Tag("spark")
class DedupBenchTest {
  @TempDir Path folder;

  @Test
  void allContendersAreJudgedOnTheSameCorpus() {
    List<String> said = new ArrayList<>();
    DedupBench.Report report =
        new DedupBench(
                TestSpark.session(),
                new DedupBench.Options(List.of(400L), 5, 0.75, 5, folder.toUri().toString()),
                said::add)
            .run();
    assertThat(report.results())
        .extracting(row -> row.get("contender"))
        .containsExactly("ours", "plain kernel (limit)", "MLlib MinHashLSH (peer)");
    for (Map<String, Object> row : report.results()) {
      assertThat((Double) row.get("found %")).isGreaterThan(99);
      assertThat(row).containsEntry("people lost", 0L);
    }
    assertThat(report.ratios().get(0)).doesNotContainValue(null);
    assertThat(said).anyMatch(line -> line.contains("400"));
  }

  @Test
  void aPeerThatTakesTooLongIsLeftOut() {
    DedupBench.Report report =
        new DedupBench(
                TestSpark.session(),
                new DedupBench.Options(List.of(100L), 5, 0.75, 0, folder.toUri().toString()),
                said -> {})
            .run();
    assertThat(report.results()).hasSize(2);
    assertThat(report.ratios().get(0)).containsEntry("times the peer's speed", null);
  }

  @Test
  void theJudgeSeesWhatIsMissedAndWhoIsLost() {
    var gold = GoldCorpus.rows(TestSpark.session(), 5, 60).localCheckpoint();
    var alone = gold.selectExpr("id", "id as group_id");
    Found none = Found.judge(gold, alone);
    assertThat(none.copies()).isPositive();
    assertThat(none.found()).isZero();
    assertThat(none.left()).isEqualTo(none.copies());
    assertThat(none.lost()).isZero();
    Found heap = Found.judge(gold, gold.selectExpr("id", "'c000000000' as group_id"));
    assertThat(heap.recall()).isEqualTo(1);
    assertThat(heap.precision()).isLessThan(0.2);
    assertThat(heap.lost()).isEqualTo(50);
  }

  @Test
  void thePlainKernelGroupsCopiesAndKeepsOthersApart() {
    List<CorpusRecord> records = Corpus.records(5, 0, 400).toList();
    byte[][] texts =
        records.stream()
            .map(record -> record.anonymised().getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    int[] heads = new PlainKernel(0.75, 2).group(texts);
    int joined = 0;
    for (int i = 0; i < heads.length; i++) {
      assertThat(records.get(heads[i]).person()).isEqualTo(records.get(i).person());
      joined += heads[i] == i ? 0 : 1;
    }
    assertThat(joined).isGreaterThan(40);
  }
}
