-- The plan as a whole: grows with every change by anybody.
CREATE TABLE plan (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  revision INTEGER NOT NULL,
  roster TEXT
);
INSERT INTO plan (one, revision) VALUES (1, 0);

-- Slots as texts of fields; the sequence apart, because it never goes back.
CREATE TABLE slots (
  id TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL,
  zone TEXT NOT NULL,
  rules TEXT NOT NULL,
  text TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX slots_rules ON slots (rules, zone);

-- What the clocks of a zone do by some version of the zone rules.
CREATE TABLE clocks (
  zone TEXT NOT NULL,
  rules TEXT NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (zone, rules)
) WITHOUT ROWID;

-- Who did what, so that it can be taken back.
CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX changes_open ON changes (who, id) WHERE undone = 0;

-- What a slot was before a change and after it; null where it was not there.
CREATE TABLE changed (
  change INTEGER NOT NULL,
  id TEXT NOT NULL,
  before TEXT,
  sequence INTEGER,
  rules TEXT,
  after TEXT,
  PRIMARY KEY (change, id)
) WITHOUT ROWID;
