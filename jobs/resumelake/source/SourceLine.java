package resumelake.source;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the sources file: a source, where its dump lies and how to read it.
 *
 * @param name letters, digits, {@code _ . -}; unique whatever the case
 * @param reader one of {@link Readers#names()}
 * @param location path, glob or URI; relative ones are already resolved against the sources file
 * @param licence as written
 * @param options keys as in {@link SourceOptions}
 */
public record SourceLine(
    String name, String reader, String location, String licence, Map<String, String> options)
    implements Serializable {
  public SourceLine {
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }
}
