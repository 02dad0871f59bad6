package resumelake.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a run reads a document: the bench is told, so that it measures the very readers of a run. */
public interface DocumentReading {
  /**
   * What a run hands to the masker.
   *
   * @param fields fields of the record; the text is {@code text}
   * @param hints witnesses of the owner's name, such as the author in the metadata
   */
  record Content(Map<String, String> fields, List<String> hints) {}

  /** The content of a document; empty where it is refused. */
  Optional<Content> read(byte[] payload, String mediaType);
}
