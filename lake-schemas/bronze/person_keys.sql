-- One row per resume. Written by resumelake.silver.Standardize. Restricted zone: keyed hashes of personal identifiers.
CREATE TABLE IF NOT EXISTS bronze.person_keys (
  resume_id   STRING NOT NULL COMMENT 'the resume, as in silver.resumes',
  person_keys ARRAY<STRING> NOT NULL COMMENT 'keyed hashes of name, e-mails, phones and links; sorted; never published'
)
USING delta
LOCATION '${lake.restricted}/person_keys'
COMMENT 'Who may be the same person. Restricted: never leaves the lake.'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '1')
