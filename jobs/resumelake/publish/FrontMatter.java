package resumelake.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import resumelake.lake.LakeException;

/**
 * The YAML between the two lines of dashes at the top of a card, as blocks by top-level key: what
 * is not changed keeps its bytes, comments and order too.
 *
 * @param head lines before the first key
 * @param blocks each key with its lines, line ends included
 */
record FrontMatter(String head, Map<String, String> blocks) {
  /** What stands before the body; {@code \A} for the very beginning. */
  private static final Pattern CARD =
      Pattern.compile(
          "\\A\\uFEFF?---[ \\t]*\\r?\\n(.*?)^---[ \\t]*(?:\\r?\\n|\\z)",
          Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern KEY =
      Pattern.compile("([A-Za-z_][\\w.-]*)[ \\t]*:(?:[ \\t\\r\\n].*|$)", Pattern.DOTALL);

  private static final Pattern COMMENTS =
      Pattern.compile("(?:^(?:#[^\\n]*)?\\r?\\n)+\\z", Pattern.MULTILINE);

  /** Before the key after which comments stand; no key begins so. */
  private static final String COMMENT = "#";

  private static final String CONFIG = "config_name";

  /** A card in its two parts. */
  record Parts(FrontMatter front, String body) {}

  /**
   * Takes a card apart.
   *
   * @throws LakeException of kind HUB_REFUSED where the front matter is no YAML of keys
   */
  static Parts of(String card) {
    Matcher match = CARD.matcher(card);
    if (!match.find()) {
      return new Parts(new FrontMatter("", new LinkedHashMap<>()), card);
    }
    FrontMatter front = blocks(match.group(1));
    front.parsed();
    return new Parts(front, card.substring(match.end()));
  }

  private static FrontMatter blocks(String yaml) {
    StringBuilder head = new StringBuilder();
    Map<String, String> blocks = new LinkedHashMap<>();
    String current = "";
    for (String line : yaml.split("(?<=\n)")) {
      Matcher key = KEY.matcher(line);
      if (key.matches()) {
        current = key.group(1);
      }
      if (current.isEmpty()) {
        head.append(line);
      } else {
        blocks.merge(current, line, String::concat);
      }
    }
    return new FrontMatter(head.toString(), withComments(blocks));
  }

  /** Comments between two keys get an entry of their own, so that they outlive the key before. */
  private static Map<String, String> withComments(Map<String, String> blocks) {
    Map<String, String> parted = new LinkedHashMap<>();
    blocks.forEach(
        (key, block) -> {
          Matcher comments = COMMENTS.matcher(block);
          boolean found = comments.find();
          parted.put(key, found ? block.substring(0, comments.start()) : block);
          if (found) {
            parted.put(COMMENT + key, comments.group());
          }
        });
    return parted;
  }

  /** The values by key. */
  Map<?, ?> parsed() {
    try {
      Object parsed = new Load(LoadSettings.builder().build()).loadFromString(yaml());
      if (parsed == null) {
        return Map.of();
      }
      if (parsed instanceof Map<?, ?> map && map.keySet().equals(keys())) {
        return map;
      }
    } catch (YamlEngineException e) {
      throw unreadable();
    }
    throw unreadable();
  }

  private Set<String> keys() {
    return blocks.keySet().stream()
        .filter(key -> !key.startsWith(COMMENT))
        .collect(Collectors.toSet());
  }

  private static LakeException unreadable() {
    return new LakeException(
        LakeException.Kind.HUB_REFUSED,
        "The front matter of the card cannot be read as keys and values. Mend the YAML at the top"
            + " of README.md on the Hub, then run the same command again.");
  }

  /** The items of a list of configs; a map alone is the list of itself. */
  List<Map<Object, Object>> configs(String key) {
    Object value = parsed().get(key);
    List<?> items =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    List<Map<Object, Object>> configs = new ArrayList<>();
    for (Object item : items) {
      if (item instanceof Map<?, ?> map) {
        Map<Object, Object> config = new LinkedHashMap<>();
        config.put(CONFIG, "default");
        config.putAll(map);
        configs.add(config);
      }
    }
    return configs;
  }

  /** The name of an item of {@link #configs}. */
  static String name(Map<Object, Object> config) {
    return String.valueOf(config.get(CONFIG));
  }

  /** Items as lines. */
  static String dumped(List<Map<Object, Object>> configs) {
    if (configs.isEmpty()) {
      return "";
    }
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(1000).build();
    return new Dump(settings).dumpToString(configs);
  }

  Optional<String> block(String key) {
    return Optional.ofNullable(blocks.get(key));
  }

  /** All lines between the dashes. */
  String yaml() {
    StringBuilder yaml = new StringBuilder(head);
    for (String block : blocks.values()) {
      yaml.append(block);
      if (!block.endsWith("\n")) {
        yaml.append('\n');
      }
    }
    return yaml.toString();
  }
}
