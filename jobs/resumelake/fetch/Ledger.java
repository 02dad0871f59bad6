package resumelake.fetch;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The figures of all sources. */
final class Ledger {
  private final Map<String, Traffic> sources = new ConcurrentHashMap<>();
  private final FetchListener listener;

  Ledger(FetchListener listener) {
    this.listener = listener;
  }

  void note(String source, UnaryOperator<Traffic> change) {
    Traffic changed =
        sources.compute(
            source, (name, traffic) -> change.apply(traffic == null ? Traffic.NONE : traffic));
    listener.changed(source, changed);
  }

  Map<String, Traffic> all() {
    return new TreeMap<>(sources);
  }
}
