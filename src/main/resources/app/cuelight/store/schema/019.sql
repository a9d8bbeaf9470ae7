-- What the gifts of a visit are worth (domain.viewer.Worth); null where none was given, where no
-- platform told, and in visits folded before this script: there every gift counts as one.
ALTER TABLE presence ADD COLUMN worth BLOB;
ALTER TABLE past_visits ADD COLUMN worth BLOB;

DROP VIEW visits;
CREATE VIEW visits AS
SELECT viewer, first_at, last_at, joins, comments, questions, likes, follows, shares, gifts, looks,
  baskets, seconds, streaks, said, worth FROM past_visits
UNION ALL
SELECT viewer, first_at, last_at, joins, comments, questions, likes, follows, shares, gifts, looks,
  baskets, seconds, streaks, said, worth FROM presence WHERE first_at IS NOT NULL;
