package resumelake.sample;

import resumelake.model.EntityType;

/**
 * Something that leads to a person.
 *
 * @param type what the masker calls it
 * @param kind what it is, finer than the type: {@code name}, {@code linkedin}, {@code birth}, ...
 * @param value the characters that stand in the resume
 */
public record Identifier(EntityType type, String kind, String value) {}
