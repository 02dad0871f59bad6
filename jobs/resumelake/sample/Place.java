package resumelake.sample;

/**
 * A town.
 *
 * @param region state or province; empty where addresses name none
 * @param postcode pattern, # is a digit
 * @param phone area code, or the name of a national pattern
 */
record Place(String town, String region, String country, String postcode, String phone) {
  /** Reads {@code town|region|country|postcode|phone}. */
  static Place of(String line) {
    String[] part = line.split("\\|", -1);
    return new Place(part[0], part[1], part[2], part[3], part[4]);
  }

  /** As a resume names the place of a job. */
  String label() {
    return town + ", " + (region.isEmpty() ? country : region);
  }
}
