package resumelake.mask;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The word lists: which kinds a word may be, and which phrases are protected. Immutable after
 * loading.
 *
 * <p>List files are UTF-8: a line {@code = kind} opens a list, {@code #} opens a comment, words
 * stand between blanks, and the last line {@code = end N} counts all words, so that a cut file is
 * noticed.
 */
final class Lexicon {
  /** Of FNV-1a, 64 bits. */
  static final long SEED = 0xcbf29ce484222325L;

  private static final List<String> WORD_FILES =
      List.of(
          "given.txt",
          "surnames.txt",
          "names.txt",
          "common.txt",
          "protected.txt",
          "places.txt",
          "cues.txt");
  private static final String PHRASE_FILE = "phrases.txt";
  private static final String HOST_FILE = "hosts.txt";
  private static final String LABEL_FILE = "labels.txt";

  private final Map<Long, Integer> building = new HashMap<>();
  private final Map<Long, List<long[]>> phrases = new HashMap<>();
  private final Labels labels = new Labels();
  private final MessageDigest digest;
  private final Set<String> openHosts;
  private final String version;

  /** Open addressing; the kinds of a word stand behind its hash, so that one look gets both. */
  private long[] slots;

  private Lexicon() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
    WORD_FILES.forEach(this::loadWords);
    loadPhrases();
    loadLabels();
    digest.update(EnglishWords.each(word -> add(word, Kind.ENGLISH)));
    openHosts =
        lines(HOST_FILE).stream()
            .flatMap(l -> List.of(l.split(" ")).stream())
            .collect(Collectors.toUnmodifiableSet());
    freeze();
    version = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  static Lexicon load() {
    return new Lexicon();
  }

  /** Hash of all lists. */
  String version() {
    return version;
  }

  /** Whether links to the bare host cannot lead to a person. */
  boolean openHost(String host) {
    return openHosts.contains(host);
  }

  Labels labels() {
    return labels;
  }

  /** Bits of the word with this hash; 0 for a word of no list. */
  int kinds(long hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return (int) slots[slot + 1];
      }
      slot = (slot + 2) & (slots.length - 1);
    }
    return 0;
  }

  int kinds(String word) {
    return kinds(hash(word, 0, word.length()));
  }

  /** Words after the first one of each protected phrase that starts with this word. */
  List<long[]> phrases(long firstHash) {
    return phrases.getOrDefault(firstHash, List.of());
  }

  /** FNV-1a over lower-case characters; 64 bits, so that two words never share one in practice. */
  static long hash(CharSequence text, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      hash = step(hash, text.charAt(i));
    }
    return hash;
  }

  static long step(long hash, char c) {
    int lower = c < 128 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
    return (hash ^ lower) * 0x100000001b3L;
  }

  private void loadWords(String file) {
    int kind = 0;
    for (String line : lines(file)) {
      if (line.startsWith("= ")) {
        kind = Kind.named(line.substring(2).strip());
        continue;
      }
      for (String word : line.split(" ")) {
        String plain = Folded.of(word).text().toLowerCase(Locale.ROOT);
        add(plain, kind);
      }
    }
  }

  private void add(CharSequence word, int kind) {
    building.merge(hash(word, 0, word.length()), kind, (a, b) -> a | b);
  }

  private void loadPhrases() {
    for (String line : lines(PHRASE_FILE)) {
      String[] words = line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
      long[] rest = new long[words.length - 1];
      for (int i = 0; i < rest.length; i++) {
        rest[i] = hash(words[i + 1], 0, words[i + 1].length());
      }
      long first = hash(words[0], 0, words[0].length());
      phrases.computeIfAbsent(first, k -> new ArrayList<>()).add(rest);
      building.merge(first, Kind.PHRASE, (a, b) -> a | b);
    }
  }

  private void loadLabels() {
    String field = "";
    for (String line : lines(LABEL_FILE)) {
      if (line.startsWith("= ")) {
        field = line.substring(2).strip();
      } else {
        labels.add(field, line);
      }
    }
    labels.firstWords().forEach(hash -> building.merge(hash, Kind.LABEL, (a, b) -> a | b));
  }

  private void freeze() {
    int size = Integer.highestOneBit(building.size() * 4);
    slots = new long[2 * size];
    building.forEach(
        (hash, kind) -> {
          int slot = slot(hash);
          while (slots[slot] != 0) {
            slot = (slot + 2) & (slots.length - 1);
          }
          slots[slot] = hash;
          slots[slot + 1] = kind;
        });
    building.clear();
  }

  private int slot(long hash) {
    return (int) (hash ^ (hash >>> 29)) * 2 & (slots.length - 1);
  }

  /** Lines that hold something; throws where the file is missing or cut. */
  private List<String> lines(String file) {
    byte[] bytes = bytes(file);
    digest.update(bytes);
    List<String> all =
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    String last = all.isEmpty() ? "" : all.get(all.size() - 1);
    List<String> body = all.isEmpty() ? all : all.subList(0, all.size() - 1);
    boolean byLine = file.equals(PHRASE_FILE);
    String gap = file.equals(LABEL_FILE) ? " ; " : " ";
    long words =
        body.stream()
            .filter(line -> !line.startsWith("= "))
            .mapToLong(line -> byLine ? 1 : line.split(gap).length)
            .sum();
    if (!last.equals("= end " + words)) {
      throw new IllegalStateException(
          "Cannot mask: list %s is cut (%d words, last line is not '= end %d'). Restore the jar."
              .formatted(file, words, words));
    }
    return body;
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "Cannot mask: list " + file + " is missing. Restore the jar.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot mask: list " + file + " is unreadable", e);
    }
  }
}
