-- When it was last said apart when an order was placed, where its times do not tell: null says what
-- Purchase.said makes of placed_at and updated_at.
ALTER TABLE orders ADD COLUMN placed_said INTEGER;
