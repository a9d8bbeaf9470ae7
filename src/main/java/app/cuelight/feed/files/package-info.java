/// Files as sources of events: recorded shows, and what a shop knows of its viewers.
@NullMarked
package app.cuelight.feed.files;

import org.jspecify.annotations.NullMarked;
