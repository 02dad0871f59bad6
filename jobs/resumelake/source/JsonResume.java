package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Structured resumes as text with headings, positions and bullets: JSON Resume 1.2.1, and objects
 * that are built like it.
 */
final class JsonResume {
  private static final Map<String, List<String>> SECTIONS = sections();
  private static final String[] PERSON = {"basics", "personal_info", "personalInfo", "personal"};

  private JsonResume() {}

  /** The fields of a structured resume; none where the object is not built like one. */
  static SortedMap<String, String> fields(JsonNode object) {
    SortedMap<String, String> fields = new TreeMap<>();
    JsonNode person = first(object, PERSON);
    boolean structured = person.isObject();
    for (List<String> keys : SECTIONS.values()) {
      JsonNode section = section(object, keys);
      structured |= section.isArray() && section.path(0).isObject();
    }
    if (!structured) {
      return fields;
    }
    FieldMap.put(fields, "text", text(object, person));
    FieldMap.put(fields, "name", text(person, "name", "full_name", "fullName"));
    FieldMap.put(fields, "title", text(person, "label", "title", "headline"));
    FieldMap.put(fields, "location", place(person.path("location")));
    FieldMap.put(fields, "skills", skills(section(object, SECTIONS.get("SKILLS")), ", "));
    FieldMap.put(fields, "experience", entries(section(object, SECTIONS.get("EXPERIENCE"))));
    return fields;
  }

  private static String text(JsonNode object, JsonNode person) {
    List<String> blocks = new ArrayList<>();
    add(blocks, head(person));
    SECTIONS.forEach(
        (heading, keys) -> {
          JsonNode section = section(object, keys);
          if (heading.equals("SUMMARY") && section.isMissingNode()) {
            section = section(person, keys);
          }
          String body = heading.equals("SKILLS") ? skills(section, "\n") : entries(section);
          add(blocks, body.isBlank() ? "" : heading + "\n" + body);
        });
    return String.join("\n\n", blocks);
  }

  private static String head(JsonNode person) {
    List<String> contacts = new ArrayList<>();
    add(contacts, place(person.path("location")));
    for (String key : new String[] {"email", "phone", "url", "website", "linkedin", "github"}) {
      add(contacts, text(person, key));
    }
    for (JsonNode profile : person.path("profiles")) {
      add(contacts, text(profile, "url", "username"));
    }
    List<String> lines = new ArrayList<>();
    add(lines, text(person, "name", "full_name", "fullName"));
    add(lines, text(person, "label", "title", "headline"));
    add(lines, String.join(" | ", contacts));
    return String.join("\n", lines);
  }

  private static String place(JsonNode location) {
    if (!location.isObject()) {
      return JsonText.of(location);
    }
    List<String> parts = new ArrayList<>();
    for (String key : new String[] {"city", "region", "state", "countryCode", "country"}) {
      add(parts, text(location, key));
    }
    return String.join(", ", parts);
  }

  private static String skills(JsonNode skills, String between) {
    List<String> lines = new ArrayList<>();
    for (JsonNode skill : skills.isObject() ? List.of(skills) : skills) {
      String keywords = String.join(", ", JsonText.leaves(skill.path("keywords")));
      String name = text(skill, "name");
      if (skill.isObject() && !(name + keywords).isBlank()) {
        String sign = between.equals("\n") ? ": " : ", ";
        add(lines, name + (name.isBlank() || keywords.isBlank() ? "" : sign) + keywords);
      } else {
        add(lines, String.join(", ", JsonText.leaves(skill)));
      }
    }
    return skills.isTextual() ? skills.asText() : String.join(between, lines);
  }

  private static String entries(JsonNode section) {
    if (!section.isArray()) {
      return JsonText.of(section);
    }
    List<String> blocks = new ArrayList<>();
    boolean apart = false;
    for (JsonNode entry : section) {
      String block = JsonResumeEntry.text(entry);
      apart |= block.indexOf('\n') >= 0;
      add(blocks, block);
    }
    return String.join(apart ? "\n\n" : "\n", blocks);
  }

  private static JsonNode section(JsonNode object, List<String> keys) {
    return first(object, keys.toArray(String[]::new));
  }

  private static JsonNode first(JsonNode object, String... keys) {
    for (String key : keys) {
      if (object.hasNonNull(key)) {
        return object.get(key);
      }
    }
    return MissingNode.getInstance();
  }

  /** The first of some keys that has a value, as text. */
  static String text(JsonNode object, String... keys) {
    return JsonText.of(first(object, keys)).strip();
  }

  private static void add(List<String> parts, String part) {
    if (!part.isBlank()) {
      parts.add(part);
    }
  }

  private static Map<String, List<String>> sections() {
    try (InputStream in = JsonResume.class.getResourceAsStream("json-resume.tsv")) {
      Map<String, List<String>> sections = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .forEach(cells -> sections.put(cells[0], List.of(cells[1].split(" "))));
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
