/// The dials of the tier engine: rehearsed, applied, taken back.
@NullMarked
package app.cuelight.show.tiers;

import org.jspecify.annotations.NullMarked;
