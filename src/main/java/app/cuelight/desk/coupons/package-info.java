/// Coupons on screen: beside the room on Live, and a screen of their own.
@NullMarked
package app.cuelight.desk.coupons;

import org.jspecify.annotations.NullMarked;
