package resumelake.erase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.gate.Kind;
import resumelake.job.ChildRun;

/**
 * Leak class O, measure M11: identifiers that are planted in raw records and in file names are
 * found nowhere outside the restricted zone, after a run that ends, runs that fail, and an erasure.
 * Looked at is every byte that the processes leave: tables with logs and checkpoints, shards,
 * Spark's event logs and temporary files, failure logs, standard output and error.
 */
@Tag("spark")
class SideChannelsTest {
  private static final String TEXT =
      """
      %s
      Senior Billing Analyst
      Email: %s | Phone: %s
      https://www.%s

      Summary
      Senior Billing Analyst with nine years of experience in invoicing for utilities.

      Experience
      Senior Billing Analyst, Example Utilities, Columbus, OH
      March 2016 - Present
      - Reconciled 212 supplier accounts a month and closed the books in four days.
      - Introduced automatic matching of payments, which cut open items by 38%%.
      - Trained five colleagues in the use of pivot tables and SQL.

      Skills
      Excel, SQL, SAP, Accounts Receivable, Reconciliation, Reporting

      References
      %s, Billing Manager, Example Utilities
      """;

  /** Everybody who is planted; nobody of them exists. */
  private static final List<Identifier> PLANTED =
      List.of(
          new Identifier(Kind.NAME, "margaret velbashek"),
          new Identifier(Kind.EMAIL, "margaret.velbashek@example.org"),
          new Identifier(Kind.PHONE, "2125550142"),
          new Identifier(Kind.URL, "linkedin.com/in/velbashek-m"),
          new Identifier(Kind.NAME, "douglas korvishek"),
          new Identifier(Kind.NAME, "kenneth tarluquist"),
          new Identifier(Kind.EMAIL, "kenneth.tarluquist@example.org"),
          new Identifier(Kind.NAME, "rebecca mosnescu"),
          new Identifier(Kind.EMAIL, "rebecca.mosnescu@example.org"),
          new Identifier(Kind.NAME, "leonard brenkewicz"));

  private static final Needles NEEDLES = new Needles(PLANTED);

  @TempDir Path folder;

  private Path raw;
  private Path work;

  @Test
  void plantedIdentifiersAreNowhereOutsideTheRestrictedZone() throws Exception {
    raw = Files.createDirectories(folder.resolve("raw"));
    work = Files.createDirectories(folder.resolve("work"));
    plant();

    assertThat(run("run", "--sources", raw + "/good.csv", "--out", work + "/out"))
        .as(said())
        .isIn(0, 4);
    assertThat(Files.exists(work.resolve("out/manifest.json"))).as(said()).isTrue();
    assertThat(restricted()).as("the planted records did come in").contains(0, 1, 2, 3);
    assertThat(outside()).as("after a run").isEmpty();

    assertThat(run("ingest", "--sources", raw + "/poisoned.csv")).as(said()).isNotZero();
    Files.writeString(work.resolve("file"), "");
    assertThat(run("export", "--release", "r1", "--out", work + "/file/below")).isNotZero();
    assertThat(outside()).as("after runs that failed").isEmpty();

    Path persons =
        Files.writeString(
            raw.resolve("persons.jsonl"),
            "{\"name\":\"Margaret Velbashek\",\"email\":\"margaret.velbashek@example.org\"}\n");
    assertThat(run("erase", "--matching", persons.toString(), "--json")).as(said()).isZero();
    assertThat(outside()).as("after an erasure").isEmpty();
    assertThat(restricted()).as("who was erased").doesNotContain(0, 1, 2, 3);

    assertPrivate();
  }

  private void plant() throws IOException {
    String text =
        TEXT.formatted(
            "Margaret Velbashek",
            "margaret.velbashek@example.org",
            "(212) 555-0142",
            "linkedin.com/in/velbashek-m",
            "Douglas Korvishek");
    Path texts = Files.createDirectories(raw.resolve("texts"));
    Files.writeString(texts.resolve("Margaret_Velbashek.txt"), text);
    Files.writeString(texts.resolve("Margaret_Velbashek_copy.txt"), text);
    Files.writeString(
        raw.resolve("people.csv"),
        "id,text\nmargaret.velbashek@example.org,\""
            + text
            + "\"\nkenneth.tarluquist@example.org,Kenneth Tarluquist,too,many,cells\n");
    Files.writeString(
        raw.resolve("broken.jsonl"),
        "{\"text\":\"Rebecca Mosnescu rebecca.mosnescu@example.org\n{\"text\":\"\"}\n");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(("id,text\n1,\"" + text + "\"\n").repeat(50).getBytes(StandardCharsets.UTF_8));
    }
    Path cut = Files.createDirectories(raw.resolve("cut"));
    byte[] bytes = packed.toByteArray();
    Files.write(
        cut.resolve("Leonard_Brenkewicz.csv.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    String header = "name,reader,location,licence,options\n";
    Files.writeString(
        raw.resolve("good.csv"),
        header
            + "texts,text,texts,CC0-1.0,kind=resume\n"
            + "people,csv,people.csv,CC0-1.0,id=id;text=text;kind=resume\n"
            + "broken,jsonl,broken.jsonl,CC0-1.0,text=text;kind=resume\n");
    Files.writeString(
        raw.resolve("poisoned.csv"),
        header
            + "cut,csv,cut,CC0-1.0,id=id;text=text;kind=resume\n"
            + "misfit,csv,texts,CC0-1.0,id=id;text=text;kind=resume\n");
  }

  private int run(String... arguments) throws Exception {
    Path temporary = Files.createDirectories(work.resolve("tmp"));
    Path events = Files.createDirectories(work.resolve("events"));
    Path settings =
        Files.writeString(
            work.resolve("own.properties"), "fetch.cache.folder=" + work.resolve("cache") + "\n");
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--lake", work + "/lake"));
    ProcessBuilder builder =
        ChildRun.of(
                work,
                List.of(
                    "-Djava.io.tmpdir=" + temporary,
                    "-Dspark.local.dir=" + temporary,
                    "-Dspark.eventLog.enabled=true",
                    "-Dspark.eventLog.dir=" + events.toUri(),
                    "-Dspark.sql.shuffle.partitions=2"),
                "",
                all)
            .directory(work.toFile());
    builder.environment().put("RESUMELAKE_SETTINGS", settings.toString());
    return ChildRun.end(builder);
  }

  private String said() throws IOException {
    return Files.readString(work.resolve("said"), StandardCharsets.UTF_8);
  }

  /** Where a planted identifier stands outside the restricted zone. */
  private Set<String> outside() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : files()) {
      if (!file.startsWith(work.resolve("lake/restricted"))) {
        for (int place : look(file)) {
          found.add(work.relativize(file) + ": " + PLANTED.get(place).folded());
        }
      }
    }
    return found;
  }

  /** Which of the planted identifiers the restricted zone holds. */
  private Set<Integer> restricted() throws IOException {
    Set<Integer> found = new TreeSet<>();
    for (Path file : files()) {
      if (file.startsWith(work.resolve("lake/restricted"))) {
        found.addAll(look(file));
      }
    }
    return found;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(work)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  private Set<Integer> look(Path file) throws IOException {
    Looking looking = new Looking(NEEDLES);
    looking.text(work.relativize(file).toString());
    new Bytes(looking).file(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration());
    return looking.found().keySet();
  }

  /** Nobody but its owner may look into the restricted zone. */
  private void assertPrivate() throws IOException {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(work.resolve("lake/restricted"))))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(work.resolve("lake/restricted/erase.key"))))
        .isEqualTo("rw-------");
  }
}
