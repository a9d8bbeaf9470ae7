/// Planning: the one who keeps the plan in step with the books, the clock and other people.
@NullMarked
package app.cuelight.show.schedule;

import org.jspecify.annotations.NullMarked;
