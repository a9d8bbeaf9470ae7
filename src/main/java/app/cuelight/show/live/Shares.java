package app.cuelight.show.live;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Shares by label, largest first.
final class Shares {

  private Shares() {}

  static List<RoomRow.Share> largest(Map<String, Integer> counts, int limit) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(entry -> new RoomRow.Share(entry.getKey(), entry.getValue()))
        .toList();
  }
}
