-- Whether an order is somebody's, asked where a state of it names nobody: that comes late and is no sale of a
-- guest.
CREATE INDEX orders_by_name ON orders (connection, id);
DELETE FROM unidentified_sales WHERE EXISTS
  (SELECT 1 FROM orders o WHERE o.connection = unidentified_sales.connection AND o.id = unidentified_sales.sale);
