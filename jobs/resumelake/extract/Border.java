package resumelake.extract;

/** What parts a line from the one before it, weakest first. */
enum Border {
  /** A bullet sign or a cell bar within running text. */
  CUT,
  /** Two blanks or more, or a tab: what is left of a line break in flattened text. */
  GAP,
  NEWLINE,
  /** An empty line, or the beginning of the text. */
  BLOCK
}
