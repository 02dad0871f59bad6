package resumelake.bench;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import resumelake.mask.Masked;
import resumelake.mask.Masking;
import resumelake.model.Entity;

/** Counts over made-up records what one contender found, missed and masked in vain. */
final class Tally {
  final Map<Integer, Share> leaks = new TreeMap<>();
  final Map<Integer, Share> leaving = new TreeMap<>();
  final Map<String, Share> entities = new TreeMap<>();
  final Map<String, Share> mentions = new TreeMap<>();
  final Map<String, Share> origins = new TreeMap<>();
  final Map<String, Share> writings = new TreeMap<>();
  final Map<String, Share> layouts = new TreeMap<>();
  final Share owners = new Share();
  final Share protectedTerms = new Share();
  final Share otherCharacters = new Share();
  final Share rightType = new Share();
  final Share held = new Share();
  final Tokens tokens = new Tokens();
  final Misses misses = new Misses();

  private final Contender contender;
  private final Function<List<String>, Optional<String>> secondLook;

  /**
   * @param secondLook what a run asks about a masked record before it passes it on: kinds of
   *     identifiers that are left
   */
  Tally(Contender contender, Function<List<String>, Optional<String>> secondLook) {
    this.contender = contender;
    this.secondLook = secondLook;
    for (int level = 1; level <= 3; level++) {
      leaks.put(level, new Share());
      leaving.put(level, new Share());
    }
  }

  void add(BenchRecord record) {
    Masking masking = contender.mask(record.fields(), record.hints());
    if (!(masking instanceof Masking.Done done)) {
      held.add(true);
      return;
    }
    List<String> out = done.fields().values().stream().map(Masked::text).toList();
    boolean stays = secondLook.apply(out).isPresent();
    held.add(stays);
    leaks(record, String.join("\n", out), stays);
    Masked text = done.fields().get(BenchRecord.TEXT);
    BitSet covered = covered(text.entities());
    mentions(record, text.entities(), covered);
    tokens.add(record, covered);
  }

  private void leaks(BenchRecord record, String out, boolean stays) {
    Leaks search = new Leaks(out, record.background());
    int worst = 0;
    for (Truth truth : record.truths()) {
      int level = search.level(truth);
      worst = Math.max(worst, level);
      if (level > 0) {
        misses.note("leak L" + level + " " + truth.group(), record.layout() + ": " + truth.value());
      }
    }
    for (int level = 1; level <= 3; level++) {
      leaks.get(level).add(worst == level);
      if (!stays) {
        leaving.get(level).add(worst == level);
      }
    }
  }

  private static BitSet covered(List<Entity> entities) {
    BitSet covered = new BitSet();
    entities.forEach(entity -> covered.set(entity.span().start(), entity.span().end()));
    return covered;
  }

  private void mentions(BenchRecord record, List<Entity> found, BitSet covered) {
    String text = record.text();
    BitSet known = new BitSet();
    Map<Truth, Boolean> whole = new LinkedHashMap<>();
    for (BenchRecord.Mention mention : record.mentions()) {
      if (mention.piece().kept()) {
        known.set(mention.start(), mention.end());
        protectedTerm(record, mention, covered);
        continue;
      }
      known.set(mention.start(), mention.end());
      boolean masked = isMasked(text, mention.start(), mention.end(), covered);
      Truth truth = mention.piece().truth().orElseThrow();
      whole.merge(truth, masked, Boolean::logicalAnd);
      count(record, mention, truth, masked);
      if (masked) {
        rightType(mention, truth, found, text);
      }
    }
    whole.forEach((truth, masked) -> share(entities, truth.group()).add(masked));
    boolean named = whole.keySet().stream().anyMatch(t -> t.group().equals("owner"));
    if (named) {
      owners.add(
          whole.entrySet().stream()
              .allMatch(e -> !e.getKey().group().equals("owner") || e.getValue()));
    }
    others(text, known, covered);
  }

  private void count(BenchRecord record, BenchRecord.Mention mention, Truth truth, boolean masked) {
    share(mentions, truth.group()).add(masked);
    share(writings, mention.piece().writing()).add(masked);
    share(layouts, record.layout()).add(masked);
    if (truth.isName()) {
      share(origins, truth.origin()).add(masked);
    }
    if (!masked) {
      misses.note(
          "missed " + truth.group() + " " + mention.piece().writing(),
          record.text(),
          mention.start(),
          mention.end());
    }
  }

  private void protectedTerm(BenchRecord record, BenchRecord.Mention mention, BitSet covered) {
    int hit = covered.nextSetBit(mention.start());
    boolean masked = hit >= 0 && hit < mention.end();
    protectedTerms.add(masked);
    if (masked) {
      misses.note("masked term", record.text(), mention.start(), mention.end());
    }
  }

  /** Characters that are neither of an identifier nor of a protected term. */
  private void others(String text, BitSet known, BitSet covered) {
    long all = 0;
    long masked = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!known.get(i) && Character.isLetterOrDigit(text.charAt(i))) {
        all++;
        masked += covered.get(i) ? 1 : 0;
        if (covered.get(i) && (i == 0 || !covered.get(i - 1) || known.get(i - 1))) {
          misses.note("masked text", text, i, Math.min(text.length(), covered.nextClearBit(i)));
        }
      }
    }
    otherCharacters.add(masked, all);
  }

  private void rightType(
      BenchRecord.Mention mention, Truth truth, List<Entity> found, String text) {
    for (Entity entity : found) {
      if (entity.span().start() < mention.end() && mention.start() < entity.span().end()) {
        rightType.add(truth.allows(entity.type()));
        if (!truth.allows(entity.type())) {
          misses.note(
              "wrong type " + truth.type() + " as " + entity.type(),
              text,
              mention.start(),
              mention.end());
        }
        return;
      }
    }
  }

  /** Whether every letter and digit of the stretch is masked. */
  static boolean isMasked(String text, int start, int end, BitSet covered) {
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i)) && !covered.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Share share(Map<String, Share> shares, String name) {
    return shares.computeIfAbsent(name, n -> new Share());
  }
}
