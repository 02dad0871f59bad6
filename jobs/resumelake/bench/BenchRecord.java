package resumelake.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import resumelake.text.Normaliser;

/**
 * A made-up record as the masker gets it, and what is known of it.
 *
 * @param layout how it was written
 * @param origin where the owner's name comes from; empty where it names nobody
 * @param pieces what the text was written from
 * @param fields normalised fields, {@code resume_text} among them
 * @param hints file names and the like
 */
record BenchRecord(
    String layout,
    String origin,
    List<Piece> pieces,
    Map<String, String> fields,
    List<String> hints) {
  static final String TEXT = "resume_text";

  /** A stretch of the normalised text that one piece gave. */
  record Mention(int start, int end, Piece piece) {}

  static BenchRecord of(
      String layout,
      String origin,
      List<Piece> pieces,
      Map<String, String> others,
      List<String> hints) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(TEXT, Normaliser.normalise(text.toString()));
    others.forEach((field, value) -> fields.put(field, Normaliser.normalise(value)));
    return new BenchRecord(layout, origin, pieces, fields, hints);
  }

  String text() {
    return fields.get(TEXT);
  }

  /**
   * Where identifiers and protected terms stand in the normalised text, in order. Pieces are
   * followed through the normalisation by their letters.
   */
  List<Mention> mentions() {
    Squashed whole = Squashed.of(text());
    String solid = whole.solid();
    List<Mention> mentions = new ArrayList<>();
    int cursor = 0;
    for (Piece piece : pieces) {
      String letters = Squashed.of(Normaliser.normalise(piece.text())).solid();
      boolean here = solid.startsWith(letters, cursor);
      boolean sought = piece.truth().isPresent() || piece.kept();
      int at = here ? cursor : sought ? solid.indexOf(letters, cursor) : -1;
      if (at >= 0 && !letters.isEmpty()) {
        cursor = at + letters.length();
        if (sought) {
          mentions.add(new Mention(whole.place(at), whole.place(cursor - 1) + 1, piece));
        }
      }
    }
    return mentions;
  }

  /** All texts of the input with each identifier replaced by a mark. */
  String background() {
    StringBuilder out = new StringBuilder();
    pieces.forEach(piece -> out.append(piece.truth().isPresent() ? "[NAME]" : piece.text()));
    fields.forEach((field, value) -> out.append(field.equals("title") ? "\n" + value : ""));
    return Normaliser.normalise(out.toString());
  }

  List<Truth> truths() {
    return pieces.stream().map(Piece::truth).flatMap(Optional::stream).distinct().toList();
  }
}
