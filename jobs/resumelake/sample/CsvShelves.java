package resumelake.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** CSV files: one with the resume in one cell, one with a column for each part of it. */
final class CsvShelves {
  private static final String FLOWING = "sample_flowing.csv";
  private static final String COLUMNS = "sample_columns.csv.gz";

  private CsvShelves() {}

  /** Title and a resume without line breaks; at the end what no reader can split. */
  static SampleFile flowing(List<Item> items) {
    StringBuilder csv = new StringBuilder("Category,Resume\n");
    List<Gold> gold = new ArrayList<>();
    for (Item item : items) {
      String title = item.resume().map(r -> r.career().title()).orElse("");
      csv.append(row(title, item.text()));
      gold.add(new Gold("sample_flowing", id(FLOWING, gold), item, item.text()));
      if (gold.size() == 40) {
        csv.append("Java Developer,one cell,and one too many,and another\n");
        gold.add(broken("sample_flowing", id(FLOWING, gold), "CSV_RAGGED_ROW"));
      }
      if (gold.size() == 90) {
        csv.append("QA Analyst,\"a NUL \0 within\"\n");
        gold.add(broken("sample_flowing", id(FLOWING, gold), "NUL_BYTES"));
      }
    }
    csv.append("Web Developer,\"a quote that nobody closes\n");
    gold.add(broken("sample_flowing", id(FLOWING, gold), "CSV_UNTERMINATED_QUOTE"));
    return new SampleFile(FLOWING, csv.toString().getBytes(StandardCharsets.UTF_8), gold);
  }

  /** A column for each part, gzip. */
  static SampleFile columns(List<Item> items) {
    StringBuilder csv =
        new StringBuilder(
            "id,full_name,headline,email,phone,city,contact,summary,experience,education,skills,years\n");
    List<Gold> gold = new ArrayList<>();
    for (Item item : items) {
      SampleResume resume = item.resume().orElseThrow();
      String id = String.format(Locale.ROOT, "C-%05d", 10_000 + 37 * gold.size());
      List<String> cells = cells(id, resume);
      csv.append(row(cells.toArray(String[]::new)));
      gold.add(new Gold("sample_columns", id, item, String.join("\n", cells)));
      if (gold.size() == 55) {
        csv.append("C-99999,Too Short,a row of three cells\n");
        gold.add(broken("sample_columns", id(COLUMNS, gold), "CSV_RAGGED_ROW"));
      }
    }
    return new SampleFile(COLUMNS, gzip(csv.toString()), gold);
  }

  private static List<String> cells(String id, SampleResume resume) {
    Person person = resume.person();
    Career career = resume.career();
    Style style = resume.style();
    List<String> contact = new ArrayList<>(Blocks.contact(resume));
    contact.addAll(Blocks.personal(person));
    Blocks.updated(resume).ifPresent(contact::add);
    List<String> experience = new ArrayList<>();
    for (Job job : career.jobs()) {
      experience.add(job.title() + ", " + job.employer() + ", " + job.place());
      experience.add(style.span(job.start(), job.end()));
      experience.addAll(Blocks.bullets(job, style));
      experience.add("");
    }
    List<String> education = new ArrayList<>(career.education());
    education.addAll(career.certificates());
    return List.of(
        id,
        person.fullName(),
        career.title(),
        person.fact("email").orElse(""),
        person.fact("phone").orElse(""),
        career.town(),
        String.join("\n", contact),
        career.summary(),
        String.join("\n", experience).strip(),
        String.join("\n", education),
        String.join(", ", career.skills()),
        Integer.toString(Years.of(resume).low()));
  }

  private static Gold broken(String source, String id, String reason) {
    return new Gold(source, id, SamplePlan.broken(reason), "");
  }

  /** The id that readers give to the record after those in {@code gold}. */
  private static String id(String file, List<Gold> gold) {
    return file + "#" + (gold.size() + 1);
  }

  private static String row(String... cells) {
    List<String> quoted = new ArrayList<>();
    for (String cell : cells) {
      boolean plain = cell.indexOf('"') < 0 && cell.indexOf(',') < 0 && cell.indexOf('\n') < 0;
      quoted.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
    return String.join(",", quoted) + "\n";
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }
}
