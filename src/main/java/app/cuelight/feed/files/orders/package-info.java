/// A shop's order history out of CSV files: which export it is, which column says what, what each
/// order comes to, and which rows make no sense.
@NullMarked
package app.cuelight.feed.files.orders;

import org.jspecify.annotations.NullMarked;
