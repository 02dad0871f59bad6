package resumelake.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private static final List<CorpusRecord> RECORDS = Corpus.records(3, 0, 400).toList();

  @Test
  void aRecordIsTheSameWhereverItIsMade() {
    assertThat(Corpus.record(3, 377).text()).isEqualTo(RECORDS.get(377).text());
    assertThat(Corpus.record(4, 377).text()).isNotEqualTo(RECORDS.get(377).text());
    assertThat(RECORDS).allSatisfy(r -> assertThat(RECORDS.get(at(r.id()))).isSameAs(r));
  }

  private static int at(String id) {
    return Math.toIntExact(Corpus.indexOf(id));
  }

  @Test
  void copiesAreOfTheirPersonAndPeopleOnOneTemplateAreNot() {
    Map<CorpusRecord.Kind, Long> kinds =
        RECORDS.stream().collect(Collectors.groupingBy(CorpusRecord::kind, Collectors.counting()));
    assertThat(kinds)
        .containsEntry(CorpusRecord.Kind.ORIGINAL, 240L)
        .containsEntry(CorpusRecord.Kind.COPY, 60L)
        .containsEntry(CorpusRecord.Kind.TEMPLATE, 100L);
    Map<String, String> people = new HashMap<>();
    for (CorpusRecord record : RECORDS) {
      if (record.kind() == CorpusRecord.Kind.COPY) {
        assertThat(record.person()).isEqualTo(RECORDS.get(at(record.relative())).person());
      } else {
        assertThat(people.put(record.person(), record.id())).isNull();
      }
    }
  }

  @Test
  void goldSpansCoverEachIdentifierAndTheMaskedTextHoldsNone() {
    int named = 0;
    for (CorpusRecord record : RECORDS) {
      String text = record.text();
      named += record.entities().isEmpty() ? 0 : 1;
      record
          .entities()
          .forEach(entity -> assertThat(entity.span().of(text)).isNotBlank().doesNotContain("\n"));
      String masked = record.anonymised();
      assertThat(masked).doesNotContain(record.resume().person().fullName());
      assertThat(record.resume().identifiersIn(masked)).isEmpty();
    }
    assertThat(named).isGreaterThan(RECORDS.size() * 9 / 10);
  }

  @Test
  void textsAreAboutAsLongAsResumes() {
    assertThat(RECORDS.stream().mapToInt(r -> r.anonymised().length()).average().orElseThrow())
        .isBetween(2_000.0, 4_000.0);
  }
}
