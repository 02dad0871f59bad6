-- One row per identifier of a raw record. Written by resumelake.job.SilverWriter with what resumelake.gate.RawIdentifiers finds. Restricted zone: holds personal data.
CREATE TABLE IF NOT EXISTS bronze.known_identifiers (
  document_id STRING NOT NULL COMMENT 'the raw record, as in bronze.documents',
  kind        STRING NOT NULL COMMENT 'NAME, EMAIL, PHONE, URL, HANDLE, ID, ACCOUNT or SECRET',
  folded      STRING NOT NULL COMMENT 'small letters and digits; parts of a name apart by blanks, an address with its @'
)
USING delta
LOCATION '${lake.restricted}/known_identifiers'
COMMENT 'What the publish gate looks for in all shards. Restricted: holds personal data.'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '1')
