-- One row per stage of a run, and one per source of a stage that reads sources. Written by resumelake.gold.Runs. The only place of processing times.
CREATE TABLE IF NOT EXISTS gold.runs (
  run_id        STRING NOT NULL COMMENT 'one id for all stages of one command',
  stage         STRING NOT NULL COMMENT 'ingest, gather, standardize, profiles, group, pair, release or export',
  started       TIMESTAMP NOT NULL COMMENT 'UTC',
  ended         TIMESTAMP NOT NULL COMMENT 'UTC',
  versions_in   MAP<STRING, BIGINT> NOT NULL COMMENT 'tables read',
  versions_out  MAP<STRING, BIGINT> NOT NULL COMMENT 'tables written',
  counts        MAP<STRING, BIGINT> NOT NULL COMMENT 'rows per outcome',
  code_revision STRING NOT NULL COMMENT 'revision of the code',
  rules_hash    STRING NOT NULL COMMENT 'hash of rules, lists and vocabularies',
  input_hash    STRING NOT NULL COMMENT 'fingerprint of what the stage read; equal fingerprints have nothing new',
  source        STRING COMMENT 'source that the row is about; absent for the stage as a whole',
  error         STRING COMMENT 'why the source could not be read, or not to its end; absent where it could'
)
USING delta
LOCATION '${lake.root}/gold/runs'
COMMENT 'When each stage ran, what it read and wrote'
