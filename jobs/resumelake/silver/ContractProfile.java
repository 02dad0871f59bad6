package resumelake.silver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
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

  private static final Map<String, String> OPTIONS =
      Map.of(
          "kind", "profile",
          "text", "text",
          "title", "title",
          "experience", "experience",
          "skills", "skills",
          "years", "years");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Gregorian mean. */
  private static final double DAYS_OF_A_YEAR = 365.2425;

  /** The profile in the form of a raw record, to be standardized as one. */
  BronzeDocument document() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("experience", experience());
    fields.put("skills", skills());
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
        OPTIONS,
        Optional.empty(),
        Optional.empty());
  }

  /** The newest contract's title stands for the freelancer's own. */
  private Optional<String> title() {
    return contracts.stream().flatMap(contract -> contract.title().stream()).findFirst();
  }

  /** One line per contract, as those of other resumes: title and months. */
  private String experience() {
    return contracts.stream().map(ContractProfile::line).collect(Collectors.joining("\n"));
  }

  private String skills() {
    Set<String> skills = new LinkedHashSet<>();
    contracts.forEach(contract -> skills.addAll(contract.skills()));
    return String.join(", ", skills);
  }

  private static String line(Contract contract) {
    String title = contract.title().or(contract::category).orElse("Contract");
    String months =
        Stream.concat(contract.startsOn().stream(), contract.endsOn().stream())
            .map(day -> YearMonth.from(day).toString())
            .collect(Collectors.joining(" to "));
    return months.isEmpty() ? title : title + " (" + months + ")";
  }

  private static byte[] json(Map<String, String> fields) {
    try {
      return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of strings is JSON", e);
    }
  }
}
