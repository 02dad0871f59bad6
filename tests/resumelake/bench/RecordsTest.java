package resumelake.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordsTest {
  @Test
  void givesTheSameRecordsForTheSameSeedAlone() {
    assertThat(Records.withPersons(5, 40)).isEqualTo(Records.withPersons(5, 40));
    assertThat(Records.withPersons(6, 40)).isNotEqualTo(Records.withPersons(5, 40));
  }

  @Test
  void followsNearlyAllIdentifiersThroughTheNormalisation() {
    long written = 0;
    long found = 0;
    for (BenchRecord record : Records.withPersons(5, 476)) {
      written += record.pieces().stream().filter(p -> p.truth().isPresent()).count();
      for (BenchRecord.Mention mention : record.mentions()) {
        found += mention.piece().truth().isPresent() ? 1 : 0;
      }
    }
    assertThat(found / (double) written).isGreaterThan(0.99);
  }

  @Test
  void namesNobodyTwice() {
    Set<String> names = new HashSet<>();
    for (BenchRecord record : Records.withPersons(5, 300)) {
      record.truths().stream()
          .filter(Truth::isName)
          .filter(truth -> !truth.half().isEmpty())
          .forEach(truth -> assertThat(names.add(truth.value())).isTrue());
    }
  }

  @Test
  void writesEveryLayoutForEveryOrigin() {
    List<BenchRecord> records =
        Records.withPersons(5, Layouts.names().size() * NameBook.origins().size());
    assertThat(records.stream().map(r -> r.layout() + r.origin()).distinct())
        .hasSize(Layouts.names().size() * NameBook.origins().size());
    assertThat(NameBook.origins()).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void namesNobodyInRecordsOfNobody() {
    for (BenchRecord record : Records.withoutPersons(5, 50)) {
      assertThat(record.truths()).isEmpty();
      assertThat(record.mentions()).isNotEmpty();
    }
  }
}
