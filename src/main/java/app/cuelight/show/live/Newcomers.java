package app.cuelight.show.live;

import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Newcomers of the last minute by language, for the hello to all. For the room's one thread.
final class Newcomers {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int LANGUAGES = 3;

  private final ArrayDeque<Arrived> arrived = new ArrayDeque<>();
  private final Map<String, Integer> byLanguage = new HashMap<>();

  private record Arrived(String language, Instant at) {}

  void joined(Standing standing, Instant now) {
    if (standing.tier() == Tier.NEW || standing.tier() == Tier.GUEST) {
      String language = standing.locality().language();
      arrived.addLast(new Arrived(language == null ? "" : language, now));
      byLanguage.merge(arrived.getLast().language, 1, Integer::sum);
    }
  }

  int count(Instant now) {
    while (!arrived.isEmpty() && arrived.getFirst().at.plus(MINUTE).isBefore(now)) {
      byLanguage.computeIfPresent(
          arrived.removeFirst().language, (_, count) -> count == 1 ? null : count - 1);
    }
    return arrived.size();
  }

  List<RoomRow.Share> languages() {
    return Shares.largest(byLanguage, LANGUAGES);
  }
}
