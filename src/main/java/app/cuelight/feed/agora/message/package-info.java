/// Messages through Agora: Chat and Signaling as ways out, Chat's callbacks as a way back in.
@NullMarked
package app.cuelight.feed.agora.message;

import org.jspecify.annotations.NullMarked;
