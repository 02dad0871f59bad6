package resumelake.source;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Freelancers who offer their work on Upwork: what they write of themselves, and the skills they
 * list. The hours and jobs that the site counts are no years and are left out.
 */
final class UpworkFreelancers implements Shape {
  @Override
  public String kind() {
    return SourceOptions.PROFILE;
  }

  @Override
  public List<String> layouts() {
    return List.of("listings");
  }

  @Override
  public List<String> needed() {
    return List.of("description", "skills");
  }

  @Override
  public SortedMap<String, String> fields(Cells record) {
    SortedMap<String, String> fields = new TreeMap<>();
    FieldMap.put(fields, "name", record.first("name"));
    FieldMap.put(fields, "title", record.first("title"));
    FieldMap.put(fields, "text", record.first("description"));
    FieldMap.put(fields, "skills", String.join(", ", skills(record.first("skills"))));
    FieldMap.put(
        fields,
        "location",
        Stream.of(record.first("locality"), record.first("country"))
            .filter(place -> !place.isEmpty())
            .collect(Collectors.joining(", ")));
    return fields;
  }

  /** Lists come as Python or JSON writes them, or with commas. */
  private static List<String> skills(String cell) {
    boolean literal = cell.startsWith("[");
    Object value = literal ? PythonLiteral.parse(cell).orElse(cell) : cell;
    return value instanceof List<?> items
        ? items.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : PostingFields.items(cell).stream().map(String::strip).toList();
  }
}
