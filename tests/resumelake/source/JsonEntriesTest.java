package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.model.Reason.EMPTY_FILE;
import static resumelake.model.Reason.JSON_INVALID;
import static resumelake.model.Reason.JSON_TOO_DEEP;
import static resumelake.model.Reason.LINE_TOO_LONG;
import static resumelake.source.Dumps.good;
import static resumelake.source.Dumps.ids;
import static resumelake.source.Dumps.read;
import static resumelake.source.Dumps.reasons;
import static resumelake.source.Dumps.utf8;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.model.RawDocument;

class JsonEntriesTest {
  private static List<RawDocument> lines(String text, String... options) {
    return read("jsonl", "people.jsonl", utf8(text), options);
  }

  private static List<RawDocument> json(String text, String... options) {
    return read("json", "people.json", utf8(text), options);
  }

  @Test
  void keepsTheExactBytesOfEachLine() {
    List<RawDocument> documents = lines("\uFEFF{\"a\": 1}\r\n\n {\"a\":2} \n{\"a\":3}");

    assertThat(good(documents)).containsExactly("{\"a\": 1}", " {\"a\":2} ", "{\"a\":3}");
    assertThat(ids(documents))
        .containsExactly("people.jsonl#1", "people.jsonl#2", "people.jsonl#3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1",
        "{\"a\": NaN}",
        "{'a': 1}",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": 1} {\"b\": 2}",
        "{\"a\": \"\\ud800\"}",
        "{\"a\": \"\\udc00x\"}",
        "{\"a\": 01}",
        "{\"a\": 1,}",
        "{\"a\": \"\u0001\"}",
        "[1]",
        "\"text\"",
        "7",
        "// a comment",
        "no json"
      })
  void quarantinesWhatIsNoStrictJsonObject(String line) {
    List<RawDocument> documents = lines("{\"a\":0}\n" + line + "\n{\"a\":9}\n");

    assertThat(good(documents)).containsExactly("{\"a\":0}", "{\"a\":9}");
    assertThat(reasons(documents)).containsExactly(JSON_INVALID);
    assertThat(documents.get(1).payload()).isEqualTo(utf8(line));
  }

  @Test
  void keepsPairsOfSurrogatesAndLongNumbersAsWritten() {
    assertThat(good(lines("{\"a\": \"\\ud83d\\ude00\", \"n\": 1.10e400}"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 1000, 100_000})
  void quarantinesDeepNesting(int depth) {
    String deep = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

    assertThat(reasons(lines(deep + "\n{\"b\":1}\n"))).containsExactly(JSON_TOO_DEEP);
    assertThat(good(lines(deep + "\n{\"b\":1}\n"))).containsExactly("{\"b\":1}");
    assertThat(reasons(json("[" + deep + ",{\"b\":1}]"))).containsExactly(JSON_TOO_DEEP);
    assertThat(good(json("[" + deep + ",{\"b\":1}]"))).containsExactly("{\"b\":1}");
  }

  @Test
  void cutsOffALineOf200MbInBoundedMemoryAndGoesOn() {
    var in =
        new SequenceInputStream(
            new SequenceInputStream(
                new ByteArrayInputStream(utf8("{\"a\":1}\n{\"b\":\"")),
                new CsvEntriesTest.Repeated('x', 200_000_000)),
            new ByteArrayInputStream(utf8("\"}\n{\"c\":1}\n")));
    List<RawDocument> documents = read("jsonl", "people.jsonl", in);

    assertThat(good(documents)).containsExactly("{\"a\":1}", "{\"c\":1}");
    assertThat(reasons(documents)).containsExactly(LINE_TOO_LONG);
    assertThat(documents.get(1).payload()).hasSize(64 << 10);
  }

  @Test
  void cutsOffAnElementOf200Mb() {
    var in =
        new SequenceInputStream(
            new SequenceInputStream(
                new ByteArrayInputStream(utf8("[\n{\"a\":1},\n{\"b\":\"")),
                new CsvEntriesTest.Repeated('x', 200_000_000)),
            new ByteArrayInputStream(utf8("\"},\n{\"c\":1}\n]")));
    List<RawDocument> documents = read("json", "people.json", in);

    assertThat(good(documents)).containsExactly("{\"a\":1}", "{\"c\":1}");
    assertThat(reasons(documents)).containsExactly(LINE_TOO_LONG);
  }

  @Test
  void readsArraysSingleObjectsAndObjectsInARow() {
    assertThat(good(json("[ {\"a\": [1, {}]} , {\"b\":\"]}\\\"\"} ]")))
        .containsExactly("{\"a\": [1, {}]}", "{\"b\":\"]}\\\"\"}");
    assertThat(good(json("{\n  \"a\": 1\n}\n"))).containsExactly("{\n  \"a\": 1\n}");
    assertThat(good(json("{\"a\":1}\n{\"b\":2}"))).containsExactly("{\"a\":1}", "{\"b\":2}");
  }

  @Test
  void goesOnBehindAnElementWhoseBracketsDoNotMatch() {
    List<RawDocument> documents =
        json(
            "[\n  {\"a\": 1},\n  {\"b\": [1},\n  {\"c\": 1},\n  {\"d\": \"open},\n  {\"e\": 1}\n]");

    assertThat(good(documents)).containsExactly("{\"a\": 1}", "{\"c\": 1}", "{\"e\": 1}");
    assertThat(reasons(documents)).containsExactly(JSON_INVALID, JSON_INVALID);
  }

  @Test
  void goesOnBehindSeveralFaultyElementsInARow() {
    String good = "{\"a\": 1}";
    String open = "{\"b\": \"open}";

    assertThat(
            good(
                json("[" + open + ",\n" + good + ",\n" + open + ",\n" + open + ",\n" + good + "]")))
        .containsExactly(good, good);
    assertThat(
            good(
                json(
                    "[\n  " + open + ",\n  " + open + ",\n  " + good + ",\n  " + open + ",\n  "
                        + good + "\n]")))
        .containsExactly(good, good);
    assertThat(good(json(open + "\n" + open + "\n" + good + "\n"))).containsExactly(good);
  }

  @Test
  void doesNotTakeInnerObjectsOfABrokenElementForRecords() {
    List<RawDocument> documents =
        json(
            "[\n  {\n    \"w\": [\n      {\"x\": \"open},\n      {\"y\": 1}\n    ]\n  },\n  {\n    \"z\": 1\n  }\n]");

    assertThat(good(documents)).containsExactly("{\n    \"z\": 1\n  }");
    assertThat(reasons(documents)).containsExactly(JSON_INVALID);
  }

  @Test
  void saysThatAFileIsCutOff() {
    assertThat(reasons(json("[{\"a\":1},{\"b\":"))).containsExactly(JSON_INVALID);
    assertThat(reasons(json("[{\"a\":1},"))).containsExactly(JSON_INVALID);
    assertThat(good(json("[{\"a\":1},"))).containsExactly("{\"a\":1}");
  }

  @Test
  void countsElementsThatAreNoObjects() {
    List<RawDocument> documents = json("[1, \"a, b]\", null, {\"a\":1}, [2]]");

    assertThat(good(documents)).containsExactly("{\"a\":1}");
    assertThat(reasons(documents)).hasSize(4).containsOnly(JSON_INVALID);
  }

  @Test
  void refusesObjectsOfVeryManyValues() {
    String many = "{\"a\":[" + "0,".repeat(3_000_000) + "0]}";

    assertThat(reasons(lines(many + "\n{\"b\":1}\n"))).containsExactly(JSON_INVALID);
    assertThat(good(lines(many + "\n{\"b\":1}\n"))).containsExactly("{\"b\":1}");
  }

  @Test
  void countsEmptyFiles() {
    assertThat(reasons(json(""))).containsExactly(EMPTY_FILE);
    assertThat(reasons(json(" \n"))).containsExactly(EMPTY_FILE);
    assertThat(reasons(json("[]"))).containsExactly(EMPTY_FILE);
    assertThat(reasons(lines("\n"))).containsExactly(EMPTY_FILE);
  }

  @Test
  void usesIdsFromKeysAndPaths() {
    assertThat(
            ids(lines("{\"k\":7}\n{\"k\":\" 7 \"}\n{\"k\":null}\n{\"k\":{\"n\":1}}\n", "id", "k")))
        .containsExactly("7", "7~2", "people.jsonl#3", "people.jsonl#4");
    assertThat(ids(lines("{\"k\":{\"n\":1}}\n", "id", "k.n"))).containsExactly("1");
  }

  @Test
  void readsUtf16() {
    byte[] wide = "{\"a\":\"\u00e9\"}\r\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_16LE);

    assertThat(read("jsonl", "p.jsonl", wide)).hasSize(2).allMatch(d -> d.defect().isEmpty());
    assertThat(read("json", "p.json", wide)).hasSize(2).allMatch(d -> d.defect().isEmpty());
  }

  @Test
  void readsWindows1252LinesAmongUtf8Ones() {
    byte[] mixed = "{\"a\":\"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(reasons(read("jsonl", "p.jsonl", mixed))).isEmpty();
  }

  @Test
  void boundsTheWorkOnManyBrokenElements() {
    String hostile = "{\"a\":[\n".repeat(50_000);

    assertThat(json(hostile)).isNotEmpty().allMatch(d -> d.defect().isPresent());
  }
}
