package resumelake.source;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import resumelake.fetch.Fetched;
import resumelake.fetch.Request;

/**
 * A source that is asked over HTTP, page by page: what to ask, how to read the answer, and which
 * fields an item has. Pure: it sends nothing and knows no time.
 */
interface ApiSource {
  /** Address that a line with an empty location means. */
  String base();

  /** Its terms, by their name in {@code conf/licences.csv}. */
  String terms();

  /** Kind of the records where the option {@code kind} does not say otherwise. */
  default String kind() {
    return "profile";
  }

  /** Option keys of its own, in alphabetical order; every API source has {@code pages} too. */
  Set<String> options();

  /** Options that a line must have. */
  default Set<String> needs() {
    return Set.of();
  }

  /** Cursor of the first page. */
  String first();

  /** The request of a page. */
  Request page(SourceLine line, String cursor);

  /**
   * Reads one page.
   *
   * @throws DataFault where the answer is no page of this source
   */
  Listing read(SourceLine line, String cursor, Fetched.Page page) throws DataFault;

  /** What has to be asked further for the items of a page, in order; none where they are whole. */
  default List<Part> parts(SourceLine line, List<ApiItem> items) {
    return List.of();
  }

  /**
   * The verbatim JSON of each item in the answer to a part, by the item's id.
   *
   * @throws DataFault where the answer is none of this source
   */
  default Map<String, byte[]> split(Part part, Fetched.Page page) throws DataFault {
    return Map.of();
  }

  /**
   * What has to be asked further because of the answer to a part.
   *
   * @throws DataFault where the answer is none of this source
   */
  default List<Part> further(SourceLine line, Part part, Fetched.Page page) throws DataFault {
    return List.of();
  }

  /** Keys under which the answers to several parts of an item stand as a list. */
  default Set<String> listKeys() {
    return Set.of();
  }

  /** What the answer to a part says of rests and quotas; its items are none. */
  default Optional<Listing> limits(Fetched.Page page) throws DataFault {
    return Optional.empty();
  }

  /** How long the source is closed, where a refusal says so. */
  default Optional<Duration> closed(byte[] refusal) {
    return Optional.empty();
  }

  /** Key under which a page's own item stands in a record that has parts; empty without parts. */
  default String itemKey() {
    return "";
  }

  /**
   * The fields of one record, as {@link Parsed.Fields} names them: what the source says, nothing
   * guessed.
   */
  SortedMap<String, String> fields(ApiRecord record);

  /**
   * One more request that a page needs.
   *
   * @param key under which its answer stands in the record
   * @param ids items that it is about
   */
  record Part(String key, Request request, List<String> ids) {
    public Part {
      ids = List.copyOf(ids);
    }
  }
}
