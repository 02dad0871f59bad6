package resumelake.fetch;

/** Hears how sources are doing; called by many threads, must return at once. */
@FunctionalInterface
public interface FetchListener {
  /** Hears nothing. */
  FetchListener NONE = (source, traffic) -> {};

  /** The figures of a source have changed; they count since the fetcher was opened. */
  void changed(String source, Traffic traffic);
}
