package resumelake.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One standardized, masked job posting, gig, task or contract: a row of {@code
 * silver.job_postings}, whose file says what each component means.
 */
public record JobPosting(
    String postingId,
    String kind,
    String source,
    String licence,
    String verdict,
    Optional<String> title,
    Optional<String> description,
    List<String> skills,
    List<String> benefits,
    Optional<String> category,
    Optional<String> company,
    Optional<String> location,
    Optional<Boolean> remote,
    Level level,
    Optional<Employment> employmentType,
    Optional<Double> salaryMin,
    Optional<Double> salaryMax,
    Optional<String> currency,
    Optional<PayPeriod> period,
    Optional<LocalDate> postedOn,
    Optional<LocalDate> closesOn,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> endsOn,
    Optional<String> freelancerKey,
    boolean evaluation,
    String language,
    int textLength,
    int marks,
    boolean anonymized,
    String contentHash,
    String rulesVersion) {}
