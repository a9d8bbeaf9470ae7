-- What the gifts of a visit are worth (domain.viewer.Worth), and the products looked at and put into a
-- basket, as fingerprints of their ids (domain.viewer.Wares); null where there was nothing of the
-- kind, where no platform told, and in visits folded before this script: there every gift, look and
-- basket counts as one.
ALTER TABLE presence ADD COLUMN worth BLOB;
ALTER TABLE presence ADD COLUMN looked BLOB;
ALTER TABLE presence ADD COLUMN carted BLOB;
ALTER TABLE past_visits ADD COLUMN worth BLOB;
ALTER TABLE past_visits ADD COLUMN looked BLOB;
ALTER TABLE past_visits ADD COLUMN carted BLOB;

DROP VIEW visits;
CREATE VIEW visits AS
SELECT viewer, first_at, last_at, joins, comments, questions, likes, follows, shares, gifts, looks,
  baskets, seconds, streaks, said, worth, looked, carted FROM past_visits
UNION ALL
SELECT viewer, first_at, last_at, joins, comments, questions, likes, follows, shares, gifts, looks,
  baskets, seconds, streaks, said, worth, looked, carted FROM presence WHERE first_at IS NOT NULL;
