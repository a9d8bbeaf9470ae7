-- What people are narrowed down by, so that a reader need not judge a million viewers: `traits` holds
-- the standing in one number (store.Traits), `speaks` the language she is surely spoken to in,
-- `bought` her last paid order. Null until she is judged for the first time after this script.
ALTER TABLE viewers ADD COLUMN traits INTEGER;
ALTER TABLE viewers ADD COLUMN speaks TEXT;
ALTER TABLE viewers ADD COLUMN bought INTEGER;

-- Everybody is due: judging fills the columns above and writes `names` in their folded form.
UPDATE presence SET review_by = 0;

-- Which viewers the newest commits changed, one row a commit: their numbers as distances. Null when
-- everything did. Readers in any process keep up with it; only the newest rows are kept.
CREATE TABLE changes (
  no INTEGER PRIMARY KEY,
  viewers BLOB
);
INSERT INTO changes (no, viewers) VALUES (1, NULL);
