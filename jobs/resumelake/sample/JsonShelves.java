package resumelake.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** JSON: lines with the resume as one text, and an array of objects in the JSON Resume schema. */
final class JsonShelves {
  private static final String LINES = "sample_jsonl.jsonl";
  private static final String RESUMES = "sample_json_resume.json";

  /** Deeper than any resume, and than the caps of readers. */
  private static final int TOO_DEEP = 3000;

  private JsonShelves() {}

  /** One object to a line, some lines broken. */
  static SampleFile lines(List<Item> items) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Gold> gold = new ArrayList<>();
    for (Item item : items) {
      String id = String.format(Locale.ROOT, "J%06d", 204_000 + 13 * gold.size());
      ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
      item.resume().ifPresent(r -> json.put("headline", r.career().title()));
      item.resume().ifPresent(r -> json.put("location", r.career().town()));
      json.put("resume", item.text());
      item.resume().ifPresent(r -> addAll(json.putArray("skills"), r.career().skills()));
      line(out, json.toString());
      gold.add(new Gold("sample_jsonl", id, item, json.toString()));
      breakSome(out, gold);
    }
    return new SampleFile(LINES, out.toByteArray(), gold);
  }

  private static void breakSome(ByteArrayOutputStream out, List<Gold> gold) {
    switch (gold.size()) {
      case 30 -> {
        line(out, "{\"id\": \"J999001\", \"resume\": \"cut off in the mid");
        gold.add(broken(gold, "JSON_INVALID"));
      }
      case 60 -> {
        String deep = "[".repeat(TOO_DEEP) + "]".repeat(TOO_DEEP);
        line(out, "{\"id\": \"J999002\", \"resume\": " + deep + "}");
        gold.add(broken(gold, "JSON_TOO_DEEP"));
      }
      case 75 -> {
        line(out, "{\"id\": \"J999003\", \"resume\": \"a raw NUL \0 within\"}");
        gold.add(broken(gold, "NUL_BYTES|JSON_INVALID"));
      }
      case 90 -> {
        line(out, "id: J999004, resume: not JSON at all");
        gold.add(broken(gold, "JSON_INVALID"));
      }
      default -> {}
    }
  }

  private static Gold broken(List<Gold> gold, String reason) {
    String id = LINES + "#" + (gold.size() + 1);
    return new Gold("sample_jsonl", id, SamplePlan.broken(reason), "");
  }

  private static void line(ByteArrayOutputStream out, String text) {
    out.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** An array of JSON Resume 1.0.0 objects. */
  static SampleFile resumes(List<Item> items) {
    List<String> objects = new ArrayList<>();
    List<Gold> gold = new ArrayList<>();
    for (Item item : items) {
      String json = jsonResume(item.resume().orElseThrow()).toString();
      objects.add(json);
      String id = RESUMES + "#" + (gold.size() + 1);
      gold.add(new Gold("sample_json_resume", id, item, json));
    }
    String array = "[\n" + String.join(",\n", objects) + "\n]\n";
    return new SampleFile(RESUMES, array.getBytes(StandardCharsets.UTF_8), gold);
  }

  private static ObjectNode jsonResume(SampleResume resume) {
    Person person = resume.person();
    Career career = resume.career();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode basics = json.putObject("basics").put("name", person.fullName());
    basics.put("label", career.title()).put("summary", career.summary());
    put(basics, "email", person.fact("email"));
    put(basics, "phone", person.fact("phone"));
    put(basics, "url", person.fact("site"));
    basics.putObject("location").put("city", career.town());
    ArrayNode profiles = basics.putArray("profiles");
    for (String network : List.of("linkedin", "github")) {
      person
          .fact(network)
          .ifPresent(v -> profiles.addObject().put("network", network).put("url", v));
    }
    ArrayNode work = json.putArray("work");
    career.jobs().forEach(job -> work(work.addObject(), job));
    ArrayNode education = json.putArray("education");
    career.education().forEach(line -> education(education.addObject(), line));
    ArrayNode skills = json.putArray("skills");
    List<List<String>> groups = career.skillGroups();
    for (int i = 0; i < groups.size(); i++) {
      String name = groups.size() == 1 ? "Skills" : Blocks.GROUPS.get(i);
      addAll(skills.addObject().put("name", name).putArray("keywords"), groups.get(i));
    }
    ArrayNode certificates = json.putArray("certificates");
    career.certificates().forEach(name -> certificates.addObject().put("name", name));
    ArrayNode references = json.putArray("references");
    career.references().forEach(line -> references.addObject().put("reference", line));
    return json;
  }

  private static void work(ObjectNode json, Job job) {
    json.put("name", job.employer()).put("position", job.title()).put("location", job.place());
    json.put("startDate", job.start().toString());
    put(json, "endDate", job.end().map(Object::toString));
    addAll(json.putArray("highlights"), job.bullets());
  }

  private static void education(ObjectNode json, String line) {
    String[] part = line.split(", ");
    json.put("studyType", part[0]).put("institution", part[part.length - 2]);
    json.put("endDate", part[part.length - 1]);
  }

  private static void put(ObjectNode json, String key, Optional<String> value) {
    value.ifPresent(v -> json.put(key, v));
  }

  private static void addAll(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
