package resumelake.fetch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What goes on the wire, keys and all; never kept, never shown. */
record Outgoing(String method, URI uri, Map<String, String> headers, Optional<String> body) {
  @Override
  public String toString() {
    return "Outgoing[hidden]";
  }
}
