/// Verified facts from a platform, one record per kind; what an event is, before anybody acts on
/// it.
@NullMarked
package app.cuelight.domain.event;

import org.jspecify.annotations.NullMarked;
