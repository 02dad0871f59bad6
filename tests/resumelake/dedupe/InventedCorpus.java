package resumelake.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import resumelake.text.Jaccard;
import resumelake.text.Shingles;

/**
 * Invented texts with known duplicates: people with copies of their own text (edited, trimmed,
 * reordered, reformatted), and different people who filled in one template.
 */
final class InventedCorpus {
  private static final int WORDS = 430;
  private static final int TEMPLATES = 20;

  private final List<Row> rows = new ArrayList<>();

  /** Row id to the person whose text it is. */
  private final Map<String, Integer> people = new HashMap<>();

  /** Copies that are at least 0.8 similar to their base: id of the copy to id of the base. */
  private final Map<String, String> copies = new HashMap<>();

  /** What a grouping did with the corpus. */
  record Judgement(int copies, double recall, int peopleLost) {}

  /** A corpus of so many people; a third of them use a template, half have copies. */
  static InventedCorpus of(long seed, int people) {
    InventedCorpus corpus = new InventedCorpus();
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> templates = new ArrayList<>();
    for (int i = 0; i < TEMPLATES; i++) {
      templates.add(words(random, WORDS));
    }
    for (int person = 0; person < people; person++) {
      List<String> base =
          person % 3 == 0
              ? filled(random, templates.get(random.nextInt(TEMPLATES)))
              : words(random, WORDS / 3 + random.nextInt(WORDS));
      corpus.add(random, person, base);
    }
    return corpus;
  }

  /** Words of no meaning, with a skew as in language. */
  static String text(long seed, int words) {
    return String.join(" ", words(new SplittableRandom(seed), words));
  }

  List<Row> rows() {
    return rows;
  }

  /** Compares the groups found (result rows by id) with what was planted. */
  Judgement judge(Map<String, Row> grouped) {
    long found =
        copies.entrySet().stream()
            .filter(
                e ->
                    grouped
                        .get(e.getKey())
                        .getString(1)
                        .equals(grouped.get(e.getValue()).getString(1)))
            .count();
    List<Integer> kept =
        grouped.values().stream()
            .filter(row -> row.getBoolean(2))
            .map(row -> people.get(row.getString(0)))
            .distinct()
            .toList();
    int all = (int) people.values().stream().distinct().count();
    return new Judgement(copies.size(), (double) found / copies.size(), all - kept.size());
  }

  private void add(SplittableRandom random, int person, List<String> base) {
    String baseId = "p%05d".formatted(person);
    String baseText = String.join(" ", base);
    add(baseId, person, baseText, random);
    for (int copy = 1; person % 2 == 0 && copy <= 2; copy++) {
      String id = baseId + "-" + copy;
      String text = edited(random, base, copy);
      add(id, person, text, random);
      double similarity = Jaccard.of(Shingles.of(baseText).hashes(), Shingles.of(text).hashes());
      if (similarity >= 0.8) {
        copies.put(id, baseId);
      }
    }
  }

  private void add(String id, int person, String text, SplittableRandom random) {
    people.put(id, person);
    rows.add(RowFactory.create(id, text, random.nextInt(100) / 100.0));
  }

  private static String edited(SplittableRandom random, List<String> base, int copy) {
    List<String> words = new ArrayList<>(base);
    switch (random.nextInt(4)) {
      case 0 -> {
        for (int edits = random.nextInt(1 + words.size() / 60); edits > 0; edits--) {
          words.set(random.nextInt(words.size()), "edit" + random.nextInt(1_000));
        }
      }
      case 1 -> words.subList(0, random.nextInt(1 + words.size() / 6)).clear();
      case 2 -> {
        int cut = random.nextInt(words.size());
        List<String> tail = new ArrayList<>(words.subList(cut, words.size()));
        words.subList(cut, words.size()).clear();
        words.addAll(0, tail);
      }
      default -> words.replaceAll(word -> word.length() % 2 == 0 ? word.toUpperCase() : word);
    }
    return String.join(copy == 1 ? " " : ",\n", words);
  }

  /** A template whose every tenth word or so is the person's own: similarity about 0.4 to 0.65. */
  private static List<String> filled(SplittableRandom random, List<String> template) {
    List<String> words = new ArrayList<>(template);
    int own = words.size() / 25 + random.nextInt(words.size() / 20);
    for (int i = 0; i < own; i++) {
      words.set(random.nextInt(words.size()), "own" + random.nextInt(1_000_000));
    }
    return words;
  }

  private static List<String> words(SplittableRandom random, int count) {
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double skewed = random.nextDouble();
      words.add("word" + (int) (skewed * skewed * skewed * 5_000));
    }
    return words;
  }
}
