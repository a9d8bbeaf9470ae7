-- Identities that a platform calls one person and a decision keeps apart. Folded again from the log.
CREATE TABLE kept_apart (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX kept_apart_by_other ON kept_apart (other);

-- What forgotten people had bought, so that the shop's own sums stay what they were: by month, of
-- nobody.
CREATE TABLE forgotten_sales (
  month TEXT NOT NULL,
  currency TEXT NOT NULL,
  orders INTEGER NOT NULL,
  total INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  PRIMARY KEY (month, currency)
) WITHOUT ROWID;

-- What is to be done when the cache is closed.
CREATE TABLE chores (
  name TEXT PRIMARY KEY
) WITHOUT ROWID;

-- By what people may be alike: the values of identities that are not a connection's own ids.
CREATE INDEX identities_by_value ON identities (substr(link, instr(link, ':') + 1))
  WHERE (instr(substr(link, 1, instr(link, ':')), '/') > 0
    OR instr(substr(link, 1, instr(link, ':')), '.') > 0);
