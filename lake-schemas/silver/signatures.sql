-- One row per resume that was grouped. Written by resumelake.silver.Regrouping.
CREATE TABLE IF NOT EXISTS silver.signatures (
  resume_id STRING NOT NULL COMMENT 'the resume, as in silver.resumes',
  version   BIGINT NOT NULL COMMENT 'hash of the content_hash and rules_version of the resume that was read',
  band_keys ARRAY<BIGINT> NOT NULL COMMENT 'MinHash band keys; of a text without shingles its content key',
  sketches  ARRAY<BIGINT> NOT NULL COMMENT 'four bits of each bin, eight numbers for each signature',
  algorithm STRING NOT NULL COMMENT 'how signatures are made; those of another algorithm are not used'
)
USING delta
LOCATION '${lake.root}/silver/signatures'
COMMENT 'What is kept of grouped texts, so that new ones are matched without reading old ones'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '0')
