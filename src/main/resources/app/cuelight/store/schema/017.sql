-- A viewer's orders with all that is known of each, together (store.OrderBundle): a row for each order
-- costs more than what it says.
CREATE TABLE order_bundles (
  viewer INTEGER PRIMARY KEY,
  orders BLOB NOT NULL
);

-- The further bundles of somebody with very many orders, so that one more order makes one bundle be
-- written anew (store.OrderParts).
CREATE TABLE further_bundles (
  viewer INTEGER NOT NULL,
  part INTEGER NOT NULL,
  orders BLOB NOT NULL,
  PRIMARY KEY (viewer, part)
) WITHOUT ROWID;

CREATE VIEW bundles AS
SELECT viewer, orders FROM order_bundles
UNION ALL
SELECT viewer, orders FROM further_bundles;

-- The names of all orders that are somebody's, some tens to a row (store.OrderNames).
CREATE TABLE order_names (
  bucket INTEGER PRIMARY KEY,
  names BLOB NOT NULL
);
