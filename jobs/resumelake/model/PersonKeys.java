package resumelake.model;

import java.util.List;

/** Keyed hashes of the identifiers of a resume's owner: a row of {@code bronze.person_keys}. */
public record PersonKeys(String resumeId, List<String> personKeys) {}
