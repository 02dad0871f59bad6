package resumelake.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The sources file: a CSV file with the header {@code name,reader,location,licence,options}. */
public final class SourcesFile {
  private static final List<String> COLUMNS =
      List.of("name", "reader", "location", "licence", "options");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  private final String baseUri;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private SourcesFile(String baseUri) {
    this.baseUri = baseUri;
  }

  /**
   * The sources of a file, in its order.
   *
   * @param csvText the whole file
   * @param baseUri path or URI of the file itself (or of its folder, ending in a slash)
   * @throws SourcesException with all faults of the file
   */
  public static List<SourceLine> parse(String csvText, String baseUri) {
    SourcesFile file = new SourcesFile(baseUri);
    List<SourceLine> lines =
        file.lines(csvText.startsWith("\uFEFF") ? csvText.substring(1) : csvText);
    if (!file.faults.isEmpty()) {
      throw new SourcesException(file.faults);
    }
    return lines;
  }

  private List<SourceLine> lines(String csvText) {
    List<List<String>> rows = CsvFields.rows(csvText, ',');
    if (rows.isEmpty()) {
      faults.add("The sources file is empty. Its first line is " + String.join(",", COLUMNS) + ".");
      return List.of();
    }
    List<String> header = rows.get(0).stream().map(String::strip).toList();
    checkHeader(header);
    List<SourceLine> lines = new ArrayList<>();
    if (faults.isEmpty()) {
      for (int i = 1; i < rows.size(); i++) {
        line(i, header, rows.get(i), lines);
      }
    }
    return List.copyOf(lines);
  }

  private void checkHeader(List<String> header) {
    for (String column : COLUMNS) {
      if (!header.contains(column)) {
        faults.add(
            "The sources file has no column '%s'. Its first line is %s."
                .formatted(column, String.join(",", COLUMNS)));
      }
    }
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        faults.add(
            "The sources file has an unknown column '%s'. Its first line is %s."
                .formatted(column, String.join(",", COLUMNS)));
      }
    }
    if (faults.isEmpty() && header.size() > COLUMNS.size()) {
      faults.add("The sources file names a column twice.");
    }
  }

  private void line(int number, List<String> header, List<String> row, List<SourceLine> lines) {
    String where = "Source " + number;
    if (row.size() != header.size()) {
      faults.add(
          "%s has %d columns in place of %d. Quote values that hold a comma."
              .formatted(where, row.size(), header.size()));
      return;
    }
    String name = row.get(header.indexOf("name")).strip();
    String reader = row.get(header.indexOf("reader")).strip();
    String location = row.get(header.indexOf("location")).strip();
    String licence = row.get(header.indexOf("licence")).strip();
    where = name.isEmpty() ? where : "Source " + number + " (" + name + ")";
    checkName(where, name);
    if (!Readers.names().contains(reader)) {
      faults.add(
          "%s has an unknown reader '%s'. Readers are %s."
              .formatted(where, reader, String.join(", ", Readers.names())));
    }
    Map<String, String> options =
        options(where, reader, licence, row.get(header.indexOf("options")).strip());
    if (Readers.isApi(reader)) {
      ApiSource source = Apis.of(reader);
      options.putIfAbsent(SourceOptions.KIND, source.kind());
      checkRemote(where, reader, location, source.base(), missing(source.needs(), options));
      checkTerms(where, licence, source.terms());
    } else if (Readers.isArchive(reader)) {
      ArchiveSource source = Archives.of(reader);
      checkRemote(where, reader, location, source.base(), missing(source.needs(), options));
    } else if (location.isEmpty()) {
      faults.add(where + " has no location. Give a path, glob or URI.");
    }
    checkLicence(where, licence, options);
    lines.add(new SourceLine(name, reader, resolve(location), licence, options));
  }

  private static Set<String> missing(Set<String> needs, Map<String, String> options) {
    Set<String> missing = new TreeSet<>(needs);
    missing.removeAll(options.keySet());
    return missing;
  }

  private void checkRemote(
      String where, String reader, String location, String base, Set<String> missing) {
    for (String key : missing) {
      faults.add("%s lacks the option '%s'. The reader %s needs it.".formatted(where, key, reader));
    }
    if (!location.isEmpty() && !location.matches("https?://[^/?#@\\s]+(/[^?#\\s]*)?")) {
      faults.add(
          "%s has a location that is no address. Give http(s)://host/path, or leave it empty for %s."
              .formatted(where, base));
    }
  }

  private void checkName(String where, String name) {
    if (!NAME.matcher(name).matches()) {
      faults.add(
          where
              + " has a bad name. Use up to 64 letters, digits and _ . - with a letter or digit first.");
    } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
      faults.add(
          where + " has the name of an earlier source. Names are unique, whatever the case.");
    }
  }

  private Map<String, String> options(String where, String reader, String licence, String text) {
    Map<String, String> options = new TreeMap<>();
    for (String option : split(text, licence)) {
      int equals = option.indexOf('=');
      String key = (equals < 0 ? option : option.substring(0, equals)).strip();
      String value = equals < 0 ? "" : option.substring(equals + 1).strip();
      if (equals < 0) {
        faults.add("%s has an option '%s' without a value. Write key=value.".formatted(where, key));
      } else if (Readers.names().contains(reader) && !Readers.optionsOf(reader).contains(key)) {
        faults.add(
            "%s has an unknown option '%s'. The reader %s knows %s."
                .formatted(where, key, reader, String.join(", ", Readers.optionsOf(reader))));
      } else if (options.putIfAbsent(key, value) != null) {
        faults.add("%s has the option '%s' twice.".formatted(where, key));
      } else {
        checkValue(where, key, value);
      }
    }
    return options;
  }

  /**
   * Parts between semicolons; the text of {@code accept} may hold semicolons where the licence
   * does.
   */
  private static List<String> split(String text, String licence) {
    List<String> parts = new ArrayList<>();
    String accepted = SourceOptions.ACCEPT + "=" + licence;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf(';', at);
      end = end < 0 ? text.length() : end;
      int afterAccept = at + accepted.length();
      if (text.startsWith(accepted, at)
          && (afterAccept == text.length() || text.charAt(afterAccept) == ';')) {
        end = afterAccept;
      }
      String part = text.substring(at, end).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      at = end + 1;
    }
    return parts;
  }

  private void checkValue(String where, String key, String value) {
    boolean good =
        switch (key) {
          case SourceOptions.KIND -> SourceOptions.KINDS.contains(value);
          case SourceOptions.CHARSET -> SourceOptions.isCharset(value);
          case SourceOptions.DELIMITER -> SourceOptions.isDelimiter(value);
          case SourceOptions.FORMAT -> Readers.isFiles(value);
          case SourceOptions.PAGES, SourceOptions.REFRESH -> value.matches("[1-9][0-9]{0,5}");
          case SourceOptions.SIZE -> value.matches("[1-9][0-9]?|1[0-9]{2}|[2-9][0-9]{2}|1000");
          case GithubLanguages.OPTION -> value.matches("[0-9]|[1-9][0-9]|100");
          case SourceOptions.ENTRIES -> value.matches("[1-9][0-9]{0,7}");
          default -> !value.isEmpty();
        };
    if (!good) {
      faults.add("%s has a wrong value '%s' of the option '%s'.".formatted(where, value, key));
    }
  }

  /** A line cannot state away what the service's own terms forbid. */
  private void checkTerms(String where, String licence, String terms) {
    if (!Licences.verdict(terms).isOpen() && Licences.verdict(licence).isOpen()) {
      faults.add(
          "%s has the licence '%s', but the service's terms are '%s'. Write them as its licence, and accept=%s to read it locally."
              .formatted(where, licence, terms, terms));
    }
  }

  private void checkLicence(String where, String licence, Map<String, String> options) {
    String accepted = options.get(SourceOptions.ACCEPT);
    switch (Licences.verdict(licence)) {
      case OK, ATTRIBUTION, SHARE_ALIKE -> {}
      case FORBIDDEN -> {
        if (!licence.equals(accepted)) {
          faults.add(
              "%s has the licence '%s', which forbids its use. With the owner's consent add accept=%s to read it locally; it is never published."
                  .formatted(where, licence, licence));
        }
      }
      case RESTRICTED, UNCLEAR -> {
        if (licence.isEmpty()) {
          faults.add(
              where
                  + " has no licence. Write 'unstated' and add accept=unstated to read it locally.");
        } else if (!licence.equals(accepted)) {
          faults.add(
              "%s has the licence '%s', which is unclear or restricted. Add accept=%s to read it locally; it is never published."
                  .formatted(where, licence, licence));
        }
      }
    }
  }

  private String resolve(String location) {
    return Locations.resolve(baseUri, location);
  }
}
