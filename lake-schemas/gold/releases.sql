-- One row per release. Written by resumelake.gold.Releases.
CREATE TABLE IF NOT EXISTS gold.releases (
  name          STRING NOT NULL COMMENT 'name of the release',
  ordinal       BIGINT NOT NULL COMMENT '1 for the first release of the lake',
  tables        MAP<STRING, BIGINT> NOT NULL COMMENT 'version of each table that the release names',
  code_revision STRING NOT NULL COMMENT 'revision of the code',
  rules_hash    STRING NOT NULL COMMENT 'hash of rules, lists and vocabularies',
  config_hash   STRING NOT NULL COMMENT 'hash of the settings that shape results',
  counts        MAP<STRING, BIGINT> NOT NULL COMMENT 'rows per table, split and reason'
)
USING delta
LOCATION '${lake.root}/gold/releases'
COMMENT 'Named sets of table versions'
