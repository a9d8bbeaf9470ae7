package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Those put aside for a while; what is learnt of them meanwhile is kept. For the room's one
/// thread.
final class Snoozers {

  /// How long somebody snoozes.
  static final Duration SNOOZE = Duration.ofMinutes(2);

  private final Map<ViewerId, Snoozer> asleep = new HashMap<>();

  private record Snoozer(Waiting who, Instant until) {}

  void add(Waiting who, Instant now) {
    Waiting loose = who.asked(who.asked().pinned(false));
    asleep.put(who.viewer(), new Snoozer(loose, now.plus(SNOOZE)));
  }

  boolean has(ViewerId viewer) {
    return asleep.containsKey(viewer);
  }

  void remove(ViewerId viewer) {
    asleep.remove(viewer);
  }

  /// Keeps what is newly known of somebody.
  ///
  /// @return whether she snoozes
  boolean renew(Waiting latest) {
    return asleep.computeIfPresent(
            latest.viewer(), (_, one) -> new Snoozer(one.who.renewed(latest), one.until))
        != null;
  }

  /// Takes out who has rested; each comes as if she had just come in.
  List<Waiting> rested(Instant now) {
    List<Waiting> rested =
        asleep.values().stream()
            .filter(one -> !now.isBefore(one.until))
            .map(one -> one.who.since(now))
            .toList();
    rested.forEach(who -> asleep.remove(who.viewer()));
    return rested;
  }
}
