-- One row per record, derived profile or pair candidate that is not in silver or gold. Written by resumelake.silver.Rejections.
CREATE TABLE IF NOT EXISTS silver.rejections (
  subject       STRING NOT NULL COMMENT 'record, profile (derived from contracts) or pair',
  subject_id    STRING NOT NULL COMMENT 'document_id of the record, or id of the profile or pair candidate',
  resume_id     STRING NOT NULL COMMENT 'document_id of the record that it comes from',
  source        STRING NOT NULL COMMENT 'name of the source in the sources file',
  stage         STRING NOT NULL COMMENT 'ingest, standardize, quality, mask, pair or release',
  reason        STRING NOT NULL COMMENT 'countable reason',
  rule          STRING NOT NULL COMMENT 'text of the rule that was broken',
  evidence      STRING NOT NULL COMMENT 'what was found; numbers and kinds, never personal data',
  held          BOOLEAN NOT NULL COMMENT 'true where the record waits for a person because it may still hold an identifier',
  content_hash  STRING NOT NULL COMMENT 'content_hash of the raw record',
  rules_version STRING NOT NULL COMMENT 'hash of the rules that decided'
)
USING delta
LOCATION '${lake.root}/silver/rejections'
COMMENT 'Every record and pair that was dropped, with its reason'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '5')
