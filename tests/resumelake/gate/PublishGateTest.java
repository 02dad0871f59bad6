package resumelake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.lake.LakeException;

@Tag("spark")
class PublishGateTest {
  private static final String CLEAN =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"Improve: moved 12 services to AWS for [NAME]\"}]}";

  @TempDir Path folder;

  private GateReport verify() {
    return ShardFolder.verify(
        TestSpark.session(), folder.toString(), Exceptions.NONE, Optional.empty());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void cleanFolderPassesAndSaysWhatWasNotLookedAt() throws IOException {
    write("a.jsonl", CLEAN + "\n");
    GateReport report = verify();
    assertThat(report.faults()).isEmpty();
    assertThat(report.isPassed()).isTrue();
    assertThat(report.blocks()).containsExactly(GateReport.SHARDS);
  }

  @Test
  void leakIsBlockedWithoutItsValue() throws IOException {
    write("a.jsonl", CLEAN.replace("[NAME]", "jo.velbashek@example.org") + "\n");
    GateReport report = verify();
    assertThat(report.isPassed()).isFalse();
    assertThat(report.findings()).extracting(Finding::kind).contains(Kind.EMAIL);
    assertThat(report.json()).doesNotContain("velbashek");
  }

  @Test
  void unknownKeysTypesAndBrokenFilesAreBlocked() throws IOException {
    write("a.jsonl", CLEAN.replace("\"role\"", "\"owner\"") + "\n");
    write("b.bin", "x");
    write("c.parquet", "not parquet");
    write("d.jsonl", "{\"messages\":");
    write("e.jsonl.gz", "not gzip");
    assertThat(verify().faults()).hasSize(5);
  }

  private static String drawing(String inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 144\" width=\"720\""
        + " height=\"144\">\n<style>rect{fill:teal}</style>\n<text x=\"0\" y=\"20\">pairs</text>\n"
        + inside
        + "\n</svg>\n";
  }

  @Test
  void aPlainDrawingPasses() throws IOException {
    write("a.svg", drawing("<rect x=\"230\" y=\"40\" width=\"312\" height=\"16\"/>"));
    GateReport report = verify();
    assertThat(report.faults()).isEmpty();
    assertThat(report.isPassed()).isTrue();
  }

  @Test
  void anIdentifierInADrawingIsBlockedWhereverItStands() throws IOException {
    write("a.svg", drawing("<text>jo.velbashek@example.org</text>"));
    write("b.svg", drawing("<rect class=\"jo.velbashek@example.org\"/>"));
    write("c.svg", drawing("<text>jo.velbashek<![CDATA[@example.org]]></text>"));
    GateReport report = verify();
    assertThat(report.findings())
        .extracting(finding -> finding.file() + " " + finding.kind())
        .contains("a.svg EMAIL", "b.svg EMAIL", "c.svg EMAIL");
    assertThat(report.json()).doesNotContain("velbashek");
  }

  @Test
  void aDrawingThatRunsOrAsksForSomethingIsBlocked() throws IOException {
    write("a.svg", drawing("<script>alert(1)</script>"));
    write("b.svg", drawing("<rect onload=\"alert(1)\"/>"));
    write("c.svg", drawing("<!-- said aside -->"));
    write("d.svg", drawing("<style>rect{fill:url(//example.org/x)}</style>"));
    write("e.svg", drawing("<x:a xmlns:x=\"urn:x\"/>"));
    write("f.svg", "<!DOCTYPE svg SYSTEM \"x.dtd\">" + drawing(""));
    write("g.svg", drawing("<rect>"));
    assertThat(verify().faults().stream().map(fault -> fault.substring(0, 5)).distinct())
        .containsExactly("a.svg", "b.svg", "c.svg", "d.svg", "e.svg", "f.svg", "g.svg");
  }

  @Test
  void fileThatDiffersFromTheManifestIsBlocked() throws IOException {
    write("a.jsonl", CLEAN + "\n");
    String hash = GateReport.sha256((CLEAN + "\n").getBytes(StandardCharsets.UTF_8));
    String manifest =
        "{\"files\":[{\"path\":\"a.jsonl\",\"rows\":1,\"bytes\":%d,\"sha256\":\"%s\"}]}"
            .formatted(CLEAN.length() + 1, hash);
    write("manifest.json", manifest);
    assertThat(verify().isPassed()).isTrue();
    write("a.jsonl", CLEAN + "\n" + CLEAN + "\n");
    assertThat(verify().faults()).hasSize(1);
  }

  @Test
  void onlyBytesOfAPassingWholeReportMayLeave() {
    GateReport whole =
        new GateReport(
            GateReport.PASSED,
            GateReport.NEEDED,
            0,
            List.of(new GateReport.Read("a.jsonl", 1, 1, "abc")),
            List.of(),
            0,
            List.of());
    Clearance clearance = Clearance.of(whole.json());
    assertThat(clearance.covers("a.jsonl", "abc")).isTrue();
    assertThat(clearance.covers("a.jsonl", "abd")).isFalse();
    assertThat(clearance.covers("b.jsonl", "abc")).isFalse();
    assertThatThrownBy(() -> clearance.mustCover("a.jsonl", "abd"))
        .isInstanceOf(LakeException.class);
    String lacking = whole.json().replace("\"canaries\", ", "");
    assertThatThrownBy(() -> Clearance.of(lacking)).hasMessageContaining("lacks its block");
    String blocked = whole.json().replace("\"passed\"", "\"blocked\"");
    assertThatThrownBy(() -> Clearance.of(blocked)).isInstanceOf(LakeException.class);
    assertThatThrownBy(() -> Clearance.of("{}")).isInstanceOf(LakeException.class);
  }

  @Test
  void maskerThatIsOffOrLeavesOneFieldIsSeenInTheCanaries() {
    List<Canary.Masked> masked = new ArrayList<>();
    for (Canary canary : Canaries.of("run-1")) {
      masked.add(form(canary, "[NAME] [EMAIL] [PHONE] [URL] " + canary.kept(), "Columbus, OH"));
    }
    assertThat(Canaries.faults("rules", masked, canary -> {})).isEmpty();
    assertThat(Canaries.faults("other rules", masked, canary -> {})).hasSize(6);
    assertThat(Canaries.faults("rules", List.of(), canary -> {})).hasSize(1);
    assertThat(Canaries.faults("rules", masked.subList(1, 6), canary -> {})).hasSize(1);
    Canary first = Canaries.of("run-1").get(0);
    List<Canary.Masked> oneField = new ArrayList<>(masked);
    oneField.set(0, form(first, masked.get(0).content().get(), first.identifiers().get(3)));
    assertThat(Canaries.faults("rules", oneField, canary -> {})).hasSize(1);
    String raw = new String(first.document().payload(), StandardCharsets.UTF_8);
    oneField.set(0, form(first, raw, "Columbus, OH"));
    assertThat(Canaries.faults("rules", oneField, canary -> {})).isNotEmpty();
  }

  private static Canary.Masked form(Canary canary, String text, String location) {
    return new Canary.Masked(
        canary.document().documentId(),
        "run-1",
        "rules",
        Canary.Masked.MASKED,
        Optional.of("[NAME]"),
        Optional.empty(),
        Optional.of(text),
        Optional.of(text),
        List.of(),
        List.of(),
        Optional.of(location));
  }

  @Test
  void exceptionHoldsForOneLineOfOneFileAndOnlySigned() throws IOException {
    String said = "abc\trow\tcolumn\tNAME";
    String key = "a key of sixteen or more";
    Path file = folder.resolve("exceptions");
    Map<String, String> environment = Map.of(Exceptions.FILE, file.toString(), Exceptions.KEY, key);
    Files.writeString(file, said + "\t" + Exceptions.sign(said, key) + "\n");
    Exceptions exceptions = Exceptions.of(environment);
    assertThat(exceptions.hold("abc", "row", "column", Kind.NAME)).isTrue();
    assertThat(exceptions.hold("abd", "row", "column", Kind.NAME)).isFalse();
    assertThat(exceptions.hold("abc", "row", "column", Kind.EMAIL)).isFalse();
    Files.writeString(file, said + "\t" + Exceptions.sign(said, key + "x") + "\n");
    assertThatThrownBy(() -> Exceptions.of(environment)).hasMessageContaining("not signed");
  }
}
