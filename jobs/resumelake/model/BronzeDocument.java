package resumelake.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One revision of a raw record: a row of {@code bronze.documents}, whose file says what each
 * component means.
 */
public record BronzeDocument(
    String documentId,
    int revision,
    String source,
    String recordId,
    byte[] payload,
    String mediaType,
    Map<String, String> context,
    String contentHash,
    Instant fetchedAt,
    String location,
    String licence,
    String verdict,
    String reader,
    Map<String, String> readerOptions,
    Optional<String> defect,
    Optional<String> defectDetail) {}
