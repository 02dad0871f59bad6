package resumelake.model;

/** Countable reasons why a record or a pair is not in silver or gold. */
public enum Reason {
  // reading
  CSV_UNTERMINATED_QUOTE("every quote in a CSV row is closed and stands as RFC 4180 allows"),
  CSV_RAGGED_ROW("a CSV row has as many cells as the header"),
  JSON_INVALID("a JSON record is valid JSON"),
  JSON_TOO_DEEP("a JSON record nests within the reader's limit"),
  LINE_TOO_LONG("a line is shorter than the reader's limit"),
  FILE_TOO_LARGE("a file is smaller than the reader's limit"),
  FILE_UNREADABLE("a file can be read to its end"),
  NOT_A_FILE("what a source's folder holds is a file of that folder"),
  REPEATED_FILE("a file's content stands once in a source"),
  ERASED("a record is of nobody who was erased"),
  EMPTY_FILE("a file holds at least one byte"),
  ARCHIVE_UNSAFE_NAME("an archive's entry stays in its folder"),
  ARCHIVE_TOO_LARGE("an archive inflates within the limits on size, ratio and entries"),
  ARCHIVE_BROKEN("an archive can be read to its end"),
  MALWARE("a document passes the malware scan"),
  SCANNER_FAILED("the configured malware scanner gives a verdict"),
  DOCUMENT_BROKEN("a document can be parsed"),
  DOCUMENT_ENCRYPTED("a document is not encrypted"),
  DOCUMENT_TIMEOUT("a document is parsed in the time allowed"),
  DOCUMENT_TOO_LARGE("a document is smaller than the reader's limit"),
  UNSUPPORTED_TYPE("the reader understands the type of the content"),
  SCHEMA_DRIFT("a record has the fields that its source's reader needs"),
  NUL_BYTES("text holds no NUL bytes"),
  INVALID_ENCODING("text can be decoded"),
  // standardizing
  EMPTY_TEXT("a record has text"),
  NOT_A_RESUME("a record is a resume"),
  UNKNOWN_LAYOUT("a record has a column that its source's reader needs"),
  UNSUPPORTED_LANGUAGE("the language is English"),
  MASKING_FAILED("the masker finishes every field"),
  LEFTOVER_IDENTIFIER("the gate sees no identifier after masking"),
  STANDARDIZING_FAILED("a record is standardized without an error"),
  RULE_BROKEN("the rules of the table hold"),
  // pairing
  NO_BULLETS("a resume has statements about work"),
  WEAK_ANSWER("the answer is a strong bullet"),
  NOT_GROUNDED("the answer says nothing that the question does not say"),
  EMPTY_ANSWER("the answer is not empty"),
  SAME_AS_QUESTION("the answer differs from the question"),
  BROKEN_ENCODING("the answer is well encoded"),
  UNKNOWN_MARK("every mark in the answer stands in the question"),
  TOO_MANY_MARKS("a pair holds at most one mark"),
  NO_TRANSFORMATION("a transformation of the table applies"),
  RESUME_CAP("at most 12 pairs come from one resume"),
  TRANSFORMATION_CAP("no transformation makes more than 30 % of the pairs"),
  REPEATED_PAIR("a pair stands once"),
  REVIEWED_BAD("fewer than half of its reviewers find a pair bad"),
  SPLIT_CONFLICT("a group and a person stand in one split");

  private final String rule;

  Reason(String rule) {
    this.rule = rule;
  }

  /** The rule that was broken, in words. */
  public String rule() {
    return rule;
  }
}
