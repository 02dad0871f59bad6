package resumelake.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How the tests' Hub judges a README: its front matter must be YAML, its configs must have names.
 */
final class HubCards {
  private static final Pattern FRONT =
      Pattern.compile("\\A---\\n(.*?)^---\\n", Pattern.DOTALL | Pattern.MULTILINE);

  private HubCards() {}

  static List<String> faults(String readme) {
    Matcher front = FRONT.matcher(readme);
    if (!front.find()) {
      return List.of();
    }
    Object parsed;
    try {
      parsed = new Load(LoadSettings.builder().build()).loadFromString(front.group(1));
    } catch (YamlEngineException e) {
      return List.of("Invalid YAML metadata");
    }
    if (!(parsed instanceof Map<?, ?> map)) {
      return List.of("\"metadata\" must be an object");
    }
    Set<Object> names = new HashSet<>();
    int defaults = 0;
    for (Object item : map.get("configs") instanceof List<?> list ? list : List.of()) {
      Map<?, ?> config = item instanceof Map<?, ?> one ? one : Map.of();
      if (config.get("config_name") == null || !names.add(config.get("config_name"))) {
        return List.of("\"configs[].config_name\" is required and must be unique");
      }
      defaults += Boolean.TRUE.equals(config.get("default")) ? 1 : 0;
    }
    return defaults > 1 ? List.of("only one config may be the default") : List.of();
  }

  static Map<String, Object> judgement(List<String> faults) {
    return Map.of(
        "errors",
        faults.stream().map(fault -> Map.of("message", fault)).toList(),
        "warnings",
        List.of());
  }
}
