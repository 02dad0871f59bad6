package resumelake.model;

/**
 * One section of a resume.
 *
 * @param kind what it is about
 * @param heading the heading's characters; empty (start = end) where the section has none
 * @param body the characters below the heading
 */
public record Section(SectionKind kind, Span heading, Span body) {}
