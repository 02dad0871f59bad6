package resumelake.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import resumelake.mask.Masked;
import resumelake.mask.Masking;
import resumelake.model.Entity;

/** M10: what lies outside of marks is unchanged, twice changes nothing, the same gives the same. */
final class Integrity {
  final Share whole = new Share();
  final Share settled = new Share();
  final Share same = new Share();

  private final Contender contender;

  Integrity(Contender contender) {
    this.contender = contender;
  }

  void add(BenchRecord record) {
    Masking masking = contender.mask(record.fields(), record.hints());
    same.add(
        masking.toString().equals(contender.mask(record.fields(), record.hints()).toString())
            && equal(masking, record));
    if (masking instanceof Masking.Done done) {
      done.fields()
          .forEach((field, masked) -> whole.add(rebuilt(record.fields().get(field), masked)));
      settled.add(isSettled(done, record.hints()));
    }
  }

  private boolean equal(Masking masking, BenchRecord record) {
    Masking again =
        contender.mask(new java.util.TreeMap<>(record.fields()).descendingMap(), record.hints());
    return masking.equals(again)
        || masking instanceof Masking.Done a
            && again instanceof Masking.Done b
            && a.fields().equals(b.fields());
  }

  private boolean isSettled(Masking.Done done, List<String> hints) {
    Map<String, String> texts = new LinkedHashMap<>();
    done.fields().forEach((field, masked) -> texts.put(field, masked.text()));
    return contender.mask(texts, hints) instanceof Masking.Done again
        && again.fields().entrySet().stream()
            .allMatch(e -> e.getValue().text().equals(texts.get(e.getKey())));
  }

  private static boolean rebuilt(String input, Masked masked) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Entity entity : masked.entities()) {
      if (entity.span().start() < from) {
        return false;
      }
      out.append(input, from, entity.span().start()).append(entity.type().mark());
      from = entity.span().end();
    }
    return out.append(input.substring(from)).toString().equals(masked.text());
  }
}
