-- One row per resume. Written by resumelake.silver.Resumes.
CREATE TABLE IF NOT EXISTS silver.resumes (
  resume_id              STRING NOT NULL COMMENT 'document_id of the raw record; of a derived row a hash of source and freelancer_key',
  name                   STRING NOT NULL COMMENT 'always the mark [NAME]',
  title                  STRING COMMENT 'job title the person gives; absent where the text names none',
  content                STRING NOT NULL COMMENT 'the professional substance: resume_text without contact block and references',
  resume_text            STRING NOT NULL COMMENT 'the whole resume, normalised and masked',
  skills                 ARRAY<STRING> NOT NULL COMMENT 'canonical names, lower case, in order of appearance',
  experience             ARRAY<STRING> NOT NULL COMMENT 'one line per position: title, employer, months; in text order',
  total_experience_years INT COMMENT 'whole years, union of the position intervals; absent where the text gives no dates',
  location               STRING COMMENT 'place of work; absent where the text names none',
  source                 STRING NOT NULL COMMENT 'name of the source in the sources file',
  anonymized             BOOLEAN NOT NULL COMMENT 'true when the masker finished every field of the record',
  licence                STRING NOT NULL COMMENT 'licence as the sources file states it',
  verdict                STRING NOT NULL COMMENT 'reading of the licence: OK, ATTRIBUTION, SHARE_ALIKE, RESTRICTED, FORBIDDEN or UNCLEAR',
  industry               STRING NOT NULL COMMENT 'lower-case name, unknown where nothing tells',
  experience_level       STRING NOT NULL COMMENT 'INTERN, JUNIOR, MID, SENIOR, LEAD, EXECUTIVE or UNKNOWN',
  language               STRING NOT NULL COMMENT 'ISO 639-1 code',
  summary                STRING COMMENT 'professional summary as written; absent where there is none',
  sections               ARRAY<STRUCT<kind: STRING, heading_start: INT, heading_end: INT, body_start: INT, body_end: INT>> NOT NULL COMMENT 'sections in text order; code points of resume_text, from 0, ends exclusive',
  positions              ARRAY<STRUCT<title: STRING, employer: STRING, start_month: STRING, end_month: STRING, current: BOOLEAN, header_start: INT, header_end: INT, body_start: INT, body_end: INT>> NOT NULL COMMENT 'jobs in text order; months yyyy-MM, absent where unknown; code points of resume_text',
  bullets                ARRAY<STRUCT<text: STRING, start: INT, end: INT, position: INT>> NOT NULL COMMENT 'statements about work in text order; code points of resume_text; position is an index into positions, from 0, or absent',
  skill_mentions         ARRAY<STRUCT<skill: STRING, start: INT, end: INT>> NOT NULL COMMENT 'where each skill is first named; code points of resume_text',
  marks                  INT NOT NULL COMMENT 'identifiers that were masked',
  content_length         INT NOT NULL COMMENT 'characters (code points) of content',
  skill_count            INT NOT NULL COMMENT 'number of skills',
  completeness           DOUBLE NOT NULL COMMENT 'share of the required fields that are filled, 0 to 1: title, content, resume_text, skills, experience',
  quality                DOUBLE NOT NULL COMMENT 'score from 0 to 1: length, skills, positions, bullets and completeness',
  flawed_encoding        BOOLEAN NOT NULL COMMENT 'whether more than one character in a thousand could not be decoded',
  composed               BOOLEAN NOT NULL COMMENT 'true where the text was put together from the answers or columns of a source; no instruction pair is made from it',
  derived                BOOLEAN NOT NULL COMMENT 'true where the row is a profile made from the contracts of one freelancer in silver.job_postings, counted apart from raw records',
  content_hash           STRING NOT NULL COMMENT 'content_hash of the raw record; of a derived row a hash of those of its contracts',
  rules_version          STRING NOT NULL COMMENT 'hash of masker, extractor and rules that made the row'
)
USING delta
LOCATION '${lake.root}/silver/resumes'
COMMENT 'Standardized resumes, personal identifiers masked'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '1')
