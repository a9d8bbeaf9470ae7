-- What was said in a visit, as fingerprints of the different comments (domain.viewer.Sayings); null
-- where nothing was said, and in visits folded before this script: there every comment counts.
ALTER TABLE presence ADD COLUMN said BLOB;
ALTER TABLE past_visits ADD COLUMN said BLOB;

-- With whom she talks (domain.viewer.Ties); null for most people.
ALTER TABLE presence ADD COLUMN ties BLOB;

DROP VIEW visits;
CREATE VIEW visits AS
SELECT viewer, first_at, last_at, joins, comments, questions, likes, follows, shares, gifts, looks,
  baskets, seconds, streaks, said FROM past_visits
UNION ALL
SELECT viewer, first_at, last_at, joins, comments, questions, likes, follows, shares, gifts, looks,
  baskets, seconds, streaks, said FROM presence WHERE first_at IS NOT NULL;

-- Who wrote a comment that may be answered, and who answered it. The key is the day and a hash of
-- connection and message (store.ThreadTable), so that the comments of a show lie together. Folded
-- again from the log.
CREATE TABLE comments (
  key INTEGER PRIMARY KEY,
  author TEXT NOT NULL
);
CREATE TABLE replies (
  key INTEGER NOT NULL,
  author TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (key, author)
) WITHOUT ROWID;

-- By what handle people may be alike.
CREATE INDEX viewers_by_handle ON viewers (handle COLLATE NOCASE) WHERE handle IS NOT NULL;
