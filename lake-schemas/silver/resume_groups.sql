-- One row per resume. Written by resumelake.silver.ResumeGroups.
CREATE TABLE IF NOT EXISTS silver.resume_groups (
  resume_id      STRING NOT NULL COMMENT 'the resume, as in silver.resumes',
  group_id       STRING NOT NULL COMMENT 'resume_id of the representative',
  representative BOOLEAN NOT NULL COMMENT 'whether this resume stands for its group',
  reason         STRING NOT NULL COMMENT 'UNIQUE, EXACT_TEXT or NEAR_DUPLICATE',
  similarity     DOUBLE NOT NULL COMMENT 'Jaccard similarity of the word 5-grams to the partner; 1 for a unique resume',
  partner        STRING COMMENT 'resume of the verified pair that ties this one to its group; absent for a unique resume',
  split          STRING NOT NULL COMMENT 'train, validation or test; never changes once given',
  since          BIGINT NOT NULL COMMENT 'version of this table that gave the split',
  withheld       BOOLEAN NOT NULL COMMENT 'true where a later link ties it to a group or person of another split: then it leaves releases'
)
USING delta
LOCATION '${lake.root}/silver/resume_groups'
COMMENT 'Near-duplicate groups and the split of each resume'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '2')
