-- How many orders there are in each currency, by the day they were placed (days since 1970, UTC); kept
-- with every order that is written, so that nobody has to walk through all of them to know what the
-- shop sells in, or of which no rate is known.
CREATE TABLE order_days (
  currency TEXT NOT NULL,
  day INTEGER NOT NULL,
  orders INTEGER NOT NULL,
  PRIMARY KEY (currency, day)
) WITHOUT ROWID;
INSERT INTO order_days (currency, day, orders)
  SELECT currency, (placed_at - CASE WHEN placed_at < 0 THEN 86399999 ELSE 0 END) / 86400000, count(*)
  FROM orders GROUP BY 1, 2;
