package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resumelake.model.RawDocument;

/** Real files of the sources with columns of their own, where they are at hand. */
class PostingsDataTest {
  private static final Path DATA = Path.of("..", "shared", "data");

  @ParameterizedTest
  @CsvSource({
    "upwork,upwork_jobs/upwork_1_1_2023.csv.gz,4825",
    "upwork,upwork_jobs/upwork_1_3_2023.csv.gz,4826",
    "upwork,upwork_jobs/upwork_1_6_2023.csv.gz,4820",
    "upwork,upwork_jobs/upwork_titles_budget_skills.csv.gz,9000",
    "fiverr,fiverr_gigs/fiverr_gigs.csv.gz,2366",
    "freelance_contracts,freelance_earnings/freelancer_earnings_bd.csv,1750",
    "swelancer,swelancer/swelancer_issues.jsonl.gz,301",
    "stackoverflow_survey,stackoverflow_survey/survey_results_public.csv.gz,499",
    "github_jobs,github_jobs/positions.json,6",
    "linkedin_postings,linkedin_postings/postings.csv,105",
    "linkedin_postings,linkedin_postings/job_postings_no_text.csv.gz,12000",
    "linkedin_postings,linkedin_postings/data_science_postings.csv.gz,5000",
    "job_descriptions,job_descriptions/job_descriptions.csv.gz,225",
    "job_descriptions,job_descriptions/labelled_descriptions.csv.gz,654",
  })
  void everyRowIsMappedOrRejectedWithItsReason(String reader, String file, long rows)
      throws IOException {
    Map<String, Long> outcomes = outcomes(reader, file);
    System.out.printf("%s %s: %s%n", reader, file, outcomes);
    assertThat(outcomes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(rows);
    assertThat(outcomes.getOrDefault("mapped", 0L)).isGreaterThanOrEqualTo(rows * 99 / 100);
  }

  @Test
  void sideTablesOfPostingsAreRefusedByName() {
    for (String table : new String[] {"job_skills.csv.gz", "salaries.csv.gz"}) {
      assumeTrue(Files.exists(DATA.resolve("linkedin_postings").resolve(table)), "no shared data");
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> outcomes("linkedin_postings", "linkedin_postings/" + table)))
          .isInstanceOf(SourcesException.class)
          .hasMessageContaining(table + " has none of the columns title, job_title");
    }
  }

  private static Map<String, Long> outcomes(String reader, String file) throws IOException {
    Path path = DATA.resolve(file);
    assumeTrue(Files.exists(path), "the shared data are not here");
    SourceLine source = new SourceLine("s", reader, path.toString(), "unstated", Map.of());
    Map<String, AtomicLong> counts = new TreeMap<>();
    try (InputStream in = Files.newInputStream(path);
        Payloads payloads = new Payloads(DocumentLimits.DEFAULT)) {
      Readers.of(reader)
          .read(
              in,
              path.getFileName().toString(),
              source,
              document ->
                  counts
                      .computeIfAbsent(outcome(document, payloads), o -> new AtomicLong())
                      .incrementAndGet());
    }
    Map<String, Long> outcomes = new TreeMap<>();
    counts.forEach((outcome, count) -> outcomes.put(outcome, count.get()));
    return outcomes;
  }

  private static String outcome(RawDocument document, Payloads payloads) {
    if (document.defect().isPresent()) {
      return document.defect().get().reason().name();
    }
    Parsed parsed =
        payloads.parse(document.payload(), document.mediaType(), document.context(), Map.of());
    if (parsed instanceof Parsed.Failed failed) {
      return failed.defect().reason().name();
    }
    var values = ((Parsed.Fields) parsed).values();
    return values.containsKey("title") || values.containsKey("text") ? "mapped" : "EMPTY_TEXT";
  }
}
