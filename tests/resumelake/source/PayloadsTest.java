package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.source.Dumps.options;
import static resumelake.source.Dumps.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import resumelake.model.Reason;

class PayloadsTest {
  private static final Payloads PAYLOADS = new Payloads(DocumentLimits.DEFAULT);

  private static SortedMap<String, String> csv(String header, String record, String... options) {
    return values(
        PAYLOADS.parse(
            utf8(record), "text/csv", Map.of(Payloads.HEADER, header), options(options)));
  }

  private static SortedMap<String, String> json(String object, String... options) {
    return values(PAYLOADS.parse(utf8(object), "application/json", Map.of(), options(options)));
  }

  private static SortedMap<String, String> values(Parsed parsed) {
    return ((Parsed.Fields) parsed).values();
  }

  @Test
  void joinsNamedColumnsAndPassesNoOtherOn() {
    assertThat(
            csv(
                "id,A,B,first,last,mail",
                "1,one,\"two\nlines\",Ada,Example,ada@example.org",
                "text",
                "A+B",
                "name",
                "first+last"))
        .containsExactly(Map.entry("name", "Ada Example"), Map.entry("text", "one\n\ntwo\nlines"));
  }

  @Test
  void knowsTheUsualColumnsWhereNoneAreNamed() {
    assertThat(
            csv(
                "ID,Resume_str,Category,Primary Keyword,Experience Years,Country,Resume_html",
                "7,words,HR,Java,5,Norway,<p>words</p>"))
        .containsExactly(
            Map.entry("location", "Norway"),
            Map.entry("skills", "Java"),
            Map.entry("text", "words"),
            Map.entry("title", "HR"),
            Map.entry("years", "5"));
    assertThat(json("{\"content\": \"words\", \"annotation\": [{\"label\": [\"Name\"]}]}"))
        .containsExactly(Map.entry("text", "words"));
  }

  @Test
  void prefersTheWholeResumeToItsContent() {
    assertThat(csv("content,resume_text", "short,long")).containsEntry("text", "long");
    assertThat(csv("content,resume_text", "short,")).containsEntry("text", "short");
  }

  @Test
  void rendersNestedJsonAsReadableText() {
    assertThat(
            json(
                "{\"cv\":{\"summary\":\"Engineer\",\"yearsOfWork\":4.50,\"jobs\":[{\"title\":\"Lead\","
                    + "\"done\":[\"a\",\"b\"]},{\"title\":\"Junior\"}]},\"s\":[\"Java\",{\"name\":\"SQL\"}]}",
                "text",
                "cv",
                "skills",
                "s",
                "title",
                "cv.summary"))
        .containsEntry(
            "text",
            "Summary: Engineer\nYears of work: 4.50\nJobs:\nTitle: Lead\nDone:\na\nb\n\nTitle: Junior")
        .containsEntry("skills", "Java, SQL")
        .containsEntry("title", "Engineer");
  }

  @Test
  void rendersJsonResume() {
    SortedMap<String, String> values =
        json(
            """
            {"basics":{"name":"Ada Example","label":"Engineer","email":"ada@example.org",
             "summary":"Builds things.","location":{"city":"Oslo","countryCode":"NO"}},
             "work":[{"name":"Example Ltd","position":"Lead Engineer","startDate":"2019-03-01",
              "summary":"Runs a team.","highlights":["Led 4 people","Cut costs by 10%"]},
              {"name":"Old Inc","position":"Engineer","startDate":"2015","endDate":"2019-02"}],
             "education":[{"institution":"Example University","area":"Physics","studyType":"BSc",
              "startDate":"2010","endDate":"2013","courses":["Optics"]}],
             "skills":[{"name":"Backend","level":"Master","keywords":["Java","SQL"]}],
             "languages":[{"language":"Norwegian","fluency":"Native"}]}
            """);

    assertThat(values.get("text"))
        .isEqualTo(
            """
            Ada Example
            Engineer
            Oslo, NO | ada@example.org

            SUMMARY
            Builds things.

            EXPERIENCE
            Lead Engineer, Example Ltd
            Mar 2019 - Present
            Runs a team.
            • Led 4 people
            • Cut costs by 10%

            Engineer, Old Inc
            2015 - Feb 2019

            EDUCATION
            BSc, Physics, Example University
            2010 - 2013
            Optics

            SKILLS
            Backend: Java, SQL

            LANGUAGES
            Norwegian, Native""");
    assertThat(values)
        .containsEntry("name", "Ada Example")
        .containsEntry("title", "Engineer")
        .containsEntry("location", "Oslo, NO")
        .containsEntry("skills", "Backend, Java, SQL")
        .containsKey("experience");
  }

  @Test
  void givesNoTextWhereThereIsNone() {
    assertThat(json("{\"score\": 7}")).isEmpty();
    assertThat(csv("id,text", "1,  ")).isEmpty();
  }

  @Test
  void decodesWindows1252AndSaysSo() {
    byte[] bytes =
        "{\"text\":\"caf\u00e9 \u2013\"}"
            .getBytes(java.nio.charset.Charset.forName("windows-1252"));
    Parsed.Fields fields =
        (Parsed.Fields) PAYLOADS.parse(bytes, "application/json", Map.of(), Map.of());

    assertThat(fields.values()).containsEntry("text", "caf\u00e9 \u2013");
  }

  @Test
  void saysWhyAPayloadCannotBeUsed() {
    Parsed broken = PAYLOADS.parse(utf8("{"), "application/json", Map.of(), Map.of());
    assertThat(((Parsed.Failed) broken).defect().reason()).isEqualTo(Reason.JSON_INVALID);
    Parsed picture = PAYLOADS.parse(new byte[3], "image/png", Map.of(), Map.of());
    assertThat(((Parsed.Failed) picture).defect().reason()).isEqualTo(Reason.UNSUPPORTED_TYPE);
    Parsed ragged = PAYLOADS.parse(utf8("a,b"), "text/csv", Map.of(Payloads.HEADER, "x"), Map.of());
    assertThat(((Parsed.Failed) ragged).defect().reason()).isEqualTo(Reason.CSV_RAGGED_ROW);
  }

  @Test
  void readsUtf16TextByItsMark() {
    byte[] bytes = "\uFEFFd\u00e9j\u00e0".getBytes(StandardCharsets.UTF_16LE);
    assertThat(values(PAYLOADS.parse(bytes, "text/plain", Map.of(), Map.of())))
        .containsEntry("text", "d\u00e9j\u00e0");
  }
}
