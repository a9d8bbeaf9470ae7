/// The wing that listens to platforms: deliveries over HTTP, polls, files; all become arrivals.
@NullMarked
package app.cuelight.feed;

import org.jspecify.annotations.NullMarked;
