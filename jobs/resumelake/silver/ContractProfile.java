package resumelake.silver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import resumelake.model.BronzeDocument;

/**
 * What the contracts of one freelancer say of them; nothing else is known and nothing is added.
 *
 * @param profileId hash of source and freelancer key
 * @param days days under contract, overlaps counted once; absent where no contract has two dates
 * @param contracts the newest first
 */
record ContractProfile(
    String profileId,
    String source,
    String licence,
    String verdict,
    String freelancerKey,
    Optional<Long> days,
    List<Contract> contracts,
    String contentHash) {
  /** One contract; rank 1 is the newest. */
  record Contract(
      int rank,
      Optional<String> title,
      Optional<String> category,
      String level,
      Optional<LocalDate> startsOn,
      Optional<LocalDate> endsOn,
      List<String> skills) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

  /** Gregorian mean. */
  private static final double DAYS_OF_A_YEAR = 365.2425;

  /** The profile in the form of a raw record, to be standardized as one. */
  BronzeDocument document() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("text", text());
    title().ifPresent(title -> fields.put("title", title));
    days.ifPresent(n -> fields.put("years", Integer.toString((int) (n / DAYS_OF_A_YEAR))));
    return new BronzeDocument(
        profileId,
        1,
        source,
        profileId,
        json(fields),
        "application/json",
        Map.of(ContractProfiles.FREELANCER_KEY, freelancerKey),
        contentHash,
        Instant.EPOCH,
        "silver.job_postings",
        licence,
        verdict,
        ContractProfiles.READER,
        Map.of("kind", "profile"),
        Optional.empty(),
        Optional.empty());
  }

  /** The newest contract's title stands for the freelancer's own. */
  private Optional<String> title() {
    return contracts.stream().flatMap(contract -> contract.title().stream()).findFirst();
  }

  private String text() {
    String experience =
        contracts.stream().map(ContractProfile::line).collect(Collectors.joining("\n"));
    Set<String> skills = new LinkedHashSet<>();
    contracts.forEach(contract -> skills.addAll(contract.skills()));
    return Stream.of(
            title().orElse(""),
            "Work Experience\n" + experience,
            skills.isEmpty() ? "" : "Skills\n" + String.join(", ", skills))
        .filter(block -> !block.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String line(Contract contract) {
    String title = contract.title().or(contract::category).orElse("Contract");
    Optional<String> start = contract.startsOn().map(MONTH::format);
    Optional<String> end = contract.endsOn().map(MONTH::format);
    String dates = Stream.concat(start.stream(), end.stream()).collect(Collectors.joining(" - "));
    return dates.isEmpty() ? title : title + "  " + dates;
  }

  private static byte[] json(Map<String, String> fields) {
    try {
      return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of strings is JSON", e);
    }
  }
}
