package resumelake.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One record of a raw dump, as it came.
 *
 * @param recordId the source's own id, or place in the dump ({@code file#ordinal}, ordinals from 1)
 * @param payload the bytes as they came; where they exceed the reader's cap, their beginning
 * @param mediaType e.g. {@code text/csv}, {@code application/pdf}
 * @param location file, and entry within an archive ({@code dump.zip!/a/b.pdf})
 * @param context what the payload needs to be understood: for CSV the header line; else empty
 * @param defect what the reader found wrong; absent where the record can be parsed
 */
public record RawDocument(
    String recordId,
    byte[] payload,
    String mediaType,
    String location,
    Map<String, String> context,
    Optional<Defect> defect) {
  public RawDocument {
    context = Collections.unmodifiableMap(new TreeMap<>(context));
  }
}
