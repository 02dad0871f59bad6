package resumelake.model;

/** What a section of a resume is about. */
public enum SectionKind {
  CONTACT,
  SUMMARY,
  EXPERIENCE,
  EDUCATION,
  SKILLS,
  PROJECTS,
  CERTIFICATIONS,
  AWARDS,
  PUBLICATIONS,
  LANGUAGES,
  INTERESTS,
  REFERENCES,
  OTHER
}
