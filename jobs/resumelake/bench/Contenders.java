package resumelake.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.mask.Identity;
import resumelake.mask.Masked;
import resumelake.mask.Masker;
import resumelake.mask.Masking;
import resumelake.model.Doubt;
import resumelake.model.Entity;
import resumelake.model.EntityType;
import resumelake.model.Span;
import resumelake.text.Mentions;

/** The masker of a run, and two baselines that anybody could write in an hour. */
final class Contenders {
  /** Six plain patterns as they are copied from page to page. */
  static final Map<EntityType, List<Pattern>> PATTERNS = patterns();

  private static final Pattern WORD = Pattern.compile("\\b\\p{Lu}[\\p{L}'-]+");

  private Contenders() {}

  /** The very masker that a run uses. */
  static Contender masker() {
    Masker masker = Masker.standard();
    return new Contender() {
      @Override
      public String name() {
        return "masker";
      }

      @Override
      public Masking mask(Map<String, String> fields, List<String> hints) {
        return masker.mask(fields, hints);
      }
    };
  }

  /**
   * The masker, and after it another look at what it left.
   *
   * @param names gives names that still stand in a masked text
   */
  static Contender masked(Function<String, List<String>> names) {
    Contender masker = masker();
    return new Contender() {
      @Override
      public String name() {
        return "masker and tagger";
      }

      @Override
      public Masking mask(Map<String, String> fields, List<String> hints) {
        Masking masking = masker.mask(fields, hints);
        return masking instanceof Masking.Done done ? also(fields, done, names) : masking;
      }
    };
  }

  private static Masking also(
      Map<String, String> fields, Masking.Done done, Function<String, List<String>> names) {
    List<Doubt> doubts =
        done.fields().values().stream()
            .flatMap(field -> names.apply(field.text()).stream())
            .map(name -> new Doubt(EntityType.NAME.name(), name))
            .toList();
    TreeMap<String, Masked> all = new TreeMap<>();
    done.fields()
        .forEach(
            (name, field) ->
                all.put(
                    name,
                    field.also(
                        fields.get(name),
                        Mentions.of(doubts, field.text(), doubt -> EntityType.NAME))));
    return new Masking.Done(all, done.owner());
  }

  static Contender plainPatterns() {
    return each("patterns", Contenders::byPatterns);
  }

  /** Every capitalised word that stands on the masker's own lists of names. */
  static Contender nameList() {
    Set<String> names = new HashSet<>();
    names.addAll(words("given.txt"));
    names.addAll(words("surnames.txt"));
    return each("name list", text -> byList(text, names));
  }

  private static Map<EntityType, List<Pattern>> patterns() {
    Map<EntityType, List<Pattern>> patterns = new LinkedHashMap<>();
    patterns.put(EntityType.EMAIL, List.of(Pattern.compile("\\b[\\w.+-]+@[\\w-]+\\.[\\w.-]+\\b")));
    patterns.put(EntityType.URL, List.of(Pattern.compile("(?:https?://|www\\.)\\S+")));
    patterns.put(
        EntityType.PHONE,
        List.of(
            Pattern.compile("(?:\\+?\\d{1,3}[ .-]?)?\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]?\\d{4}\\b")));
    patterns.put(EntityType.IP, List.of(Pattern.compile("\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b")));
    patterns.put(EntityType.ACCOUNT, List.of(Pattern.compile("\\b(?:\\d{4}[ -]?){3}\\d{4}\\b")));
    patterns.put(
        EntityType.DATE_OF_BIRTH,
        List.of(Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\b")));
    return patterns;
  }

  private static Contender each(String name, Function<String, List<Entity>> find) {
    return new Contender() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Masking mask(Map<String, String> fields, List<String> hints) {
        TreeMap<String, Masked> done = new TreeMap<>();
        fields.forEach((field, text) -> done.put(field, masked(text, find.apply(text))));
        return new Masking.Done(done, new Identity(List.of(), List.of(), List.of(), List.of()));
      }
    };
  }

  private static Masked masked(String text, List<Entity> found) {
    List<Entity> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(entity -> entity.span().start()));
    List<Entity> kept = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Entity entity : sorted) {
      if (entity.span().start() >= from) {
        kept.add(entity);
        out.append(text, from, entity.span().start()).append(entity.type().mark());
        from = entity.span().end();
      }
    }
    return new Masked(out.append(text.substring(from)).toString(), kept);
  }

  private static List<Entity> byPatterns(String text) {
    List<Entity> found = new ArrayList<>();
    PATTERNS.forEach(
        (type, patterns) -> patterns.forEach(pattern -> find(text, type, pattern, found)));
    return found;
  }

  private static void find(String text, EntityType type, Pattern pattern, List<Entity> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new Entity(type, new Span(matcher.start(), matcher.end())));
    }
  }

  private static List<Entity> byList(String text, Set<String> names) {
    List<Entity> found = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (names.contains(word.group().toLowerCase(Locale.ROOT))) {
        found.add(new Entity(EntityType.NAME, new Span(word.start(), word.end())));
      }
    }
    return found;
  }

  private static Set<String> words(String file) {
    Set<String> words = new HashSet<>();
    listed(file).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    return words;
  }

  /** The words of one of the masker's lists, in its order. */
  static List<String> listed(String file) {
    return lines(file).stream().flatMap(line -> List.of(line.strip().split(" ")).stream()).toList();
  }

  /** Phrases that the masker protects: firms, schools and things that look like names. */
  static List<String> phrases() {
    return lines("phrases.txt").stream().map(String::strip).toList();
  }

  private static List<String> lines(String file) {
    try (InputStream in = Masker.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("="))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
