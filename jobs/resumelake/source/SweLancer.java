package resumelake.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import resumelake.model.PayPeriod;

/**
 * Tasks of the SWE-Lancer benchmark: the table of tasks (its Python literals included) and the
 * files of single issues. Proposals and the id of the right one are answers of the benchmark and
 * are dropped; what is left is marked as evaluation data.
 */
final class SweLancer implements Shape {
  /** Signs of the tracker before a title: {@code [HOLD for payment 2025-02-06] [$250]}. */
  private static final Pattern TAGS = Pattern.compile("^(?:\\s*\\[[^\\]]{1,80}\\])+\\s*(?=\\S)");

  @Override
  public String kind() {
    return SourceOptions.POSTING;
  }

  @Override
  public List<String> layouts() {
    return List.of("tasks", "issues");
  }

  @Override
  public List<String> needed() {
    return List.of("title", "description", "issue_repo_steps");
  }

  @Override
  public List<String> ids() {
    return List.of("question_id");
  }

  @Override
  public SortedMap<String, String> fields(Cells record) {
    String title = PythonLiteral.text(record.first("title"));
    String price = record.first("price");
    PostingFields fields =
        new PostingFields()
            .put("title", TAGS.matcher(title).replaceFirst(""))
            .put("text", PythonLiteral.text(record.first("description", "issue_repo_steps")))
            .put("category", variant(record))
            .pay(price, price, Optional.of(PayPeriod.FIXED), Optional.of("USD"));
    fields.values().put("employment", "FREELANCE");
    fields.values().put("evaluation", "true");
    return fields.values();
  }

  /** The kind of task; tables without that column tell managers' tasks by their game. */
  private static String variant(Cells record) {
    String stated = record.first("variant");
    if (!stated.isEmpty()) {
      return stated;
    }
    boolean manager =
        PythonLiteral.parse(record.first("manager_data"))
            .filter(data -> data instanceof Map<?, ?> map && map.containsKey("game"))
            .isPresent();
    return manager ? "swe_manager" : "";
  }
}
