/// OBS Studio on this computer or beside it, by obs-websocket 5 (`facts/platforms.md` §2.7;
/// obsproject/obs-websocket, docs/generated/protocol.md): when the stream goes live and ends, and
/// how well it gets out.
@NullMarked
package app.cuelight.feed.obs;

import org.jspecify.annotations.NullMarked;
