-- One row per metric of a run. Written by resumelake.gold.QualityMetrics.
CREATE TABLE IF NOT EXISTS gold.quality_metrics (
  run_id        STRING NOT NULL COMMENT 'run, as in gold.runs',
  table_name    STRING NOT NULL COMMENT 'table that was judged',
  table_version BIGINT NOT NULL COMMENT 'version of the table after the commit',
  metric        STRING NOT NULL COMMENT 'name as Deequ gives it, for example Column.title.Completeness',
  value         DOUBLE NOT NULL COMMENT 'the metric',
  rule          STRING NOT NULL COMMENT 'text of the rule that asked for it',
  outcome       STRING NOT NULL COMMENT 'Passed or Failed'
)
USING delta
LOCATION '${lake.root}/gold/quality_metrics'
COMMENT 'Each Deequ metric of each run'
