/// Public holidays of most countries, by rules of our own and out of Jollyday’s data ([decision
/// 33](../../../../../../docs/decisions/0033-public-holidays.md)).
@NullMarked
package app.cuelight.feed.holidays;

import org.jspecify.annotations.NullMarked;
