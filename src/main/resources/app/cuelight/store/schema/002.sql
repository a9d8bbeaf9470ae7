-- Which comments were answered on air; of one comment the latest word holds. Known only here: never
-- folded again.
CREATE TABLE answers (
  show INTEGER NOT NULL,
  comment TEXT NOT NULL,
  answered INTEGER NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (show, comment)
) WITHOUT ROWID;
