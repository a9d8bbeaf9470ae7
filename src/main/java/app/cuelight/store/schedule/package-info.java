/// The plan of shows: a SQLite file of its own beside the cache, written by several processes.
@NullMarked
package app.cuelight.store.schedule;

import org.jspecify.annotations.NullMarked;
