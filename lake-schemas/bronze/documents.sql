-- One row per revision of a raw record. Written by resumelake.bronze.Documents. Restricted zone: holds personal data.
CREATE TABLE IF NOT EXISTS bronze.documents (
  document_id     STRING NOT NULL COMMENT 'keyed hash of source name and record id, 64 hex digits',
  revision        INT NOT NULL COMMENT '1 for the first payload seen under this id, one more each time the payload changes',
  source          STRING NOT NULL COMMENT 'name of the source in the sources file',
  record_id       STRING NOT NULL COMMENT 'id in the source; where it has none the place in the dump (file#ordinal, from 1)',
  payload         BINARY NOT NULL COMMENT 'the bytes exactly as they came; of an oversized record its beginning',
  media_type      STRING NOT NULL COMMENT 'for example text/csv, application/pdf',
  context         MAP<STRING, STRING> NOT NULL COMMENT 'what the payload needs to be understood, for example the header line of its CSV file',
  content_hash    STRING NOT NULL COMMENT 'sha-256 of payload and context, hex',
  fetched_at      TIMESTAMP NOT NULL COMMENT 'when the dump was fetched (time of the file), UTC',
  location        STRING NOT NULL COMMENT 'file, and entry within an archive (dump.zip!/a/b.pdf); of an API source page:id#place of the page in bronze.pages',
  licence         STRING NOT NULL COMMENT 'licence as the sources file states it',
  verdict         STRING NOT NULL COMMENT 'OK, ATTRIBUTION, SHARE_ALIKE, RESTRICTED, FORBIDDEN or UNCLEAR',
  reader          STRING NOT NULL COMMENT 'reader that understood the dump',
  reader_options  MAP<STRING, STRING> NOT NULL COMMENT 'options of the source line',
  defect          STRING COMMENT 'reason why the record cannot be used; absent where it can',
  defect_detail   STRING COMMENT 'what the reader found, without any text of the record'
)
USING delta
LOCATION '${lake.restricted}/documents'
COMMENT 'Raw records as they came. Restricted: holds personal data.'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '3')
