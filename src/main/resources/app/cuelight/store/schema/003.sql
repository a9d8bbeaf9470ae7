-- What one euro was worth on a day (days since 1970). A day's rate once known is never changed.
CREATE TABLE rates (
  currency TEXT NOT NULL,
  day INTEGER NOT NULL,
  per_euro TEXT NOT NULL,
  PRIMARY KEY (currency, day)
) WITHOUT ROWID;

-- The currency that sums are in, if one was chosen.
CREATE TABLE base_currency (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  currency TEXT NOT NULL
);

-- Sales of which nobody knows to whom, each once.
CREATE TABLE unidentified_sales (
  connection TEXT NOT NULL,
  sale TEXT NOT NULL,
  currency TEXT NOT NULL,
  net INTEGER NOT NULL,
  file_rows INTEGER NOT NULL,
  PRIMARY KEY (connection, sale)
) WITHOUT ROWID;

-- Imports that have begun and not ended.
CREATE TABLE imports (
  connection TEXT NOT NULL,
  file TEXT NOT NULL,
  row INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (connection, file)
) WITHOUT ROWID;
