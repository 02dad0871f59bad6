package resumelake.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One answer of an API source: a row of {@code bronze.pages}, whose file says what each component
 * means.
 */
public record BronzePage(
    String pageId,
    String source,
    String query,
    int walk,
    int page,
    int part,
    String cursor,
    Optional<String> nextCursor,
    String request,
    int status,
    Map<String, List<String>> headers,
    int items,
    int records,
    String bodyHash,
    long bodyBytes,
    Instant fetchedAt,
    List<String> notices) {}
