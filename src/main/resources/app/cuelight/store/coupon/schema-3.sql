-- Counts that are kept while the books are written, by the triggers below: whoever looks at a show of
-- a million coupons must not count them.

-- What one grant counts for, where it counts as given.
CREATE VIEW counted AS SELECT g.id, g.show, g.offer, 1 AS granted,
  -- A code for a room is used by many, one for a person by her.
  CASE WHEN g.room IS NULL
    THEN EXISTS (SELECT 1 FROM redemptions r WHERE r.grant_id = g.id AND r.leak = 0)
    ELSE (SELECT count(*) FROM redemptions r WHERE r.grant_id = g.id AND r.leak = 0) END AS used,
  CASE WHEN g.room IS NULL
    THEN EXISTS (SELECT 1 FROM redemptions r WHERE r.grant_id = g.id AND r.leak = 0
      AND r.at BETWEEN g.at AND g.at + 1800000)
    ELSE (SELECT count(*) FROM redemptions r WHERE r.grant_id = g.id AND r.leak = 0
      AND r.at BETWEEN g.at AND g.at + 1800000) END AS soon,
  (SELECT coalesce(sum(r.leak), 0) FROM redemptions r WHERE r.grant_id = g.id) AS leaks
  FROM grants g JOIN sends s ON s.grant_id = g.id
  WHERE g.state NOT IN ('REVOKED', 'EXPIRED') OR g.state = 'EXPIRED'
    AND s.state IN ('ACCEPTED', 'DELIVERED', 'UNCERTAIN', 'ABANDONED');

-- What came of an offer in a show.
CREATE TABLE tally (
  show TEXT NOT NULL,
  offer TEXT NOT NULL,
  granted INTEGER NOT NULL DEFAULT 0,
  used INTEGER NOT NULL DEFAULT 0,
  soon INTEGER NOT NULL DEFAULT 0,
  leaks INTEGER NOT NULL DEFAULT 0,
  control INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (show, offer)
) WITHOUT ROWID;

-- Codes in the pools, by offer.
CREATE TABLE pools (
  offer TEXT PRIMARY KEY,
  codes INTEGER NOT NULL,
  free INTEGER NOT NULL CHECK (free >= 0)
) WITHOUT ROWID;

-- Entries of the outbox, by state.
CREATE TABLE send_states (state TEXT PRIMARY KEY, n INTEGER NOT NULL CHECK (n >= 0)) WITHOUT ROWID;

-- The same within a group.
CREATE TABLE group_states (
  grp TEXT NOT NULL,
  state TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (grp, state)
) WITHOUT ROWID;

CREATE INDEX group_states_open ON group_states (grp) WHERE n > 0
  AND state IN ('WAITING', 'QUEUED', 'HELD', 'STARTED', 'RETRY', 'UNCERTAIN');

-- What a group is: its newest entry, and until when all of it can be taken back.
CREATE TABLE group_heads (
  grp TEXT PRIMARY KEY,
  latest INTEGER NOT NULL,
  offer TEXT NOT NULL,
  channel TEXT NOT NULL,
  at INTEGER NOT NULL,
  leaves INTEGER NOT NULL
) WITHOUT ROWID;

-- Who was kept back by chance is one person, however often it is tried.
CREATE INDEX decisions_control ON decisions (show, offer, cluster) WHERE reason = 'control-group';

INSERT INTO tally (show, offer, granted, used, soon, leaks)
  SELECT show, offer, sum(granted), sum(used), sum(soon), sum(leaks) FROM counted GROUP BY show, offer;

INSERT INTO tally (show, offer, control)
  SELECT show, offer, count(DISTINCT cluster) FROM decisions WHERE reason = 'control-group'
  GROUP BY show, offer ON CONFLICT DO UPDATE SET control = excluded.control;

INSERT INTO pools SELECT offer, count(*), sum(state = 'free') FROM codes GROUP BY offer;

INSERT INTO send_states SELECT state, count(*) FROM sends GROUP BY state;

INSERT INTO group_states SELECT g.grp, s.state, count(*) FROM grants g JOIN sends s
  ON s.grant_id = g.id WHERE g.grp IS NOT NULL GROUP BY g.grp, s.state;

INSERT INTO group_heads SELECT g.grp, max(s.id), min(g.offer), min(s.channel), min(g.at),
  max(s.next_at) FROM grants g JOIN sends s ON s.grant_id = g.id WHERE g.grp IS NOT NULL
  GROUP BY g.grp;

CREATE TRIGGER sends_added AFTER INSERT ON sends
BEGIN
  INSERT INTO tally (show, offer, granted) SELECT g.show, g.offer, 1 FROM grants g
    WHERE g.id = NEW.grant_id AND g.state NOT IN ('REVOKED', 'EXPIRED')
    ON CONFLICT DO UPDATE SET granted = granted + 1;
  INSERT INTO send_states VALUES (NEW.state, 1) ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO group_states SELECT g.grp, NEW.state, 1 FROM grants g
    WHERE g.id = NEW.grant_id AND g.grp IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO group_heads SELECT g.grp, NEW.id, g.offer, NEW.channel, g.at, NEW.next_at
    FROM grants g WHERE g.id = NEW.grant_id AND g.grp IS NOT NULL
    ON CONFLICT DO UPDATE SET latest = max(latest, excluded.latest),
      leaves = max(leaves, excluded.leaves);
END;

CREATE TRIGGER sends_moved AFTER UPDATE OF state ON sends WHEN OLD.state <> NEW.state
BEGIN
  UPDATE send_states SET n = n - 1 WHERE state = OLD.state;
  INSERT INTO send_states VALUES (NEW.state, 1) ON CONFLICT DO UPDATE SET n = n + 1;
  UPDATE group_states SET n = n - 1
    WHERE grp = (SELECT grp FROM grants WHERE id = NEW.grant_id) AND state = OLD.state;
  INSERT INTO group_states SELECT g.grp, NEW.state, 1 FROM grants g
    WHERE g.id = NEW.grant_id AND g.grp IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- What a grant counts for goes off before it moves and comes back as it is afterwards.
CREATE TRIGGER grants_counted_before BEFORE UPDATE OF state ON grants
WHEN OLD.state IN ('REVOKED', 'EXPIRED') OR NEW.state IN ('REVOKED', 'EXPIRED')
BEGIN
  UPDATE tally SET granted = tally.granted - c.granted, used = tally.used - c.used,
    soon = tally.soon - c.soon, leaks = tally.leaks - c.leaks
    FROM counted c WHERE c.id = OLD.id AND tally.show = c.show AND tally.offer = c.offer;
END;

CREATE TRIGGER grants_counted_after AFTER UPDATE OF state ON grants
WHEN OLD.state IN ('REVOKED', 'EXPIRED') OR NEW.state IN ('REVOKED', 'EXPIRED')
BEGIN
  UPDATE tally SET granted = tally.granted + c.granted, used = tally.used + c.used,
    soon = tally.soon + c.soon, leaks = tally.leaks + c.leaks
    FROM counted c WHERE c.id = NEW.id AND tally.show = c.show AND tally.offer = c.offer;
END;

CREATE TRIGGER sends_counted_before BEFORE UPDATE OF state ON sends
WHEN (SELECT state FROM grants WHERE id = OLD.grant_id) = 'EXPIRED'
BEGIN
  UPDATE tally SET granted = tally.granted - c.granted, used = tally.used - c.used,
    soon = tally.soon - c.soon, leaks = tally.leaks - c.leaks
    FROM counted c WHERE c.id = OLD.grant_id AND tally.show = c.show AND tally.offer = c.offer;
END;

CREATE TRIGGER sends_counted_after AFTER UPDATE OF state ON sends
WHEN (SELECT state FROM grants WHERE id = NEW.grant_id) = 'EXPIRED'
BEGIN
  UPDATE tally SET granted = tally.granted + c.granted, used = tally.used + c.used,
    soon = tally.soon + c.soon, leaks = tally.leaks + c.leaks
    FROM counted c WHERE c.id = NEW.grant_id AND tally.show = c.show AND tally.offer = c.offer;
END;

-- One more use: of a code for a room each counts, of one for a person the first, and the first that
-- was soon. Uses before it are not counted again, a room may have very many.
CREATE TRIGGER redemptions_added AFTER INSERT ON redemptions
BEGIN
  UPDATE tally SET
    used = used + (NEW.leak = 0 AND (g.room IS NOT NULL OR NOT EXISTS (SELECT 1 FROM redemptions r
      WHERE r.grant_id = g.id AND r.leak = 0
        AND (r.sale <> NEW.sale OR r.code <> NEW.code)))),
    soon = soon + (NEW.leak = 0 AND NEW.at BETWEEN g.at AND g.at + 1800000
      AND (g.room IS NOT NULL OR NOT EXISTS (SELECT 1 FROM redemptions r
      WHERE r.grant_id = g.id AND r.leak = 0 AND r.at BETWEEN g.at AND g.at + 1800000
        AND (r.sale <> NEW.sale OR r.code <> NEW.code)))),
    leaks = leaks + NEW.leak
    FROM grants g WHERE g.id = NEW.grant_id AND tally.show = g.show AND tally.offer = g.offer
      AND EXISTS (SELECT 1 FROM counted c WHERE c.id = NEW.grant_id);
END;

CREATE TRIGGER decisions_added AFTER INSERT ON decisions WHEN NEW.reason = 'control-group'
BEGIN
  INSERT INTO tally (show, offer, control) SELECT NEW.show, NEW.offer, 1
    WHERE NOT EXISTS (SELECT 1 FROM decisions WHERE show = NEW.show AND offer = NEW.offer
      AND cluster = NEW.cluster AND reason = 'control-group' AND id <> NEW.id)
    ON CONFLICT DO UPDATE SET control = control + 1;
END;

CREATE TRIGGER codes_added AFTER INSERT ON codes
BEGIN
  INSERT INTO pools VALUES (NEW.offer, 1, NEW.state = 'free')
    ON CONFLICT DO UPDATE SET codes = codes + 1, free = free + excluded.free;
END;

CREATE TRIGGER codes_moved AFTER UPDATE OF state ON codes
WHEN (OLD.state = 'free') <> (NEW.state = 'free')
BEGIN
  UPDATE pools SET free = free + (NEW.state = 'free') - (OLD.state = 'free')
    WHERE offer = NEW.offer;
END;

-- A message to a room asks how many uses of its offer are given away to rooms already.
CREATE INDEX grants_room ON grants (offer) WHERE room IS NOT NULL;
