-- What tag lines say but for how long ago somebody bought (domain.tier.Tag), each different one once
-- (store.TagTable), so that whoever looks for words of them need not judge a million people. A tag
-- that nobody has any more stays.
CREATE TABLE tags (
  no INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);
ALTER TABLE viewers ADD COLUMN tag INTEGER;

-- Her orders as far as a standing rests on them (store.OrderPack), so that everybody is judged again
-- without reading every order. Null for somebody with very many: hers are read one by one.
ALTER TABLE viewers ADD COLUMN buys BLOB;
CREATE INDEX viewers_by_tag ON viewers (tag, bought);

-- Everybody is due: judging gives the tags. Null until then.
UPDATE presence SET review_by = 0;
