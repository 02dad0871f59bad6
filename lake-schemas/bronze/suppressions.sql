-- One row per mark of a person who was erased. Written by resumelake.erase.Suppressions. Restricted zone: keyed hashes of personal identifiers.
CREATE TABLE IF NOT EXISTS bronze.suppressions (
  kind STRING NOT NULL COMMENT 'RECORD, PAYLOAD, EMAIL, PHONE, URL, ID or ACCOUNT; ID_OF_TABLES for ids that the lake gave; KEY for the one mark that tells whether the key is the right one',
  mark STRING NOT NULL COMMENT 'HMAC-SHA256 of kind and value by the key of erasure, 64 hex digits'
)
USING delta
LOCATION '${lake.restricted}/suppressions'
COMMENT 'Who must not come back. Restricted: keyed hashes, no identifier.'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '1')
