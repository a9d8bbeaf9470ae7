/// The other side of the receiver: sends deliveries as a shop does, to try a connection out and to
/// play recorded shows.
@NullMarked
package app.cuelight.feed.sender;

import org.jspecify.annotations.NullMarked;
