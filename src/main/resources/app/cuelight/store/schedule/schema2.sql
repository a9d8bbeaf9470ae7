-- Which show somebody said is on air, from when until when.
CREATE TABLE by_hand (
  id INTEGER PRIMARY KEY,
  slot TEXT NOT NULL,
  original TEXT NOT NULL,
  begun INTEGER NOT NULL,
  ended INTEGER
);
