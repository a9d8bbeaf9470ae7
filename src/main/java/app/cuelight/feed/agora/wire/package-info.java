/// What Agora's interfaces have in common: where they are, how they are read, how often they may be
/// called.
@NullMarked
package app.cuelight.feed.agora.wire;

import org.jspecify.annotations.NullMarked;
