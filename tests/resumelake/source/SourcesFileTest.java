package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SourcesFileTest {
  private static final String HEADER = "name,reader,location,licence,options\n";

  private static List<String> faults(String lines) {
    SourcesException thrown =
        catchThrowableOfType(
            SourcesException.class, () -> SourcesFile.parse(HEADER + lines, "/conf/sources.csv"));
    return thrown.faults();
  }

  @Test
  void readsLinesInOrder() {
    List<SourceLine> lines =
        SourcesFile.parse(
            "\uFEFF"
                + HEADER
                + "one,csv,data/*.csv.gz,CC0-1.0,id=ID;text=A+B;delimiter=;;charset=UTF-16\r\n\n"
                + "two,documents,s3a://bucket/cv.zip,\"unstated; ask, first\","
                + "\"kind=resume;accept=unstated; ask, first;entries=50000\"\n",
            "s3a://lake/conf/sources.csv");

    assertThat(lines).extracting(SourceLine::name).containsExactly("one", "two");
    assertThat(lines.get(0).location()).isEqualTo("s3a://lake/conf/data/*.csv.gz");
    assertThat(lines.get(0).options())
        .containsEntry("text", "A+B")
        .containsEntry("charset", "UTF-16")
        .containsEntry("delimiter", "");
    assertThat(SourceOptions.delimiter(lines.get(0).options())).isEqualTo(';');
    assertThat(lines.get(1).location()).isEqualTo("s3a://bucket/cv.zip");
    assertThat(lines.get(1).options()).containsEntry("accept", "unstated; ask, first");
  }

  @Test
  void reportsAllFaultsTogether() {
    List<String> faults =
        faults(
            """
            good,csv,a.csv,MIT,
            GOOD,csv,b.csv,MIT,
            b/d,xls,,MIT,
            c,csv,c.csv,CC0-1.0,txt=Resume;kind=cv;id=a;id=b;charset=klingon;delimiter=::;text
            d,text,d,MIT,delimiter=tab
            e,csv,e.csv,unstated,
            f,csv,f.csv,unstated,accept=unclear
            g,csv,g.csv,All rights reserved,accept=all
            h,csv,h.csv,,
            i,csv,i.csv,CC-BY-NC-4.0,accept=CC-BY-NC-4.0
            j,csv,j.csv
            """);

    assertThat(faults)
        .satisfiesExactly(
            f -> assertThat(f).contains("Source 2 (GOOD)", "earlier source"),
            f -> assertThat(f).contains("Source 3 (b/d)", "bad name"),
            f ->
                assertThat(f)
                    .contains(
                        "unknown reader 'xls'", "csv, documents, ", "github_archive, ", "upwork"),
            f -> assertThat(f).contains("no location"),
            f -> assertThat(f).contains("Source 4 (c)", "unknown option 'txt'", "skills"),
            f -> assertThat(f).contains("wrong value 'cv'"),
            f -> assertThat(f).contains("option 'id' twice"),
            f -> assertThat(f).contains("wrong value 'klingon'"),
            f -> assertThat(f).contains("wrong value '::'"),
            f -> assertThat(f).contains("option 'text' without a value"),
            f -> assertThat(f).contains("Source 5 (d)", "unknown option 'delimiter'"),
            f -> assertThat(f).contains("Source 6 (e)", "Add accept=unstated"),
            f -> assertThat(f).contains("Source 7 (f)", "Add accept=unstated"),
            f -> assertThat(f).contains("Source 8 (g)", "forbids"),
            f -> assertThat(f).contains("Source 9 (h)", "no licence"),
            f -> assertThat(f).contains("Source 11", "3 columns in place of 5"))
        .allMatch(fault -> !fault.contains("\n"));
  }

  @Test
  void namesMissingAndUnknownColumns() {
    assertThatThrownBy(() -> SourcesFile.parse("name,reader,path,licence,options\n", "x"))
        .isInstanceOf(SourcesException.class)
        .hasMessageContaining("no column 'location'")
        .hasMessageContaining("unknown column 'path'");
    assertThatThrownBy(() -> SourcesFile.parse("", "x")).hasMessageContaining("is empty");
  }

  @ParameterizedTest
  @CsvSource({
    "/home/a/sources.csv,../data/x.csv,/home/data/x.csv",
    "/home/a/sources.csv,/abs/x.csv,/abs/x.csv",
    "/home/a/sources.csv,./x.csv,/home/a/x.csv",
    "/home/a/,x.csv,/home/a/x.csv",
    "sources.csv,data/x.csv,data/x.csv",
    "conf/sources.csv,../../x.csv,../x.csv",
    "file:/c/s.csv,x/{a*b}/?.csv,file:/c/x/{a*b}/?.csv",
    "file:///c/s.csv,x.csv,file:///c/x.csv",
    "s3a://bucket/sources.csv,../x.csv,s3a://bucket/../x.csv",
    "hdfs://node:9000/c/s.csv,hdfs://node:9000/x,hdfs://node:9000/x",
  })
  void resolvesLocationsAgainstTheFile(String base, String location, String expected) {
    assertThat(
            SourcesFile.parse(HEADER + "a,csv,\"" + location + "\",MIT,", base).get(0).location())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "CC0-1.0,OK",
    "cc0 1.0,OK",
    "CC0: Public Domain,OK",
    "MIT,ATTRIBUTION",
    "CC BY 4.0,ATTRIBUTION",
    "CC BY-SA 4.0,SHARE_ALIKE",
    "Open Database License (ODbL) 1.0,SHARE_ALIKE",
    "CC-BY-NC-4.0,RESTRICTED",
    "Proprietary,FORBIDDEN",
    "unstated,UNCLEAR",
    "MIT (reported),UNCLEAR",
    "'',UNCLEAR",
  })
  void knowsLicencesByIdAndName(String licence, Licences.Verdict verdict) {
    assertThat(Licences.verdict(licence)).isEqualTo(verdict);
  }

  @Test
  void apiSourcesNeedNoLocationButTheirOptions() {
    List<SourceLine> lines =
        SourcesFile.parse(
            HEADER
                + "se,stackexchange,,CC-BY-SA-4.0,site=stackoverflow;pages=3\n"
                + "gh,github_users,https://github.example.org/api/v3,GitHub Acceptable Use,"
                + "query=language:java;accept=GitHub Acceptable Use\n"
                + "jobs,adzuna,,All rights reserved,country=gb;accept=All rights reserved\n",
            "/conf/sources.csv");

    assertThat(lines)
        .extracting(line -> line.location() + " " + line.options().get("kind"))
        .containsExactly(" profile", "https://github.example.org/api/v3 profile", " posting");
  }

  @Test
  void faultsOfApiLinesAreReported() {
    assertThat(
            faults(
                """
                gh,github_users,data/users.json,unstated,accept=unstated
                oa,openalex,,CC0-1.0,pages=0;size=5000;text=a
                """))
        .satisfiesExactly(
            f -> assertThat(f).contains("lacks the option 'query'"),
            f -> assertThat(f).contains("no address", "https://api.github.com"),
            f -> assertThat(f).contains("wrong value '0' of the option 'pages'"),
            f -> assertThat(f).contains("wrong value '5000'"),
            f -> assertThat(f).contains("unknown option 'text'"));
  }

  @ParameterizedTest
  @CsvSource({"docs/api-sources.csv,5", "conf/sources-public.csv,1"})
  void theExamplesAreWithoutFault(String file, int lines) throws IOException {
    String text = Files.readString(Path.of(file));

    assertThat(SourcesFile.parse(text, file)).hasSizeGreaterThanOrEqualTo(lines);
  }

  /** Each source that a reader is made for, its terms as the list names them, and the verdict. */
  private static final String TERMS =
      """
      kaggle | dataset=a/b | Kaggle: licence of the set not named | UNCLEAR
      huggingface | dataset=a/b | Hugging Face: licence of the card not named | UNCLEAR
      mendeley | dataset=a;version=1 | Mendeley Data: licence of the set not named | UNCLEAR
      github_archive | repo=a/b;commit=c | GitHub repository without a licence | UNCLEAR
      stackexchange | site=a | Stack Exchange API terms / CC-BY-SA-4.0 | SHARE_ALIKE
      github_users | query=a | GitHub Acceptable Use | RESTRICTED
      semantic_scholar | query=a | Semantic Scholar API License | ATTRIBUTION
      openalex | search=a | OpenAlex CC0-1.0 | OK
      adzuna | country=gb | Adzuna API terms | FORBIDDEN
      upwork | kind=posting | Upwork postings / ODC-By-1.0 | ATTRIBUTION
      upwork_freelancers | kind=profile | ODC-By-1.0 | ATTRIBUTION
      fiverr | kind=posting | Fiverr gigs / other | UNCLEAR
      freelance_contracts | kind=contract | Freelance contracts / ODC-By-1.0 | ATTRIBUTION
      swelancer | kind=posting | SWE-Lancer / MIT | ATTRIBUTION
      stackoverflow_survey | kind=survey | Stack Overflow Developer Survey / ODbL-1.0 | SHARE_ALIKE
      github_jobs | kind=posting | GitHub Jobs archive | UNCLEAR
      linkedin_postings | kind=posting | LinkedIn postings / CC-BY-SA-4.0 | SHARE_ALIKE
      job_descriptions | kind=posting | Job descriptions: licence not named | UNCLEAR
      """;

  static Stream<Arguments> terms() {
    return TERMS.lines().map(line -> Arguments.of((Object[]) line.split(" \\| ")));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("terms")
  void aSourceOfStrictOrUnclearTermsStaysOffUntilTheOperatorAccepts(
      String reader, String option, String terms, Licences.Verdict verdict) throws IOException {
    assertThat(Files.readAllLines(Path.of("conf/licences.csv")))
        .as("a line of its own, with the place where the terms were read")
        .anyMatch(line -> line.matches("(?i)" + Pattern.quote(terms) + "," + verdict + ",.+"));
    boolean open =
        EnumSet.of(Licences.Verdict.OK, Licences.Verdict.ATTRIBUTION, Licences.Verdict.SHARE_ALIKE)
            .contains(verdict);
    String location = Readers.isFiles(reader) ? "data" : "";
    String line = "a,%s,%s,%s,%s".formatted(reader, location, terms, option);

    if (open) {
      assertThat(SourcesFile.parse(HEADER + line, "x")).hasSize(1);
      return;
    }
    assertThat(faults(line)).singleElement().asString().contains("accept=" + terms);
    assertThat(SourcesFile.parse(HEADER + line + ";accept=" + terms, "x")).hasSize(1);
    if (Readers.isApi(reader)) {
      assertThat(faults("a,%s,,MIT,%s;accept=MIT".formatted(reader, option)))
          .singleElement()
          .asString()
          .contains("the service's terms are '" + terms);
    }
  }

  @Test
  void everyReaderOfOneSourceHasItsTerms() {
    Set<String> readers = new TreeSet<>(Readers.names());
    readers.removeAll(List.of("csv", "documents", "json", "jsonl", "parquet", "text"));

    assertThat(terms().map(row -> row.get()[0].toString()))
        .containsExactlyInAnyOrderElementsOf(readers);
    assertThat(Apis.names())
        .allSatisfy(
            api -> assertThat(TERMS).contains("| " + Apis.of(api).terms() + " |").contains(api));
  }

  @Test
  void faultsSurviveTheWayFromExecutorToDriver() throws Exception {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (java.io.ObjectOutputStream out = new java.io.ObjectOutputStream(bytes)) {
      out.writeObject(new SourcesException(List.of("one", "two")));
    }
    try (java.io.ObjectInputStream in =
        new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((SourcesException) in.readObject()).faults()).containsExactly("one", "two");
    }
  }
}
