-- One row per job posting, gig, task or contract. Written by resumelake.silver.JobPostings.
CREATE TABLE IF NOT EXISTS silver.job_postings (
  posting_id      STRING NOT NULL COMMENT 'document_id of the raw record',
  kind            STRING NOT NULL COMMENT 'posting, or contract where a freelancer has done the work',
  source          STRING NOT NULL COMMENT 'name of the source in the sources file',
  licence         STRING NOT NULL COMMENT 'licence as the sources file states it',
  verdict         STRING NOT NULL COMMENT 'reading of the licence: OK, ATTRIBUTION, SHARE_ALIKE, RESTRICTED, FORBIDDEN or UNCLEAR',
  title           STRING COMMENT 'as written, normalised and masked; absent where the source has none',
  description     STRING COMMENT 'the whole text, normalised and masked; absent where the source has none',
  skills          ARRAY<STRING> NOT NULL COMMENT 'those of the vocabulary that title and text name, then the others that the source lists; lower case',
  benefits        ARRAY<STRING> NOT NULL COMMENT 'what the source lists beside the pay, as written; empty where it lists none',
  category        STRING COMMENT 'trade under which the source files it; absent where it does not',
  company         STRING COMMENT 'who hires, persons masked; absent where the source does not say',
  location        STRING COMMENT 'as written; of freelance work the country of client or seller; absent where unknown',
  remote          BOOLEAN COMMENT 'true or false where the source says so; absent where it does not, or says hybrid',
  level           STRING NOT NULL COMMENT 'INTERN, JUNIOR, MID, SENIOR, LEAD, EXECUTIVE or UNKNOWN: what the source states, else what the title says',
  employment_type STRING COMMENT 'FULL_TIME, PART_TIME, CONTRACT, FREELANCE, TEMPORARY, INTERNSHIP, VOLUNTEER or OTHER; absent where unknown',
  salary_min      DOUBLE COMMENT 'least pay for one period, in units of currency; absent where unknown',
  salary_max      DOUBLE COMMENT 'most pay for one period, in units of currency; absent where unknown',
  currency        STRING COMMENT 'ISO 4217 code; absent where the source does not say',
  period          STRING COMMENT 'HOUR, DAY, WEEK, MONTH, YEAR, or FIXED for the whole work; absent where unknown',
  posted_on       DATE COMMENT 'day of publication, UTC; absent where unknown',
  closes_on       DATE COMMENT 'last day, UTC; absent where unknown',
  starts_on       DATE COMMENT 'first day of a contract; absent where unknown',
  ends_on         DATE COMMENT 'last day of a contract, inclusive; absent where unknown or where it goes on',
  freelancer_key  STRING COMMENT 'keyed hash of source and freelancer; absent for postings; never published',
  evaluation      BOOLEAN NOT NULL COMMENT 'true for tasks of a benchmark: training on them would spoil it',
  language        STRING NOT NULL COMMENT 'ISO 639-1 code',
  text_length     INT NOT NULL COMMENT 'characters (code points) of title and description',
  marks           INT NOT NULL COMMENT 'identifiers that were masked',
  anonymized      BOOLEAN NOT NULL COMMENT 'true when the masker finished every field of the record',
  content_hash    STRING NOT NULL COMMENT 'content_hash of the raw record',
  rules_version   STRING NOT NULL COMMENT 'hash of masker, extractor and rules that made the row'
)
USING delta
LOCATION '${lake.root}/silver/job_postings'
COMMENT 'Standardized job postings, gigs, tasks and contracts, personal identifiers masked'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '3')
