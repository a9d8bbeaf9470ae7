/// Connections of the kind `standard-webhooks`: the open contract in signed deliveries.
@NullMarked
package app.cuelight.feed.standard;

import org.jspecify.annotations.NullMarked;
