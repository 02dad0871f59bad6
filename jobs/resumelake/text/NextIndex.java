package resumelake.text;

/**
 * Finds the next occurrence of a string from places that only grow. Each character is looked at
 * once over all calls, so that hostile text with a thousand open comments costs no more than one.
 */
final class NextIndex {
  private final String text;
  private final String needle;
  private int found = -1;

  NextIndex(String text, String needle) {
    this.text = text;
    this.needle = needle;
  }

  /** End of the first occurrence that begins at or after a place; -1 where there is none. */
  int from(int place) {
    if (found < place) {
      int next = text.indexOf(needle, place);
      found = next < 0 ? Integer.MAX_VALUE : next;
    }
    return found == Integer.MAX_VALUE ? -1 : found + needle.length();
  }
}
