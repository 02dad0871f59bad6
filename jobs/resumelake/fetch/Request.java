package resumelake.fetch;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a source asks for, without its keys: this much may be kept and shown.
 *
 * @param source name of the source in the sources file; limits are counted by it and by host
 * @param uri whole address, without secrets
 * @param headers beside those that every request carries
 * @param secrets keys to add when it is sent
 * @param body JSON to POST; absent for a GET
 * @param accepts media types that are an answer, e.g. {@code application/json}; others are refused
 */
public record Request(
    String source,
    URI uri,
    Map<String, String> headers,
    List<Secret> secrets,
    Optional<String> body,
    Set<String> accepts) {}
