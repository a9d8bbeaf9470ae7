-- Campaigns, offers and guard rails as texts of fields.
CREATE TABLE definitions (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- The key of codes and of the hashes of identities; made once.
CREATE TABLE secrets (one INTEGER PRIMARY KEY CHECK (one = 1), bytes BLOB NOT NULL);

-- Where states may go; the triggers below ask it.
CREATE TABLE legal (
  kind TEXT NOT NULL,
  was TEXT NOT NULL,
  becomes TEXT NOT NULL,
  PRIMARY KEY (kind, was, becomes)
) WITHOUT ROWID;

CREATE TABLE grants (
  id INTEGER PRIMARY KEY,
  intent TEXT NOT NULL UNIQUE,
  base TEXT NOT NULL,
  offer TEXT NOT NULL,
  campaign TEXT NOT NULL,
  viewer TEXT,
  name TEXT NOT NULL,
  show TEXT NOT NULL,
  operator TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  code TEXT COLLATE NOCASE,
  own INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  currency TEXT NOT NULL,
  cost INTEGER NOT NULL CHECK (cost >= 0),
  newcomer INTEGER NOT NULL,
  grp TEXT
);
CREATE UNIQUE INDEX grants_own_code ON grants (code) WHERE own = 1 AND code IS NOT NULL;
CREATE INDEX grants_code ON grants (code) WHERE code IS NOT NULL;
CREATE INDEX grants_operator ON grants (operator, at);
CREATE INDEX grants_base ON grants (base);
CREATE INDEX grants_group ON grants (grp) WHERE grp IS NOT NULL;
CREATE INDEX grants_show ON grants (show, offer);

-- One live grant per scope and identity, whatever a person turns out to be.
CREATE TABLE claims (
  scope TEXT NOT NULL,
  link TEXT NOT NULL,
  grant_id INTEGER NOT NULL,
  PRIMARY KEY (scope, link)
) WITHOUT ROWID;
CREATE INDEX claims_grant ON claims (grant_id);

CREATE TABLE grant_links (
  link TEXT NOT NULL,
  grant_id INTEGER NOT NULL,
  PRIMARY KEY (link, grant_id)
) WITHOUT ROWID;
CREATE INDEX grant_links_grant ON grant_links (grant_id);

CREATE TABLE codes (
  code TEXT PRIMARY KEY COLLATE NOCASE,
  offer TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('free', 'assigned', 'used', 'void')),
  grant_id INTEGER UNIQUE,
  CHECK ((state = 'free') = (grant_id IS NULL) OR state = 'void')
) WITHOUT ROWID;
CREATE INDEX codes_offer ON codes (offer, state);

CREATE TABLE mints (
  grant_id INTEGER PRIMARY KEY,
  offer TEXT NOT NULL,
  n INTEGER NOT NULL,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  owner TEXT,
  lease INTEGER,
  why_code TEXT,
  why_en TEXT,
  why_zh TEXT
);
CREATE INDEX mints_open ON mints (next_at)
  WHERE state IN ('WANTED', 'STARTED', 'RETRY', 'COLLISION');

CREATE TABLE sends (
  id INTEGER PRIMARY KEY,
  grant_id INTEGER NOT NULL UNIQUE,
  channel TEXT NOT NULL,
  recipient TEXT NOT NULL,
  language TEXT,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  unknown INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  deadline INTEGER NOT NULL,
  owner TEXT,
  lease INTEGER,
  why_code TEXT,
  why_en TEXT,
  why_zh TEXT
);
CREATE INDEX sends_open ON sends (channel, next_at)
  WHERE state IN ('WAITING', 'QUEUED', 'HELD', 'STARTED', 'RETRY');
CREATE INDEX sends_unsettled ON sends (state) WHERE state IN
  ('WAITING', 'QUEUED', 'HELD', 'STARTED', 'RETRY', 'UNCERTAIN', 'ACCEPTED');

CREATE TABLE paused_groups (grp TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY,
  grant_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('reserve', 'commit', 'release', 'redeem', 'refund')),
  currency TEXT NOT NULL,
  minor INTEGER NOT NULL CHECK (minor >= 0),
  at INTEGER NOT NULL
);
CREATE INDEX ledger_grant ON ledger (grant_id, kind);
CREATE UNIQUE INDEX ledger_once ON ledger (grant_id, kind)
  WHERE kind IN ('reserve', 'commit', 'release');

-- What is reserved or committed, by what it is limited by.
CREATE TABLE spent (
  scope TEXT NOT NULL,
  currency TEXT NOT NULL,
  minor INTEGER NOT NULL CHECK (minor >= 0),
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (scope, currency)
) WITHOUT ROWID;

-- What was decided about whom, the refused and the control group too; a person as a keyed hash.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  cluster TEXT NOT NULL,
  offer TEXT NOT NULL,
  show TEXT NOT NULL,
  operator TEXT NOT NULL,
  arm TEXT NOT NULL,
  reason TEXT
);
CREATE INDEX decisions_show ON decisions (show, offer, reason);

CREATE TABLE redemptions (
  sale TEXT NOT NULL,
  code TEXT NOT NULL COLLATE NOCASE,
  grant_id INTEGER,
  at INTEGER NOT NULL,
  leak INTEGER NOT NULL,
  currency TEXT NOT NULL,
  total INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  PRIMARY KEY (sale, code)
) WITHOUT ROWID;
CREATE INDEX redemptions_grant ON redemptions (grant_id);

-- Every step of everything: who, when, why.
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  about TEXT NOT NULL,
  was TEXT NOT NULL,
  became TEXT NOT NULL,
  why TEXT NOT NULL
);

CREATE TRIGGER grants_legal BEFORE UPDATE OF state ON grants
WHEN NOT EXISTS (SELECT 1 FROM legal WHERE kind = 'grant' AND was = OLD.state AND becomes = NEW.state)
BEGIN SELECT RAISE(ABORT, 'a grant cannot go there'); END;

CREATE TRIGGER sends_legal BEFORE UPDATE OF state ON sends
WHEN NOT EXISTS (SELECT 1 FROM legal WHERE kind = 'send' AND was = OLD.state AND becomes = NEW.state)
BEGIN SELECT RAISE(ABORT, 'a send cannot go there'); END;

CREATE TRIGGER mints_legal BEFORE UPDATE OF state ON mints
WHEN NOT EXISTS (SELECT 1 FROM legal WHERE kind = 'mint' AND was = OLD.state AND becomes = NEW.state)
BEGIN SELECT RAISE(ABORT, 'a mint cannot go there'); END;

CREATE TRIGGER sends_name_a_code BEFORE UPDATE OF state ON sends
WHEN NEW.state = 'STARTED' AND NOT EXISTS
  (SELECT 1 FROM mints WHERE grant_id = NEW.grant_id AND state IN ('EXISTS', 'CREATED'))
BEGIN SELECT RAISE(ABORT, 'a send names a code that is not there'); END;
