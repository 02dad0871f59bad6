package resumelake.gate;

/**
 * An identifier that a raw record holds: a row of {@code bronze.known_identifiers}.
 *
 * @param documentId the raw record
 * @param folded small letters and digits; a name's parts stay apart by blanks, an address keeps its
 *     {@code @}
 */
public record KnownIdentifier(String documentId, Kind kind, String folded) {}
