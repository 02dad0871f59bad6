package resumelake.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import resumelake.mask.Masked;
import resumelake.mask.Masking;
import resumelake.text.Normaliser;

/** Leaks from documents whose identifiers stand in hidden places, through the readers of a run. */
final class HiddenLeaks {
  /** Documents of which something leaked, by place. */
  final Map<String, Share> places = new TreeMap<>();

  /** Documents with an identifier in full or in half in what leaves. */
  final Share leaked = new Share();

  /** Documents whose readers gave no text. */
  final Share refused = new Share();

  final Misses misses = new Misses();

  private final Contender contender;
  private final DocumentReading reading;

  HiddenLeaks(Contender contender, DocumentReading reading) {
    this.contender = contender;
    this.reading = reading;
  }

  void add(HiddenDocuments.Hidden document) {
    Optional<DocumentReading.Content> content =
        reading.read(document.payload(), document.mediaType());
    refused.add(content.isEmpty());
    content.ifPresent(found -> search(document, found));
  }

  private void search(HiddenDocuments.Hidden document, DocumentReading.Content content) {
    Map<String, String> fields = new LinkedHashMap<>();
    content.fields().forEach((field, text) -> fields.put(field, Normaliser.normalise(text)));
    Masking masking = contender.mask(fields, content.hints());
    List<String> out = new ArrayList<>();
    if (masking instanceof Masking.Done done) {
      done.fields().values().stream().map(Masked::text).forEach(out::add);
    }
    Leaks search = new Leaks(String.join("\n", out), document.visible());
    int worst = document.truths().stream().mapToInt(search::level).max().orElse(0);
    leaked.add(worst > 1);
    places.computeIfAbsent(document.place(), place -> new Share()).add(worst > 1);
    if (worst > 1) {
      document.truths().stream()
          .filter(truth -> search.level(truth) > 1)
          .forEach(truth -> misses.note("hidden " + document.place(), truth.value()));
    }
  }
}
