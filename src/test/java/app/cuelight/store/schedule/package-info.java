/// The file of the plan, and two processes at it.
@NullMarked
package app.cuelight.store.schedule;

import org.jspecify.annotations.NullMarked;
