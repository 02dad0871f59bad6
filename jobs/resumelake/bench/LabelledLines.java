package resumelake.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.mask.Masker;
import resumelake.mask.Masking;
import resumelake.model.Entity;
import resumelake.model.EntityType;
import resumelake.model.LabelledLine;
import resumelake.model.Span;
import resumelake.sample.Dice;
import resumelake.sample.Identifier;
import resumelake.sample.Sample;
import resumelake.sample.SampleResume;

/**
 * Lines with known names for a tagger that reads what the masker leaves: all that the masker found
 * is a mark, but some names are uncovered again, as if they had been missed.
 *
 * <p>Training text comes from the generator of the embedded sample, with names of the masker's
 * lists and surnames that nobody bears; the held-out text from the generator of the bench, whose
 * names, layouts and sentences are others.
 */
public final class LabelledLines {
  /** Names that stay uncovered, percent. */
  private static final int UNCOVERED = 75;

  /**
   * Lines of training text without a name that are kept, percent; most of a resume names nobody.
   */
  private static final int NAMELESS = 10;

  /** Single lines of {@code named-lines.txt} for each composed record, half of them with names. */
  private static final int SINGLE = 12;

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

  private static final int LONGEST = 240;

  private static final int EVERY = 5;

  private final Masker masker = Masker.standard();
  private final List<String> given = words("given.txt");
  private final List<String> surnames = words("surnames.txt");
  private final List<String> terms = terms();
  private final Map<String, List<String>> singles = Lists.sections("named-lines.txt");

  /** Composed lines to train on. */
  public List<LabelledLine> composed(long seed, int records) {
    List<LabelledLine> lines = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      Dice dice = new Dice(seed, i);
      SampleResume resume = Sample.resume(seed, i);
      Named named = renamed(named(resume), dice);
      lines.addAll(lines(named, dice, NAMELESS));
      for (int k = 0; k < SINGLE; k++) {
        lines.add(filled(dice.pick(singles.get(k % 2 == 0 ? "named" : "nameless")), dice));
      }
    }
    return lines;
  }

  /** A line whose slots are filled. */
  private LabelledLine filled(String pattern, Dice dice) {
    StringBuilder text = new StringBuilder();
    List<Span> names = new ArrayList<>();
    Matcher slot = SLOT.matcher(pattern);
    int from = 0;
    while (slot.find()) {
      text.append(pattern, from, slot.start());
      int start = text.length();
      String first = dice.chance(30) ? surname(dice) : dice.pick(given);
      switch (slot.group(1)) {
        case "given" -> text.append(first);
        case "surname" -> text.append(surname(dice));
        case "initial" -> text.append(first.charAt(0)).append(". ").append(surname(dice));
        case "name" -> text.append(cased(first + " " + surname(dice), dice));
        default -> text.append(dice.pick(terms));
      }
      if (!slot.group(1).equals("term")) {
        names.add(new Span(start, text.length()));
      }
      from = slot.end();
    }
    return new LabelledLine(text.append(pattern.substring(from)).toString(), joined(names, text));
  }

  private static String cased(String name, Dice dice) {
    return dice.chance(15) ? name.toUpperCase(Locale.ROOT) : name;
  }

  /** Parts of a name with nothing but a blank or a comma between them are one name. */
  private static List<Span> joined(List<Span> names, CharSequence text) {
    List<Span> joined = new ArrayList<>();
    for (Span name : names) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && text.subSequence(last.end(), name.start()).toString().matches("[ ,.]{1,2}")) {
        joined.set(joined.size() - 1, new Span(last.start(), name.end()));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }

  /** Composed lines to measure on: other names, layouts and sentences than {@link #composed}. */
  public List<LabelledLine> heldOut(long seed, int records) {
    List<LabelledLine> lines = new ArrayList<>();
    List<BenchRecord> made = Records.withPersons(seed, records);
    for (int i = 0; i < records; i++) {
      List<Span> names = new ArrayList<>();
      for (BenchRecord.Mention mention : made.get(i).mentions()) {
        if (mention.piece().truth().filter(Truth::isName).isPresent()) {
          names.add(new Span(mention.start(), mention.end()));
        }
      }
      lines.addAll(lines(new Named(made.get(i).text(), names), new Dice(seed, i), 100));
    }
    return lines;
  }

  /**
   * Lines of annotated sets by set: every fifth text, or the other four of five.
   *
   * @param test whether the fifth is wanted, on which nothing is trained
   */
  public Map<String, List<LabelledLine>> annotated(Path folder, boolean test) {
    Map<String, List<LabelledLine>> sets = new TreeMap<>();
    Map<String, Integer> counts = new HashMap<>();
    AnnotatedSets.read(
        folder,
        one -> {
          int index = counts.merge(one.set(), 1, Integer::sum);
          List<Span> names = AnnotatedSets.names(one);
          if ((index % EVERY == 0) == test && !names.isEmpty()) {
            sets.computeIfAbsent(one.set(), s -> new ArrayList<>())
                .addAll(
                    lines(new Named(one.text(), names), new Dice(7, index), test ? 100 : NAMELESS));
          }
        });
    return sets;
  }

  /** A text and the spans of its names, in order. */
  private record Named(String text, List<Span> names) {}

  private static Named named(SampleResume resume) {
    String text = resume.text();
    List<Identifier> found =
        resume.identifiersIn(text).stream()
            .filter(identifier -> identifier.type() == EntityType.NAME)
            .sorted(
                Comparator.comparingInt((Identifier i) -> -i.value().length())
                    .thenComparing(Identifier::value))
            .toList();
    List<Span> names = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Identifier name : found) {
      int at = text.indexOf(name.value());
      while (at >= 0) {
        int end = at + name.value().length();
        if (isWord(text, at, end) && isFree(taken, at, end)) {
          names.add(new Span(at, end));
          taken.set(at, end);
        }
        at = text.indexOf(name.value(), at + 1);
      }
    }
    names.sort(Comparator.comparingInt(Span::start));
    return new Named(text, names);
  }

  private static boolean isFree(BitSet taken, int start, int end) {
    int next = taken.nextSetBit(start);
    return next < 0 || next >= end;
  }

  private static boolean isWord(String text, int start, int end) {
    boolean open = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    return open && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** The same with other names: one word always becomes the same other word. */
  private Named renamed(Named old, Dice dice) {
    Map<String, String> others = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    List<Span> names = new ArrayList<>();
    int from = 0;
    for (Span name : old.names()) {
      text.append(old.text(), from, name.start());
      int start = text.length();
      String[] words = name.of(old.text()).split("(?<=[ ,-])|(?=[ ,-])");
      for (int i = 0; i < words.length; i++) {
        boolean first = i == 0 && words.length > 1;
        text.append(other(words[i], first, others, dice));
      }
      names.add(new Span(start, text.length()));
      from = name.end();
    }
    return new Named(text.append(old.text().substring(from)).toString(), names);
  }

  private String other(String word, boolean first, Map<String, String> others, Dice dice) {
    if (word.length() < 3 || !Character.isUpperCase(word.charAt(0))) {
      return word;
    }
    String plain = word.toLowerCase(Locale.ROOT);
    String chosen =
        others.computeIfAbsent(
            plain, w -> first && dice.chance(70) ? dice.pick(given) : surname(dice));
    boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
    return capitals ? chosen.toUpperCase(Locale.ROOT) : chosen;
  }

  /** A surname of the list, or the beginning of one with the end of another. */
  private String surname(Dice dice) {
    String one = dice.pick(surnames);
    if (dice.chance(40)) {
      return one;
    }
    String two = dice.pick(surnames);
    return one.substring(0, (one.length() + 1) / 2)
        + two.substring(two.length() / 2).toLowerCase(Locale.ROOT);
  }

  /** The masked text with some names uncovered, in lines. */
  private List<LabelledLine> lines(Named named, Dice dice, int nameless) {
    Masking masking = masker.mask(Map.of(BenchRecord.TEXT, named.text()), List.of());
    if (!(masking instanceof Masking.Done done)) {
      return List.of();
    }
    List<Span> kept = named.names().stream().filter(name -> dice.chance(UNCOVERED)).toList();
    BitSet open = new BitSet();
    kept.forEach(name -> open.set(name.start(), name.end()));
    List<Entity> marks =
        done.fields().get(BenchRecord.TEXT).entities().stream()
            .filter(entity -> isFree(open, entity.span().start(), entity.span().end()))
            .toList();
    Named masked = apply(named.text(), marks, kept);
    return cut(masked).stream()
        .filter(line -> !line.names().isEmpty() || hasCapital(line.text()) && dice.chance(nameless))
        .toList();
  }

  private static boolean hasCapital(String line) {
    return line.chars().anyMatch(Character::isUpperCase);
  }

  private static Named apply(String text, List<Entity> marks, List<Span> names) {
    StringBuilder out = new StringBuilder();
    List<Span> moved = new ArrayList<>();
    int from = 0;
    int mark = 0;
    for (Span name : names) {
      while (mark < marks.size() && marks.get(mark).span().start() < name.start()) {
        out.append(text, from, marks.get(mark).span().start());
        out.append(marks.get(mark).type().mark());
        from = marks.get(mark++).span().end();
      }
      out.append(text, from, name.start());
      moved.add(new Span(out.length(), out.length() + name.length()));
      out.append(name.of(text));
      from = name.end();
    }
    while (mark < marks.size()) {
      out.append(text, from, marks.get(mark).span().start());
      out.append(marks.get(mark).type().mark());
      from = marks.get(mark++).span().end();
    }
    return new Named(out.append(text.substring(from)).toString(), moved);
  }

  /** Cuts at line ends, and longer lines at a blank outside of names. */
  private static List<LabelledLine> cut(Named named) {
    List<LabelledLine> lines = new ArrayList<>();
    String text = named.text();
    BitSet inName = new BitSet();
    named.names().forEach(name -> inName.set(name.start(), name.end()));
    int start = 0;
    int blank = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length() || text.charAt(i) == '\n';
      if (!end && text.charAt(i) == ' ' && !inName.get(i)) {
        blank = i;
      }
      if (end || i - start >= LONGEST && blank > start) {
        int stop = end ? i : blank;
        lines.add(line(named, start, stop));
        start = stop + 1;
      }
    }
    lines.removeIf(line -> line.text().isBlank());
    return lines;
  }

  private static LabelledLine line(Named named, int start, int end) {
    List<Span> names =
        named.names().stream()
            .filter(name -> name.start() >= start && name.end() <= end)
            .map(name -> new Span(name.start() - start, name.end() - start))
            .toList();
    return new LabelledLine(named.text().substring(start, end), names);
  }

  private static List<String> words(String file) {
    return Contenders.listed(file).stream()
        .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
        .distinct()
        .toList();
  }

  private static String capitals(String phrase) {
    return Pattern.compile("\\b\\p{L}")
        .matcher(phrase)
        .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
  }

  /** Words that are no persons: places and protected words with a capital, some of two words. */
  private static List<String> terms() {
    List<String> terms = new ArrayList<>();
    for (String file : List.of("places.txt", "protected.txt")) {
      for (String word : Contenders.listed(file)) {
        if (word.length() > 2) {
          terms.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
      }
    }
    Contenders.phrases().forEach(phrase -> terms.add(capitals(phrase)));
    int single = terms.size();
    for (int i = 0; i + 7 < single; i += 3) {
      terms.add(terms.get(i) + " " + terms.get(i + 7));
    }
    return terms;
  }
}
