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
