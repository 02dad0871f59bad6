package resumelake.model;

/** Experience level. */
public enum Level {
  INTERN,
  JUNIOR,
  MID,
  SENIOR,
  LEAD,
  EXECUTIVE,
  UNKNOWN
}
