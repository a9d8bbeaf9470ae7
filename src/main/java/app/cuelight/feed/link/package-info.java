/// Coupons that leave as a link: made out of the code alone, shown to be scanned.
@NullMarked
package app.cuelight.feed.link;

import org.jspecify.annotations.NullMarked;
