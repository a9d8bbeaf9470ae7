-- Hellos to everybody of one language who had just come in.
CREATE TABLE group_greetings (
  show INTEGER NOT NULL,
  at INTEGER NOT NULL,
  language TEXT NOT NULL,
  people INTEGER NOT NULL,
  by TEXT NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (show, at, language)
) WITHOUT ROWID;

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
