/// Shows planned on clocks all over the world: slots, their occurrences, what clashes and what a
/// change of the clocks does to them (`facts/segmentation.md` §5 and §8.8, `look.md` §6).
///
/// Local times are what people plan in and what is kept; instants are always derived, by
/// [app.cuelight.domain.locale.LocalClock].
@NullMarked
package app.cuelight.domain.schedule;

import org.jspecify.annotations.NullMarked;
