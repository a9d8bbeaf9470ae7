/// Looking back and taking in: files of earlier events, and how the audience stood at an earlier
/// day.
@NullMarked
package app.cuelight.show.history;

import org.jspecify.annotations.NullMarked;
