-- A code for all that was told to a room: which, and how many uses were put aside for it.
ALTER TABLE grants ADD COLUMN room TEXT;

ALTER TABLE grants ADD COLUMN heads INTEGER NOT NULL DEFAULT 0;

-- What may still end.
CREATE INDEX grants_ends ON grants (ends_at) WHERE state IN ('RESERVED', 'MINTED', 'ISSUED');

-- When the shop ends the discount of an offer, as it said last.
CREATE TABLE shop_ends (offer TEXT PRIMARY KEY, ends_at INTEGER NOT NULL) WITHOUT ROWID;

-- What one operator wanted and another has to agree to.
CREATE TABLE approvals (
  id INTEGER PRIMARY KEY,
  offer TEXT NOT NULL,
  show TEXT NOT NULL,
  currency TEXT NOT NULL,
  minor INTEGER NOT NULL CHECK (minor >= 0),
  spent INTEGER NOT NULL DEFAULT 0 CHECK (spent BETWEEN 0 AND minor),
  wanted_by TEXT NOT NULL,
  wanted_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('wanted', 'agreed', 'declined')),
  by TEXT CHECK (by IS NULL OR by <> wanted_by),
  at INTEGER,
  until INTEGER NOT NULL
);

CREATE INDEX approvals_offer ON approvals (offer, show, state);

-- Coupons a platform says were claimed.
CREATE TABLE claimed (grant_id INTEGER PRIMARY KEY, at INTEGER NOT NULL);

-- A partial index serves only a question that says its condition word for word.
CREATE INDEX sends_unfinished ON sends (grant_id) WHERE state IN
  ('WAITING', 'QUEUED', 'HELD', 'STARTED', 'RETRY', 'UNCERTAIN');

CREATE INDEX sends_started ON sends (channel, lease) WHERE state = 'STARTED';

-- Who kept a campaign or the guard rails last.
CREATE INDEX events_kept ON events (what, about) WHERE became = 'kept';
