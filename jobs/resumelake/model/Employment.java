package resumelake.model;

/** How a person is employed, as a posting states it. */
public enum Employment {
  FULL_TIME,
  PART_TIME,
  CONTRACT,
  FREELANCE,
  TEMPORARY,
  INTERNSHIP,
  VOLUNTEER,
  OTHER
}
