-- One row per move of the pointer that readers go by. Written by resumelake.gold.Pointer.
CREATE TABLE IF NOT EXISTS gold.current_release (
  move    BIGINT NOT NULL COMMENT 'counts up from 1; the last one counts',
  release STRING NOT NULL COMMENT 'name of the release, as in gold.releases',
  cause   STRING NOT NULL COMMENT 'export: it was exported and has passed the gate; rollback: somebody pointed back'
)
USING delta
LOCATION '${lake.root}/gold/current_release'
COMMENT 'The release that readers go by'
