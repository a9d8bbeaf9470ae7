package app.cuelight.feed.agora;

import app.cuelight.domain.event.ShowEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The uids behind which is no person: those the user listed, and those that notifications showed
/// to be recorders. User lists do not tell them from viewers. Safe for any thread.
final class Machines {

  /// A channel has a handful; no sender may fill the memory.
  private static final int MOST = 10_000;

  private final Set<Long> listed;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  Machines(Set<Long> listed) {
    this.listed = Set.copyOf(listed);
  }

  /// Learns from a notification.
  void learn(ShowEvent event) {
    if (event instanceof ShowEvent.ViewerJoined joined
        && joined.client() == ShowEvent.Client.RECORDER
        && seen.size() < MOST) {
      seen.add(place(joined.room().room(), joined.viewer().identity().value()));
    }
  }

  boolean has(String channel, long uid) {
    return listed.contains(uid) || seen.contains(place(channel, Long.toString(uid)));
  }

  private static String place(String channel, String uid) {
    return uid + "@" + channel;
  }
}
