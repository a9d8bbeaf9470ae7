/// The cache on disk: one SQLite file per workspace, its one writer and its many readers.
@NullMarked
package app.cuelight.store;

import org.jspecify.annotations.NullMarked;
