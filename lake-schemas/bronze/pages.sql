-- One row per answer of an API source that is in bronze. Written by resumelake.bronze.Pages after its documents. Restricted zone: addresses and headers may name people.
CREATE TABLE IF NOT EXISTS bronze.pages (
  page_id      STRING NOT NULL COMMENT 'sha-256 of source, query, walk, cursor, part and body, 64 hex digits; documents name it in their location',
  source       STRING NOT NULL COMMENT 'name of the source in the sources file',
  query        STRING NOT NULL COMMENT 'sha-256 of all that shapes the requests: reader, address and options; another query is another walk',
  walk         INT NOT NULL COMMENT '1 for the first walk through the source with this query, one more each time it is read anew',
  page         INT NOT NULL COMMENT 'place of the page in the walk, from 1',
  part         INT NOT NULL COMMENT '0 for the page itself, from 1 for what was asked further for its items',
  cursor       STRING NOT NULL COMMENT 'cursor that the page was asked for with',
  next_cursor  STRING COMMENT 'cursor of the next page; absent where the walk ends, and for parts',
  request      STRING NOT NULL COMMENT 'method and address, without keys',
  status       INT NOT NULL COMMENT 'HTTP status',
  headers      MAP<STRING, ARRAY<STRING>> NOT NULL COMMENT 'headers that say something about content, links, limits and paging, by lower-case name',
  items        INT NOT NULL COMMENT 'items on the page, those of earlier pages among them; 0 for parts',
  records      INT NOT NULL COMMENT 'documents made from the page; 0 for parts',
  body_hash    STRING NOT NULL COMMENT 'sha-256 of the decoded body, hex',
  body_bytes   BIGINT NOT NULL COMMENT 'size of the decoded body, bytes',
  fetched_at   TIMESTAMP NOT NULL COMMENT 'when it came over the network, UTC',
  notices      ARRAY<STRING> NOT NULL COMMENT 'what is odd: overlap, gap, loop, drift, new fields; without any text of the page'
)
USING delta
LOCATION '${lake.restricted}/pages'
COMMENT 'Answers of API sources, and where their walks go on. Restricted.'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '5')
