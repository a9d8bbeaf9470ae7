/// Shopify: orders and customers by webhook and by asking, coupon codes, what a product costs and
/// how much of it is left (`src/docs/shopify.md`).
@NullMarked
package app.cuelight.feed.shopify;

import org.jspecify.annotations.NullMarked;
