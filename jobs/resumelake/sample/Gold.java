package resumelake.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is known of one record of the sample.
 *
 * @param source name in {@code conf/sources.csv}
 * @param recordId as the reader gives it
 * @param text all characters of the record that the reader turns into text
 */
record Gold(String source, String recordId, Item item, String text) {

  /** One JSON object, keys in fixed order; what is unknown is left out. */
  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("source", source).put("record_id", recordId);
    json.put("expected", item.expected());
    if (!item.personId().isEmpty()) {
      json.put("person", item.personId());
    }
    if (!item.group().isEmpty()) {
      json.put("group", item.group());
    }
    if (!item.relation().isEmpty()) {
      json.put("relation", item.relation());
    }
    item.resume().ifPresent(resume -> describe(json, resume));
    return json;
  }

  private void describe(ObjectNode json, SampleResume resume) {
    Career career = resume.career();
    Years years = Years.of(resume);
    json.put("trade", career.trade()).put("title", career.title());
    json.put("years_low", years.low()).put("years_high", years.high());
    json.put("positions", career.jobs().size());
    ArrayNode skills = json.putArray("skills");
    career.skills().forEach(skills::add);
    ArrayNode keep = json.putArray("keep");
    resume.employersLikeNobody().forEach(keep::add);
    ArrayNode identifiers = json.putArray("identifiers");
    for (Identifier identifier : resume.identifiersIn(text)) {
      identifiers
          .addObject()
          .put("type", identifier.type().name())
          .put("kind", identifier.kind())
          .put("value", identifier.value());
    }
  }
}
