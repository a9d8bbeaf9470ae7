-- How files of orders were understood last, and the how manieth understanding that is: the file is
-- known by its size and its last change. Only whoever imports asks.
CREATE TABLE order_files (
  connection TEXT NOT NULL,
  file TEXT NOT NULL,
  choices TEXT NOT NULL,
  edition INTEGER NOT NULL,
  PRIMARY KEY (connection, file)
) WITHOUT ROWID;
