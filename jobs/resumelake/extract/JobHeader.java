package resumelake.extract;

import java.util.Optional;

/**
 * The words that name a job.
 *
 * @param start first character
 * @param end one past the last character
 * @param range its dates; absent where the resume gives none
 */
record JobHeader(int start, int end, HeaderParts parts, Optional<DateRange> range) {}
