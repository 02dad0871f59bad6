-- One row per canary of the newest run of standardize. Written by resumelake.job.SilverWriter.
CREATE TABLE IF NOT EXISTS silver.canaries (
  id            STRING NOT NULL COMMENT 'canary- and a number from 1',
  seed          STRING NOT NULL COMMENT 'what the made-up people are made from; the gate makes them again from it',
  rules_version STRING NOT NULL COMMENT 'hash of masker, extractor and rules that made the row',
  outcome       STRING NOT NULL COMMENT 'MASKED, or the reason why there is no masked form',
  name          STRING COMMENT 'as in silver.resumes; absent where there is no masked form',
  title         STRING COMMENT 'as in silver.resumes',
  content       STRING COMMENT 'as in silver.resumes',
  resume_text   STRING COMMENT 'as in silver.resumes',
  skills        ARRAY<STRING> NOT NULL COMMENT 'as in silver.resumes',
  experience    ARRAY<STRING> NOT NULL COMMENT 'as in silver.resumes',
  location      STRING COMMENT 'as in silver.resumes'
)
USING delta
LOCATION '${lake.root}/silver/canaries'
COMMENT 'Masked forms of the made-up records that prove the masking of a run; never exported'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '1')
