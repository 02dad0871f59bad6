package resumelake.extract;

import resumelake.model.Span;

/**
 * A piece of text that may be a statement about work.
 *
 * @param signed whether it is, or begins, an item of a list
 */
record Statement(Span span, boolean signed) {}
