-- One row per release that must not leave any more. Written by resumelake.gold.Withdrawals.
CREATE TABLE IF NOT EXISTS gold.withdrawals (
  name   STRING NOT NULL COMMENT 'name of the release, as in gold.releases',
  reason STRING NOT NULL COMMENT 'ERASED: it holds a person who was erased; UNREADABLE: files of its table versions are gone',
  run_id STRING NOT NULL COMMENT 'run that withdrew it, as in gold.runs'
)
USING delta
LOCATION '${lake.root}/gold/withdrawals'
COMMENT 'Releases that were withdrawn'
