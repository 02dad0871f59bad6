package resumelake.publish;

import java.util.Optional;

/**
 * A file on the Hub.
 *
 * @param gitId id of the file in git: sha-1 over its bytes, or over the pointer of a large file
 * @param sha256 hash of the bytes of a large file; absent for files that lie in git itself
 */
record Entry(String path, long bytes, String gitId, Optional<String> sha256) {
  /** Whether it has the bytes that leave. */
  boolean holds(Outgoing file) {
    return bytes == file.bytes()
        && sha256
            .map(hash -> hash.equals(file.sha256()))
            .orElseGet(() -> gitId.equals(file.gitId()));
  }
}
