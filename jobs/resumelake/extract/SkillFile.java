package resumelake.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import resumelake.extract.Skill.Form;
import resumelake.extract.Skill.Kind;
import resumelake.extract.Skill.Sort;

/** The vocabulary's own files, {@code skills.tsv} and {@code not-skills.txt}. */
final class SkillFile {
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern TAB = Pattern.compile("\t");

  private SkillFile() {}

  static List<Skill> skills() {
    return lines("skills.tsv").stream().map(SkillFile::parse).toList();
  }

  /** Phrases that hold a skill's word without its meaning. */
  static List<String> notSkills() {
    return lines("not-skills.txt");
  }

  /** The lines of a resource beside this class, without comments and empty ones. */
  static List<String> lines(String resource) {
    try (InputStream in = SkillFile.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Skill parse(String line) {
    String[] columns = TAB.split(line);
    List<Form> forms = new ArrayList<>();
    if (columns.length > 3) {
      BAR.splitAsStream(columns[3]).map(Form::parse).forEach(forms::add);
    }
    if (forms.stream().noneMatch(form -> form.written().equalsIgnoreCase(columns[0]))) {
      forms.add(new Form(columns[0], Kind.PLAIN));
    }
    Sort sort = Sort.valueOf(columns[2].toUpperCase(Locale.ROOT));
    return new Skill(columns[0], columns[1], sort, forms);
  }
}
