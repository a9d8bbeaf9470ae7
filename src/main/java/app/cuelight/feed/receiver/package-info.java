/// The HTTP receiver, and what a kind of connection gives it: who may speak, and what was said.
@NullMarked
package app.cuelight.feed.receiver;

import org.jspecify.annotations.NullMarked;
