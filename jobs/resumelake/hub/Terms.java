package resumelake.hub;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import resumelake.lake.LakeException;

/**
 * Under what terms the rows of an export may be passed on: computed from the licences of all of
 * them.
 *
 * @param licence of the whole: the only licence there is, else the share-alike one, else {@code
 *     mixed}
 * @param publishable whether every row may be published
 * @param reasons why not, one for each licence that forbids it; empty where it may
 * @param shares rows by source and licence, in the order of source and licence
 */
record Terms(String licence, boolean publishable, List<String> reasons, List<Share> shares) {
  static final String MIXED = "mixed";

  private static final String SHARE_ALIKE = "SHARE_ALIKE";
  private static final List<String> OPEN = List.of("OK", "ATTRIBUTION", SHARE_ALIKE);
  private static final Pattern BY_SA =
      Pattern.compile("by.?sa.*?(\\d\\.\\d)|sharealike.*?(\\d\\.\\d)");

  /**
   * Rows of one source under one licence.
   *
   * @param verdict reading of the licence, as in {@code silver.resumes}
   */
  record Share(String source, String licence, String verdict, long rows) {}

  Terms {
    reasons = List.copyOf(reasons);
    shares = List.copyOf(shares);
  }

  /**
   * The terms of rows under these licences.
   *
   * @throws LakeException of kind GATE_CLOSED where two share-alike licences meet: each asks that
   *     the whole goes under itself
   */
  static Terms of(List<Share> given) {
    List<Share> shares =
        given.stream()
            .sorted(Comparator.comparing(Share::source).thenComparing(Share::licence))
            .toList();
    Map<String, String> shareAlike = shareAlike(shares);
    if (shareAlike.size() > 1) {
      throw new LakeException(
          LakeException.Kind.GATE_CLOSED,
          "The rows are under share-alike licences that exclude each other: %s. Export them apart,"
              + " with: --licence \"%s\"",
          String.join(", ", shareAlike.values()),
          shareAlike.values().iterator().next());
    }
    TreeSet<String> all = new TreeSet<>(shares.stream().map(Share::licence).toList());
    String licence =
        all.size() == 1 ? all.first() : shareAlike.values().stream().findFirst().orElse(MIXED);
    List<String> reasons = reasons(shares);
    return new Terms(reasons.isEmpty() ? licence : MIXED, reasons.isEmpty(), reasons, shares);
  }

  /** The share-alike licences by family; of a family the newest version. */
  private static Map<String, String> shareAlike(List<Share> shares) {
    Map<String, String> families = new TreeMap<>();
    for (Share share : shares) {
      if (share.verdict().equals(SHARE_ALIKE)) {
        families.merge(
            family(share.licence()),
            share.licence(),
            (a, b) -> version(b).compareTo(version(a)) > 0 ? b : a);
      }
    }
    return families;
  }

  /** Names of one licence; later versions of CC BY-SA may be used for works under earlier ones. */
  private static String family(String licence) {
    String lower = licence.toLowerCase(Locale.ROOT);
    if (lower.contains("odbl") || lower.contains("open database")) {
      return "odbl";
    }
    return BY_SA.matcher(lower).find() ? "cc-by-sa" : lower;
  }

  private static String version(String licence) {
    Matcher matcher = BY_SA.matcher(licence.toLowerCase(Locale.ROOT));
    return matcher.find()
        ? Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2))
        : "";
  }

  private static List<String> reasons(List<Share> shares) {
    Map<String, List<Share>> closed =
        shares.stream()
            .filter(share -> !OPEN.contains(share.verdict()))
            .collect(
                Collectors.groupingBy(
                    share -> share.licence() + " (" + share.verdict() + ")",
                    TreeMap::new,
                    Collectors.toList()));
    List<String> reasons = new ArrayList<>();
    closed.forEach(
        (licence, rows) ->
            reasons.add(
                rows.stream().mapToLong(Share::rows).sum()
                    + " rows under "
                    + licence
                    + " of "
                    + rows.stream().map(Share::source).collect(Collectors.joining(", "))));
    return reasons;
  }

  /** Rows by licence. */
  Map<String, Long> rowsByLicence() {
    return shares.stream()
        .collect(
            Collectors.groupingBy(
                Share::licence, TreeMap::new, Collectors.summingLong(Share::rows)));
  }
}
