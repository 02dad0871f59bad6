package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import resumelake.model.Entity;
import resumelake.model.EntityType;
import resumelake.model.Span;

/** One text under inspection: its folded form, its words, and what has been found so far. */
final class Scan {
  /**
   * Closer looks allowed for each character, and the least for a text. A record that needs more is
   * built to be slow and is held; none of 1,200 resumes of the largest set came near.
   */
  private static final int LOOKS_PER_CHAR = 2;

  private static final int LEAST_LOOKS = 100_000;

  private final Folded folded;
  private final Words words;
  private final Lexicon lexicon;
  private final NameWords names;
  private final List<Entity> finds = new ArrayList<>();
  private List<Labelled.Value> labelled;
  private long looksLeft;

  Scan(String input, Lexicon lexicon) {
    this.lexicon = lexicon;
    folded = Folded.of(input);
    words = Words.of(folded.text(), lexicon);
    names = new NameWords(this);
    looksLeft = LEAST_LOOKS + (long) LOOKS_PER_CHAR * input.length();
  }

  String text() {
    return folded.text();
  }

  Folded folded() {
    return folded;
  }

  Words words() {
    return words;
  }

  NameWords names() {
    return names;
  }

  /** The cells behind labels, read when first asked for. */
  List<Labelled.Value> labelled() {
    if (labelled == null) {
      labelled = List.copyOf(Labelled.values(this));
    }
    return labelled;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  List<Entity> finds() {
    return finds;
  }

  /** Notes an identifier; what a mark covers already is not found again. */
  void found(EntityType type, int start, int end) {
    int stop = start;
    while (stop < end && text().charAt(stop) != Folded.MARK) {
      stop++;
    }
    if (stop > start) {
      finds.add(new Entity(type, new Span(start, stop)));
    }
  }

  /** Whether the form stands at the place, looking at most {@code reach} characters far. */
  boolean at(Look look, int place, int reach) {
    if (!look.mayOpen(place)) {
      return false;
    }
    spend();
    return look.at(place, reach);
  }

  /** Counts one closer look. */
  void spend() {
    if (--looksLeft < 0) {
      throw new WorkExceeded();
    }
  }

  Look look(Form form) {
    return new Look(form, text());
  }

  char charAt(int place) {
    return place < 0 || place >= text().length() ? '\n' : text().charAt(place);
  }

  /** Whether a letter of the stretch stands with an accent or the like in the input. */
  boolean isAccented(int start, int end) {
    if (folded.isPlain()) {
      return false;
    }
    String input = folded.input();
    for (int i = folded.start(start); i < folded.end(end); i++) {
      if (input.charAt(i) > 0xBF && input.charAt(i) < 0x2000) {
        return true;
      }
    }
    return false;
  }

  /**
   * Digits from the place on, counted over the signs that numbers are grouped by, up to {@code
   * most}: an upper bound of what any number that begins there can hold.
   */
  int digits(int place, int most) {
    int digits = 0;
    for (int i = place; i < text().length() && digits < most; i++) {
      char c = text().charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (!isGrouping(c) && !(isBlank(c) && isBracketed(i))) {
        break;
      }
    }
    return digits;
  }

  private static boolean isGrouping(char c) {
    return switch (c) {
      case ' ', '.', '-', '/', '(', ')', '+' -> true;
      default -> false;
    };
  }

  private static boolean isBlank(char c) {
    return c == '\n' || c == '\t';
  }

  /** A line may end within the brackets of an area code, or beside them. */
  private boolean isBracketed(int i) {
    return "(+)".indexOf(charAt(i - 1)) >= 0 || charAt(i + 1) == ')';
  }

  /** Whether one of the {@code reach} words before word {@code i}, on its line, is of the kind. */
  boolean before(int i, int kind, int reach) {
    for (int k = i - 1; k >= 0 && k >= i - reach; k--) {
      if (words.is(k, kind)) {
        return true;
      }
      if (breaksAfter(k)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a line break or the like stands between word {@code i} and the next. */
  boolean breaksAfter(int i) {
    if (i + 1 >= words.size()) {
      return true;
    }
    for (int k = words.end(i); k < words.start(i + 1); k++) {
      char c = text().charAt(k);
      if (c == '\n' || c == Folded.MARK) {
        return true;
      }
    }
    return false;
  }

  /** Signals that a text needs more closer looks than any honest one. */
  static final class WorkExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkExceeded() {
      super("work budget exceeded", null, false, false);
    }
  }
}
