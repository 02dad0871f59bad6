-- One row per reviewer and pair. Written by resumelake.gold.PairVerdicts.
CREATE TABLE IF NOT EXISTS gold.pair_verdicts (
  pair_id  STRING NOT NULL COMMENT 'as in gold.instruction_pairs',
  reviewer STRING NOT NULL COMMENT 'who judged, as given at the import',
  good     BOOLEAN NOT NULL COMMENT 'whether the pair may teach'
)
USING delta
LOCATION '${lake.root}/gold/pair_verdicts'
COMMENT 'What people said of pairs; those that half of their reviewers find bad leave the next release'
