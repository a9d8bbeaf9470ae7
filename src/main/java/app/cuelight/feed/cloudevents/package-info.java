/// Connections of the kind `cloudevents`: the open contract as CloudEvents over HTTP.
@NullMarked
package app.cuelight.feed.cloudevents;

import org.jspecify.annotations.NullMarked;
