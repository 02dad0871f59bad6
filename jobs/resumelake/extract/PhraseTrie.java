package resumelake.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Phrases of hashed words, each with the values that stand for it. A step from a state by a word is
 * one look-up in an open-addressed table, so a text is read in time linear in its words.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTrie<V> {
  /** Longest phrase looked for, in words; longer ones are ignored. */
  private static final int MAX_WORDS = 12;

  private long[] keys = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int edges;
  private final List<List<V>> values = new ArrayList<>(List.of(List.of()));

  /** Adds one more value to a phrase. */
  void add(String phrase, V value) {
    Tokens words = Tokens.of(phrase);
    if (words.count() == 0 || words.count() > MAX_WORDS) {
      return;
    }
    int state = 0;
    for (int i = 0; i < words.count(); i++) {
      state = stepOrGrow(state, words.hash(i));
    }
    List<V> grown = new ArrayList<>(values.get(state));
    grown.add(value);
    values.set(state, List.copyOf(grown));
  }

  /** What the whole phrase stands for; empty where it is not known. */
  List<V> find(String phrase) {
    Tokens words = Tokens.of(phrase);
    int state = 0;
    for (int i = 0; i < words.count() && state >= 0; i++) {
      state = step(state, words.hash(i));
    }
    return state <= 0 ? List.of() : values.get(state);
  }

  /**
   * The longest phrase that begins at a word.
   *
   * @return the values and the number of words; no words where none begins there
   */
  Match<V> longest(Tokens tokens, int from) {
    int state = 0;
    int best = 0;
    int words = 0;
    for (int at = from; at < tokens.count(); at++) {
      int next = step(state, tokens.hash(at));
      if (next < 0) {
        long bare = tokens.hashWithoutVersion(at);
        next = bare == 0 ? -1 : step(state, bare);
      }
      if (next < 0) {
        break;
      }
      state = next;
      if (!values.get(state).isEmpty()) {
        best = state;
        words = at - from + 1;
      }
      if (at + 1 == tokens.count() || !tokens.joined(at)) {
        break;
      }
    }
    return new Match<>(values.get(best), words);
  }

  /** A phrase in a text: its values and how many words it takes. */
  record Match<V>(List<V> values, int words) {}

  private int step(int state, long word) {
    long key = key(state, word);
    for (int i = slot(key, keys.length); ; i = (i + 1) & (keys.length - 1)) {
      if (keys[i] == key) {
        return targets[i];
      }
      if (keys[i] == 0) {
        return -1;
      }
    }
  }

  private int stepOrGrow(int state, long word) {
    int next = step(state, word);
    if (next >= 0) {
      return next;
    }
    if (2 * (edges + 1) > keys.length) {
      grow();
    }
    values.add(List.of());
    put(key(state, word), values.size() - 1);
    edges++;
    return values.size() - 1;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[2 * oldKeys.length];
    targets = Arrays.copyOf(targets, keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private void put(long key, int target) {
    int i = slot(key, keys.length);
    while (keys[i] != 0) {
      i = (i + 1) & (keys.length - 1);
    }
    keys[i] = key;
    targets[i] = target;
  }

  private static long key(int state, long word) {
    long key = (word ^ (state * 0x9e3779b97f4a7c15L)) * 0xff51afd7ed558ccdL;
    key ^= key >>> 32;
    return key == 0 ? 1 : key; // 0 means a free slot
  }

  private static int slot(long key, int size) {
    return (int) (key ^ key >>> 29) & (size - 1);
  }
}
