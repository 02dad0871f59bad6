package resumelake.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers of the Stack Overflow Developer Survey by the column names of 2023, 2024 and 2025. The
 * text is composed of the answers in their own words; nothing is added to them.
 */
final class StackOverflowSurvey implements Shape {
  private static final String WORKED_WITH = "HaveWorkedWith";
  private static final Pattern ROLE = Pattern.compile("(Developer|Engineer), (.+)");

  @Override
  public String kind() {
    return SourceOptions.SURVEY;
  }

  @Override
  public List<String> layouts() {
    return List.of("y2023", "y2024", "y2025");
  }

  @Override
  public List<String> needed() {
    return List.of("DevType", "MainBranch");
  }

  @Override
  public List<String> ids() {
    return List.of("ResponseId");
  }

  @Override
  public SortedMap<String, String> fields(Cells record) {
    SortedMap<String, String> fields = new TreeMap<>();
    String title = title(record.first("DevType"));
    String skills = String.join(", ", skills(record));
    String country = record.first("Country");
    FieldMap.put(fields, "title", title);
    FieldMap.put(fields, "location", country);
    FieldMap.put(fields, "years", years(record.first("WorkExp", "YearsCodePro")));
    FieldMap.put(fields, "text", text(record, title, country, skills));
    fields.put("composed", "true");
    return fields;
  }

  private static String text(Cells record, String title, String country, String skills) {
    List<String> blocks = new ArrayList<>();
    block(blocks, "", title);
    List<String> summary = new ArrayList<>();
    sentence(summary, "", record.first("MainBranch"));
    sentence(summary, "Employment: ", answers(record.first("Employment")));
    sentence(summary, "Place of work: ", record.first("RemoteWork"));
    sentence(summary, "Size of the organisation: ", record.first("OrgSize"));
    sentence(summary, "Industry: ", record.first("Industry"));
    sentence(summary, "Position: ", record.first("ICorPM"));
    sentence(summary, "Years of coding: ", record.first("YearsCode"));
    sentence(summary, "Country: ", country);
    block(blocks, "Summary\n", String.join("\n", summary));
    block(blocks, "Education\n", record.first("EdLevel"));
    block(blocks, "Skills\n", skills);
    // Where nothing was answered there is no text: a heading alone would be ours.
    return String.join("\n\n", blocks);
  }

  private static void block(List<String> blocks, String heading, String body) {
    if (!body.isBlank()) {
      blocks.add(heading + body);
    }
  }

  private static void sentence(List<String> sentences, String label, String answer) {
    if (!answer.isEmpty()) {
      sentences.add(label + answer + (answer.endsWith(".") ? "" : "."));
    }
  }

  private static String answers(String multiple) {
    return String.join(", ", multiple.split("\\s*;\\s*"));
  }

  /** The first role where several are named; "Developer, back-end" reads "Back-end developer". */
  private static String title(String devType) {
    String first = devType.split(";")[0].strip();
    if (first.startsWith("Other")) {
      return "";
    }
    Matcher role = ROLE.matcher(first);
    if (!role.matches()) {
      return first;
    }
    String what = role.group(2);
    return Character.toUpperCase(what.charAt(0))
        + what.substring(1)
        + " "
        + role.group(1).toLowerCase(java.util.Locale.ROOT);
  }

  private static Set<String> skills(Cells record) {
    // By name, so that the order of columns, which changes from year to year, says nothing.
    SortedMap<String, String> answers = new TreeMap<>();
    record.each(
        (column, answer) -> {
          if (column.endsWith(WORKED_WITH)) {
            answers.put(column, answer);
          }
        });
    Set<String> skills = new LinkedHashSet<>();
    for (String answer : answers.values()) {
      for (String skill : answer.split(";")) {
        if (!skill.isBlank() && !skill.strip().startsWith("Other")) {
          skills.add(skill.strip());
        }
      }
    }
    return skills;
  }

  /** Numbers stay; of the two open answers the bound that the survey's own figures use. */
  private static String years(String answer) {
    return switch (answer) {
      case "Less than 1 year" -> "0.5";
      case "More than 50 years" -> "50";
      default -> answer;
    };
  }
}
