package resumelake.model;

/**
 * A skill of the vocabulary, found in a text.
 *
 * @param skill canonical name, lower case
 * @param span first place that names it
 */
public record SkillMention(String skill, Span span) {}
