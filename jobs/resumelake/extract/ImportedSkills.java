package resumelake.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import resumelake.extract.Skill.Form;
import resumelake.extract.Skill.Kind;
import resumelake.extract.Skill.Sort;
import resumelake.extract.SkillVocabulary.Written;

/** Names from other vocabularies, which the operator imports under their own terms. */
final class ImportedSkills {
  private ImportedSkills() {}

  static List<String> onet(Reader tsv) {
    BufferedReader reader = new BufferedReader(tsv);
    try {
      int column =
          column(Arrays.asList(firstLine(reader).split("\t")), "Example", "Technology Skills");
      Set<String> names = new LinkedHashSet<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t");
        if (cells.length > column) {
          names.add(cells[column].strip());
        }
      }
      return List.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> esco(Reader csv) {
    List<List<String>> rows = csvRows(new BufferedReader(csv));
    int column = column(rows.isEmpty() ? List.of() : rows.get(0), "preferredLabel", "ESCO skills");
    Set<String> names = new LinkedHashSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.size() > column) {
        names.add(row.get(column).strip());
      }
    }
    return List.copyOf(names);
  }

  /**
   * The known skill that a longer name stands for: the vendor before it ("Oracle Java"), "software"
   * after it ("MEDITECH software"), or the abbreviation at its end ("Extensible markup language
   * XML").
   */
  static Optional<Integer> resolve(String name, PhraseTrie<Written> trie) {
    String bare = name.endsWith(" software") ? name.substring(0, name.length() - 9) : name;
    int blank = bare.indexOf(' ');
    int lastBlank = bare.lastIndexOf(' ');
    List<String> shorter = new ArrayList<>(List.of(bare));
    if (blank > 0 && Character.isUpperCase(bare.charAt(0))) {
      shorter.add(bare.substring(blank + 1));
    }
    if (lastBlank > 0 && isAbbreviation(bare.substring(lastBlank + 1))) {
      shorter.add(bare.substring(lastBlank + 1));
    }
    return shorter.stream()
        .flatMap(candidate -> trie.find(candidate).stream())
        .filter(written -> written.skill() >= 0)
        .map(Written::skill)
        .findFirst();
  }

  /** A new skill of that name. */
  static Skill skill(String name) {
    return new Skill(
        name.toLowerCase(Locale.ROOT), "imported", sort(name), List.of(new Form(name, kind(name))));
  }

  /** Names of things have a capital somewhere; what has none is spoken of in any prose. */
  private static Sort sort(String name) {
    return name.chars().anyMatch(Character::isUpperCase) ? Sort.NAME : Sort.TOPIC;
  }

  /** Several words mean what they say; one word may be a common one, unless its case is odd. */
  private static Kind kind(String name) {
    Tokens words = Tokens.of(name);
    if (words.count() > 1) {
      return Kind.PLAIN;
    }
    boolean oddCase =
        name.length() > 2 && name.substring(1).chars().anyMatch(Character::isUpperCase);
    return oddCase ? Kind.CASE : Kind.LIST;
  }

  private static boolean isAbbreviation(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  private static String firstLine(BufferedReader reader) throws IOException {
    String line = reader.readLine();
    return line == null ? "" : line;
  }

  private static int column(List<String> header, String name, String file) {
    int column = header.stream().map(ImportedSkills::unmarked).toList().indexOf(name);
    if (column < 0) {
      throw new IllegalArgumentException(
          file + " has no column " + name + ". Pass the file as published.");
    }
    return column;
  }

  private static String unmarked(String cell) {
    return cell.startsWith("\uFEFF") ? cell.substring(1) : cell;
  }

  private static List<List<String>> csvRows(BufferedReader reader) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    try {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (c == '"') {
          quoted = !quoted; // a doubled quote closes and opens again; labels carry none
        } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
          cell.append((char) c);
        } else if (c != '\r') {
          row.add(cell.toString());
          cell.setLength(0);
          if (c == '\n') {
            rows.add(row);
            row = new ArrayList<>();
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!row.isEmpty() || !cell.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }
}
