package app.cuelight.feed.page;

import java.time.Duration;

/// What strangers and slow tablets may cost.
///
/// @param streams pages that may be open at once
/// @param sockets connections that may be open at once, pages and everything else
/// @param asking how long a request may take to arrive
/// @param writing how long one piece of an answer may wait for its reader
record PageLimits(int streams, int sockets, Duration asking, Duration writing) {

  static final PageLimits USUAL =
      new PageLimits(16, 64, Duration.ofSeconds(5), Duration.ofSeconds(5));
}
