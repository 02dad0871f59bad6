-- One row per held record that a reviewer has judged. Written by resumelake.silver.Verdicts. Restricted zone: holds the stretches in doubt.
CREATE TABLE IF NOT EXISTS bronze.review_verdicts (
  document_id  STRING NOT NULL COMMENT 'the raw record, as in bronze.documents',
  content_hash STRING NOT NULL COMMENT 'of the payload that was judged; a later payload is held anew',
  verdict      STRING NOT NULL COMMENT 'RELEASE: let in once the stretches are masked; KEEP: stays held',
  reviewer     STRING NOT NULL COMMENT 'who judged, as given at the import',
  doubts       ARRAY<STRUCT<kind: STRING, text: STRING>> NOT NULL COMMENT 'stretches of masked text in which the gate sees an identifier; masked in a released record'
)
USING delta
LOCATION '${lake.restricted}/review_verdicts'
COMMENT 'What reviewers said of held records. Restricted: holds personal data.'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '1')
