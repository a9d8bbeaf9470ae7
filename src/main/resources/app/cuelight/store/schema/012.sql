-- Which rooms were on air in a show, and when; written anew as a whole with the show.
CREATE TABLE show_rooms (
  show INTEGER NOT NULL REFERENCES shows,
  connection TEXT NOT NULL,
  room TEXT NOT NULL,
  live_at INTEGER NOT NULL,
  ended_at INTEGER,
  told INTEGER NOT NULL
);
CREATE INDEX show_rooms_by_show ON show_rooms (show);
