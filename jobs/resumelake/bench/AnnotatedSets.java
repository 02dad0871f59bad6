package resumelake.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import resumelake.model.Span;

/** Reads the annotated sets that lie in a folder; what is absent is left out. */
final class AnnotatedSets {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AnnotatedSets() {}

  /** A stretch that an annotator marked. */
  record Gold(int start, int end, String label) {}

  /** One annotated text. */
  record Annotated(String set, String text, List<Gold> golds) {}

  /** Where an annotated text names persons, in order and not overlapping; doubtful ones apart. */
  static List<Span> names(Annotated one) {
    List<Span> names = new ArrayList<>();
    one.golds().stream()
        .filter(gold -> Annotations.Label.of(gold.label()) == Annotations.Label.NAME)
        .map(gold -> stripped(one.text(), gold))
        .filter(name -> Annotations.Label.NAME.fits(name.of(one.text())))
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(
            name -> {
              if (names.isEmpty() || names.get(names.size() - 1).end() <= name.start()) {
                names.add(name);
              }
            });
    return names;
  }

  private static Span stripped(String text, Gold gold) {
    int start = gold.start();
    int end = gold.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Names of the sets, as folders. */
  static void read(Path folder, Consumer<Annotated> each) {
    spans(
        folder,
        "pii_presidio/synth_dataset.jsonl",
        "full_text",
        List.of("entity_type", "start_position", "end_position"),
        each);
    for (String set : List.of("resume_ner_dotin", "resume_ner_corpus36", "resume_ner_vn")) {
      spans(folder, set + "/train.jsonl.gz", "text", List.of("label", "start", "end"), each);
    }
    lines(folder, "resume_ner_dataturks/traindata.json", line -> each.accept(dataturks(line)));
    identities(folder, each);
    phones(folder, each);
  }

  private static void spans(
      Path folder, String file, String text, List<String> names, Consumer<Annotated> each) {
    lines(
        folder,
        file,
        line -> {
          JsonNode record = json(line);
          String content = record.get(text).textValue();
          List<Gold> golds = new ArrayList<>();
          for (JsonNode span : record.get("spans")) {
            golds.add(
                new Gold(
                    content.offsetByCodePoints(0, span.get(names.get(1)).intValue()),
                    content.offsetByCodePoints(0, span.get(names.get(2)).intValue()),
                    span.get(names.get(0)).textValue()));
          }
          each.accept(new Annotated(file.split("/")[0], content, golds));
        });
  }

  /** Ends are inclusive there, and spans carry outer blanks. */
  private static Annotated dataturks(String line) {
    JsonNode record = json(line);
    String content = record.get("content").textValue();
    List<Gold> golds = new ArrayList<>();
    for (JsonNode annotation : record.path("annotation")) {
      for (JsonNode point : annotation.get("points")) {
        int start = content.offsetByCodePoints(0, point.get("start").intValue());
        int last =
            Math.min(point.get("end").intValue() + 1, content.codePointCount(0, content.length()));
        for (JsonNode label : annotation.get("label")) {
          golds.add(new Gold(start, content.offsetByCodePoints(0, last), label.textValue()));
        }
      }
    }
    return new Annotated("resume_ner_dataturks", content, golds);
  }

  /** A short resume of each made-up identity; rows with quoted cells are left out. */
  private static void identities(Path folder, Consumer<Annotated> each) {
    lines(
        folder,
        "pii_fake_identities/fake_identities.csv.gz",
        line -> {
          String[] cell = line.split(",");
          if (cell.length < 25 || line.indexOf('"') >= 0 || cell[0].equals("Number")) {
            return;
          }
          Writer out = new Writer();
          out.gold("PERSON", cell[4] + " " + cell[6]).say("\n" + cell[23] + "\n");
          out.gold("ADDRESS", cell[7] + ", " + cell[8] + (cell[11].isEmpty() ? "" : " " + cell[11]))
              .say("\nPhone: ");
          out.gold("PHONE", cell[16]).say("\nEmail: ").gold("EMAIL", cell[14]);
          out.say("\nBorn: ")
              .gold("BIRTH", cell[19])
              .say("\n\nExperience\n")
              .gold("TITLE", cell[23]);
          out.say(" at ").gold("EMPLOYER", cell[24]).say(", 2015 - 2018. ");
          out.gold("PERSON", cell[6]).say(" built reports in Excel and SQL.\n");
          each.accept(out.done("pii_fake_identities"));
        });
  }

  /** Each number in its national and international form, with a key word and without. */
  private static void phones(Path folder, Consumer<Annotated> each) {
    lines(
        folder,
        "pii_phone_formats/phone_examples.csv",
        line -> {
          String[] cell = line.split(",");
          boolean personal =
              cell.length > 6 && (cell[3].equals("mobile") || cell[3].equals("fixedLine"));
          if (!personal) {
            return;
          }
          Writer out = new Writer();
          out.say("Java developer, Phone: ").gold("KEYED", cell[4]).say("\nBuilt reports.\n");
          out.say("Jobs in 2015 - 2018, ").gold("PLUS", cell[6]).say("\n").gold("E164", cell[5]);
          each.accept(out.done("pii_phone_formats"));
        });
  }

  private static void lines(Path folder, String file, Consumer<String> each) {
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path)) {
      return;
    }
    try (var in = Files.newInputStream(path);
        var plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
        var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          each.accept(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text with golds, built from its parts. */
  private static final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final List<Gold> golds = new ArrayList<>();

    Writer say(String part) {
      text.append(part);
      return this;
    }

    Writer gold(String label, String part) {
      golds.add(new Gold(text.length(), text.length() + part.length(), label));
      return say(part);
    }

    Annotated done(String set) {
      return new Annotated(set, text.toString(), golds);
    }
  }
}
