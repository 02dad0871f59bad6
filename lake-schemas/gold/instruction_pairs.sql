-- One row per instruction pair. Written by resumelake.gold.InstructionPairs.
CREATE TABLE IF NOT EXISTS gold.instruction_pairs (
  pair_id        STRING NOT NULL COMMENT 'sha-256 of resume_id, kind, transformation, question and answer, hex',
  resume_id      STRING NOT NULL COMMENT 'resume that the answer comes from',
  group_id       STRING NOT NULL COMMENT 'near-duplicate group of the resume when the pair was made',
  split          STRING NOT NULL COMMENT 'train, validation or test',
  kind           STRING NOT NULL COMMENT 'rephrase, quantify or summary',
  transformation STRING NOT NULL COMMENT 'name in the table of transformations',
  messages       ARRAY<STRUCT<role: STRING, content: STRING>> NOT NULL COMMENT 'system, user, assistant',
  context        STRUCT<title: STRING, experience_level: STRING, industry: STRING> NOT NULL COMMENT 'what the system text tells of the resume',
  bullet         INT COMMENT 'index into bullets of silver.resumes; absent for summaries',
  score          DOUBLE NOT NULL COMMENT 'quality of the answer, 0 to 1',
  explanation    STRING NOT NULL COMMENT 'how the score came about',
  source         STRING NOT NULL COMMENT 'name of the source in the sources file',
  licence        STRING NOT NULL COMMENT 'licence as the sources file states it',
  verdict        STRING NOT NULL COMMENT 'reading of the licence',
  repeat_key     STRING NOT NULL COMMENT 'hash of kind, weak and strong text: a pair stands once in the table',
  content_hash   STRING NOT NULL COMMENT 'content_hash of the raw record',
  rules_version  STRING NOT NULL COMMENT 'hash of the rules that made the pair'
)
USING delta
LOCATION '${lake.root}/gold/instruction_pairs'
COMMENT 'Weak bullet, strong bullet: pairs for fine-tuning a resume writer'
TBLPROPERTIES ('delta.dataSkippingNumIndexedCols' = '2')
