package resumelake.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Options of a line of the sources file, {@code key=value;key=value}.
 *
 * <ul>
 *   <li>{@code id text title name skills location experience years}: the columns (CSV) or keys
 *       (JSON, {@code a.b} for nested ones) that feed a field, joined by {@code +}
 *   <li>{@code kind}: resume, profile, posting, contract or survey
 *   <li>{@code charset}: of the whole source; without it UTF-16 by its mark, UTF-8 where valid,
 *       else windows-1252, record by record
 *   <li>{@code delimiter}: one character, or {@code tab comma semicolon pipe}
 *   <li>{@code include}: globs joined by {@code +}; within a folder or archive only files whose
 *       name fits are records, all others are not read
 *   <li>{@code entries}: how many files an archive may hold, 10,000 without it
 *   <li>{@code pages size refresh}: of API sources, how many pages, how many items on one, and
 *       after how many days a complete one is read again
 *   <li>{@code format}: of archive sources, the reader of what is fetched
 *   <li>{@code accept}: the very text of the licence column, where that licence is unclear
 * </ul>
 */
final class SourceOptions {
  static final String ID = "id";
  static final String KIND = "kind";
  static final String CHARSET = "charset";
  static final String DELIMITER = "delimiter";
  static final String INCLUDE = "include";
  static final String ENTRIES = "entries";
  static final String ACCEPT = "accept";

  /** Reader of the files that an archive source fetches. */
  static final String FORMAT = "format";

  /** Pages that are read of an API source at most. */
  static final String PAGES = "pages";

  /** Days after which an API source that is complete is read again. */
  static final String REFRESH = "refresh";

  /** Items on a page of an API source. */
  static final String SIZE = "size";

  /** Options that name columns, beside {@link #ID}. */
  static final List<String> FIELDS =
      List.of("text", "title", "name", "skills", "location", "experience", "years");

  static final String RESUME = "resume";
  static final String PROFILE = "profile";
  static final String POSTING = "posting";
  static final String CONTRACT = "contract";
  static final String SURVEY = "survey";

  static final Set<String> KINDS = Set.of(RESUME, PROFILE, POSTING, CONTRACT, SURVEY);

  private static final Map<String, Character> DELIMITER_NAMES =
      Map.of("tab", '\t', "\\t", '\t', "comma", ',', "semicolon", ';', "", ';', "pipe", '|');

  private SourceOptions() {}

  /** The column delimiter; a comma where none is given. */
  static char delimiter(Map<String, String> options) {
    String value = options.get(DELIMITER);
    if (value == null) {
      return ',';
    }
    Character named = DELIMITER_NAMES.get(value);
    return named != null ? named : value.charAt(0);
  }

  static boolean isDelimiter(String value) {
    return DELIMITER_NAMES.containsKey(value)
        || (value.length() == 1 && value.charAt(0) < 128 && "\"\r\n\0".indexOf(value) < 0);
  }

  /** Whether dumps of that charset can be cut into records: bytes as in ASCII, or UTF-16. */
  static boolean isCharset(String name) {
    try {
      Charset charset = Charset.forName(name);
      if (isUtf16(charset)) {
        return true;
      }
      byte[] ascii = "\n\r\",;{}[]\\az09".getBytes(StandardCharsets.US_ASCII);
      return charset.canEncode()
          && Arrays.equals(ascii, new String(ascii, StandardCharsets.US_ASCII).getBytes(charset));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException absent) {
      return false;
    }
  }

  static boolean isUtf16(Charset charset) {
    return charset.equals(StandardCharsets.UTF_16)
        || charset.equals(StandardCharsets.UTF_16BE)
        || charset.equals(StandardCharsets.UTF_16LE);
  }

  static Optional<String> charset(Map<String, String> options) {
    return Optional.ofNullable(options.get(CHARSET));
  }

  /** Column names of one option, in order; empty where it is not given. */
  static List<String> columns(Map<String, String> options, String key) {
    String value = options.get(key);
    if (value == null) {
      return List.of();
    }
    return Arrays.stream(value.split("\\+")).map(String::strip).filter(c -> !c.isEmpty()).toList();
  }
}
