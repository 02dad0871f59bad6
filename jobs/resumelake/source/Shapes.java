package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The sources with columns of their own, by the name of their reader. */
final class Shapes {
  private static final Map<String, Shape> SHAPES = shapes();

  private Shapes() {}

  private static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new TreeMap<>();
    shapes.put("upwork", new Upwork());
    shapes.put("upwork_freelancers", new UpworkFreelancers());
    shapes.put("fiverr", new Fiverr());
    shapes.put("freelance_contracts", new FreelanceContracts());
    shapes.put("swelancer", new SweLancer());
    shapes.put("stackoverflow_survey", new StackOverflowSurvey());
    shapes.put("github_jobs", new GithubJobs());
    shapes.put("linkedin_postings", new LinkedinPostings());
    shapes.put("job_descriptions", new JobDescriptions());
    return Collections.unmodifiableMap(shapes);
  }

  /** All names, in alphabetical order. */
  static Set<String> names() {
    return SHAPES.keySet();
  }

  /** The shape of a name, if there is one; none for no name. */
  static Optional<Shape> find(String name) {
    return name == null ? Optional.empty() : Optional.ofNullable(SHAPES.get(name));
  }

  /** What is wrong with a header: one line that names what is needed and what was found. */
  static Optional<String> fault(
      Optional<String> shape, List<String> header, String source, String file) {
    return shape
        .map(SHAPES::get)
        .filter(known -> !Cells.Columns.of(header).hasAny(known.needed()))
        .map(
            known ->
                "Source %s: %s has none of the columns %s that the reader %s needs. Its columns are %s. Choose another reader, or leave the file out with include=."
                    .formatted(
                        source,
                        file,
                        String.join(", ", known.needed()),
                        shape.get(),
                        String.join(", ", header)));
  }

  /** The column of the source's own id, as the header writes it. */
  static Optional<String> idColumn(Optional<String> shape, List<String> header) {
    return shape
        .map(SHAPES::get)
        .flatMap(
            known ->
                known.ids().stream()
                    .map(FieldMap::key)
                    .flatMap(id -> header.stream().filter(name -> FieldMap.key(name).equals(id)))
                    .findFirst());
  }

  /** The source's own id of an object. */
  static Optional<String> id(Optional<String> shape, JsonNode object) {
    return shape
        .map(SHAPES::get)
        .map(known -> Cells.of(object).first(known.ids().toArray(String[]::new)))
        .filter(id -> !id.isEmpty());
  }
}
