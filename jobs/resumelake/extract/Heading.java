package resumelake.extract;

import resumelake.model.SectionKind;

/**
 * A section heading.
 *
 * @param start first character
 * @param end one past the last character, a colon included
 */
record Heading(SectionKind kind, int start, int end) {}
