package resumelake.model;

/** Kinds of personal identifiers; the mark of each is its name in square brackets. */
public enum EntityType {
  NAME,
  EMAIL,
  PHONE,
  ADDRESS,
  URL,
  HANDLE,
  DATE_OF_BIRTH,
  ID,
  WORK,
  ACCOUNT,
  IP,
  SECRET,
  PERSONAL,
  FILE,
  ORG;

  /** What stands in the masked text in place of one mention, e.g. {@code [NAME]}. */
  public String mark() {
    return "[" + name() + "]";
  }
}
