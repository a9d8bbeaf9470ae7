-- As of when a sale nobody is known for is so; of two states the newer holds.
ALTER TABLE unidentified_sales ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0;
