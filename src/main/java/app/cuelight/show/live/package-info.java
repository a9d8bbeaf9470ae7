/// The running show: intake, the room in memory, the greet queue, the published view.
@NullMarked
package app.cuelight.show.live;

import org.jspecify.annotations.NullMarked;
