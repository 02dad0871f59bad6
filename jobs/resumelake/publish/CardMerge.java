package resumelake.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import resumelake.lake.LakeException;

/**
 * Puts the card of a release into the card that stands on the Hub. Ours are the text between two
 * marks and the keys that state facts of the release; all else is people's and stays as it is.
 * Every byte of the result comes from the card that the gate has passed, from the card on the Hub,
 * or is a mark.
 */
final class CardMerge {
  static final String BEGIN =
      "<!-- resumelake:begin (written anew by each publish; write above or below) -->";
  static final String END = "<!-- resumelake:end -->";

  /** Keys that state facts of the release: replaced, and gone where the release has none. */
  private static final Set<String> FACTS = Set.of("license", "license_name", "size_categories");

  /** Lists by config: ours are replaced, configs of other names stay. */
  private static final Set<String> BY_CONFIG = Set.of("configs", "dataset_info");

  /** What the loader takes where none is named; one config may say so. */
  private static final Pattern DEFAULT = Pattern.compile("^  default: true\\n", Pattern.MULTILINE);

  private static final Pattern BEGINS = Pattern.compile("<!-- resumelake:begin\\b[^>]*-->");
  private static final Pattern ENDS = Pattern.compile("<!-- resumelake:end\\b[^>]*-->");

  private CardMerge() {}

  /**
   * The card as it is to stand on the Hub.
   *
   * @param passed the card that the gate has passed
   * @param there the card on the Hub
   * @throws LakeException of kind HUB_REFUSED where it cannot be told what in it is ours
   */
  static String merged(String passed, Optional<String> there) {
    FrontMatter.Parts ours = FrontMatter.of(passed);
    FrontMatter.Parts theirs = FrontMatter.of(there.orElse(""));
    return "---\n"
        + front(ours.front(), theirs.front()).yaml()
        + "---\n"
        + body(ours.body(), theirs.body());
  }

  /** Keys that we only propose, such as tags, are set where there are none. */
  private static FrontMatter front(FrontMatter ours, FrontMatter theirs) {
    Map<String, String> blocks = new LinkedHashMap<>(theirs.blocks());
    FACTS.stream().filter(key -> ours.block(key).isEmpty()).forEach(blocks::remove);
    ours.blocks()
        .forEach(
            (key, block) -> {
              if (BY_CONFIG.contains(key)) {
                blocks.put(key, configs(key, block, ours, theirs));
              } else if (FACTS.contains(key)) {
                blocks.put(key, block);
              } else {
                blocks.putIfAbsent(key, block);
              }
            });
    return new FrontMatter(theirs.head(), blocks);
  }

  private static String configs(String key, String block, FrontMatter ours, FrontMatter theirs) {
    Set<String> names =
        ours.configs(key).stream().map(FrontMatter::name).collect(Collectors.toSet());
    List<Map<Object, Object>> foreign =
        theirs.configs(key).stream()
            .filter(config -> !names.contains(FrontMatter.name(config)))
            .toList();
    boolean theirsIsDefault =
        foreign.stream().anyMatch(config -> Boolean.TRUE.equals(config.get("default")));
    return (theirsIsDefault ? DEFAULT.matcher(block).replaceAll("") : block)
        + FrontMatter.dumped(foreign);
  }

  private static String body(String ours, String theirs) {
    String part = BEGIN + "\n\n" + ours.strip() + "\n\n" + END;
    Matcher begin = BEGINS.matcher(theirs);
    Matcher end = ENDS.matcher(theirs);
    boolean begins = begin.find();
    boolean ends = end.find();
    if (!begins && !ends) {
      String before = theirs.isBlank() ? "" : theirs.stripTrailing() + "\n";
      return before + "\n" + part + "\n";
    }
    int from = begins ? begin.start() : -1;
    int to = ends ? end.end() : -1;
    if (from < 0 || to < from || begin.find() || end.find()) {
      throw new LakeException(
          LakeException.Kind.HUB_REFUSED,
          "The card on the Hub has lost one of the marks \"%s\" and \"%s\", or has them twice. Put"
              + " one of each around what was written by publish, then run the same command again.",
          BEGIN,
          END);
    }
    return theirs.substring(0, from) + part + theirs.substring(to);
  }
}
