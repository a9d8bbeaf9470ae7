-- How many orders there are in each currency, by the day they were placed (days since 1970, UTC); kept
-- with every order that is written, so that nobody has to walk through all of them to know what the
-- shop sells in, or of which no rate is known. Those there are already are counted when script 017 brings
-- them over.
CREATE TABLE order_days (
  currency TEXT NOT NULL,
  day INTEGER NOT NULL,
  orders INTEGER NOT NULL,
  PRIMARY KEY (currency, day)
) WITHOUT ROWID;
