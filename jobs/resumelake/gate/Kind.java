package resumelake.gate;

/** What the gate finds that must not leave. */
public enum Kind {
  NAME,
  EMAIL,
  PHONE,
  URL,
  HANDLE,
  IP,
  ID,
  ACCOUNT,
  SECRET,
  DATE_OF_BIRTH,
  /** A mark such as {@code [NAME]} that is cut, nested or stands inside a word. */
  BROKEN_MARK,
  /** An identifier of a canary record of this run. */
  CANARY
}
