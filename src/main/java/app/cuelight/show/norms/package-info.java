/// What is usual in the shop: measured from everybody, off the hot path, and kept.
@NullMarked
package app.cuelight.show.norms;

import org.jspecify.annotations.NullMarked;
