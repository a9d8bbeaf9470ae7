-- Words that return in many rows (connections, formats, kinds, rooms), each under a small number.
-- A column that holds a word holds its number, or the text itself when it got none.
CREATE TABLE words (
  no INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);

-- Every event as it came, for ever. Times are milliseconds since 1970, UTC.
CREATE TABLE log (
  no INTEGER PRIMARY KEY,
  connection NOT NULL,
  id TEXT NOT NULL,
  second_id TEXT,
  format NOT NULL,
  type NOT NULL,
  occurred_at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  data TEXT NOT NULL
);
CREATE UNIQUE INDEX log_by_id ON log (connection, id);
CREATE UNIQUE INDEX log_by_second_id ON log (connection, second_id) WHERE second_id IS NOT NULL;

-- Projections: all of the following up to the line can be folded again from the log.

-- What seldom changes about a viewer, and what she is looked up by. `seen` is the last sign of her,
-- rounded down, so that it seldom changes either; `facts` holds her identities and facts.
CREATE TABLE viewers (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT,
  handle TEXT,
  country TEXT,
  locale TEXT,
  tier TEXT NOT NULL,
  life_cycle TEXT NOT NULL,
  spend TEXT NOT NULL,
  engagement TEXT NOT NULL,
  first_seen INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  facts BLOB NOT NULL
);
CREATE INDEX viewers_by_tier ON viewers (tier, seen);

-- What changes with every sign of her, her last visit among it: kept apart and short, so that many
-- share a page. `review_by` is never later than the instant at which the clock may change her
-- standing; `here_until` never earlier than the one from which she counts as gone (null when she is
-- gone). `first_at` is null while she has no visit.
CREATE TABLE presence (
  viewer INTEGER PRIMARY KEY,
  last_seen INTEGER NOT NULL,
  here_until INTEGER,
  review_by INTEGER,
  signs BLOB NOT NULL,
  first_at INTEGER,
  last_at INTEGER,
  joins INTEGER,
  comments INTEGER,
  questions INTEGER,
  likes INTEGER,
  follows INTEGER,
  shares INTEGER,
  gifts INTEGER,
  looks INTEGER,
  baskets INTEGER,
  seconds INTEGER,
  streaks BLOB
);
CREATE INDEX presence_by_here_until ON presence (here_until) WHERE here_until IS NOT NULL;
CREATE INDEX presence_by_review_by ON presence (review_by) WHERE review_by IS NOT NULL;

-- What a viewer is searched by, in lower case, one line each: name, handle, identities.
CREATE TABLE names (
  viewer INTEGER PRIMARY KEY,
  lines TEXT NOT NULL
);

-- Under which text a viewer is found; one text leads to one viewer, whoever reported it.
CREATE TABLE identities (
  link TEXT NOT NULL,
  connection NOT NULL,
  namespace NOT NULL,
  viewer INTEGER NOT NULL,
  PRIMARY KEY (link, connection)
) WITHOUT ROWID;

-- All visits but the last one of each viewer.
CREATE TABLE past_visits (
  viewer INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  joins INTEGER NOT NULL,
  comments INTEGER NOT NULL,
  questions INTEGER NOT NULL,
  likes INTEGER NOT NULL,
  follows INTEGER NOT NULL,
  shares INTEGER NOT NULL,
  gifts INTEGER NOT NULL,
  looks INTEGER NOT NULL,
  baskets INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  streaks BLOB,
  PRIMARY KEY (viewer, first_at)
) WITHOUT ROWID;

CREATE VIEW visits AS
SELECT viewer, first_at, last_at, joins, comments, questions, likes, follows, shares, gifts, looks,
  baskets, seconds, streaks FROM past_visits
UNION ALL
SELECT viewer, first_at, last_at, joins, comments, questions, likes, follows, shares, gifts, looks,
  baskets, seconds, streaks FROM presence WHERE first_at IS NOT NULL;

CREATE TABLE orders (
  viewer INTEGER NOT NULL,
  connection TEXT NOT NULL,
  id TEXT NOT NULL,
  status TEXT NOT NULL,
  currency TEXT NOT NULL,
  total INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  title TEXT,
  category TEXT,
  placed_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  test INTEGER NOT NULL,
  PRIMARY KEY (viewer, connection, id)
) WITHOUT ROWID;

-- ------------------------------------------------------------------------------------------------
-- What only this console knows: never folded again.

CREATE TABLE moves (
  no INTEGER PRIMARY KEY,
  viewer TEXT NOT NULL,
  from_tier TEXT,
  to_tier TEXT NOT NULL,
  at INTEGER NOT NULL,
  because TEXT NOT NULL
);
CREATE INDEX moves_by_viewer ON moves (viewer);

CREATE TABLE shows (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  live_at INTEGER,
  ended_at INTEGER
);

CREATE TABLE settlements (
  show INTEGER NOT NULL,
  viewer TEXT NOT NULL,
  outcome TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (show, viewer)
) WITHOUT ROWID;
CREATE INDEX settlements_by_viewer ON settlements (viewer);

CREATE TABLE feeds (
  connection TEXT PRIMARY KEY,
  accepted INTEGER NOT NULL DEFAULT 0,
  duplicates INTEGER NOT NULL DEFAULT 0,
  last_event_at INTEGER,
  state TEXT NOT NULL DEFAULT 'waiting'
) WITHOUT ROWID;

-- Refused deliveries by code, events of unknown kinds by kind.
CREATE TABLE tallies (
  connection TEXT NOT NULL,
  what TEXT NOT NULL,
  code TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (connection, what, code)
) WITHOUT ROWID;

CREATE TABLE cursors (
  connection TEXT NOT NULL,
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  PRIMARY KEY (connection, name)
) WITHOUT ROWID;
