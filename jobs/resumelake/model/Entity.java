package resumelake.model;

/** One mention of an identifier; the span is in the text before masking. */
public record Entity(EntityType type, Span span) {}
