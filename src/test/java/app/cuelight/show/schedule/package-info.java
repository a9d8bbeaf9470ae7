/// Planning, tried on real books.
@NullMarked
package app.cuelight.show.schedule;

import org.jspecify.annotations.NullMarked;
