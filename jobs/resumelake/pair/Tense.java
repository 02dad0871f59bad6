package resumelake.pair;

/** When the work was done, told from the form of the opening verb. */
enum Tense {
  PAST,
  PRESENT
}
