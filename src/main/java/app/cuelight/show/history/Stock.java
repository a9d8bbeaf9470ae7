package app.cuelight.show.history;

import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many people stand where at one instant. Every class is there, empty ones with zero, and each
/// dimension adds up to `viewers`. Hosts, staff and bots are no viewers.
///
/// @param norms what they were judged by
public record Stock(
    Instant asOf,
    long viewers,
    Map<Tier, Long> tiers,
    Map<LifeCycle, Long> lifeCycle,
    Map<Spend, Long> spend,
    Map<Engagement, Long> engagement,
    ShopNorms norms) {

  /// Counts one standing after the other. Not safe for several threads.
  public static final class Count {
    private final Map<Tier, Long> tiers = zeros(Tier.class);
    private final Map<LifeCycle, Long> lifeCycle = zeros(LifeCycle.class);
    private final Map<Spend, Long> spend = zeros(Spend.class);
    private final Map<Engagement, Long> engagement = zeros(Engagement.class);
    private long viewers;

    /// Counts a viewer.
    public void add(Standing standing) {
      viewers++;
      tiers.merge(standing.tier(), 1L, Long::sum);
      lifeCycle.merge(standing.lifeCycle(), 1L, Long::sum);
      spend.merge(standing.spend(), 1L, Long::sum);
      engagement.merge(standing.engagement(), 1L, Long::sum);
    }

    /// The count so far.
    public Stock at(Instant asOf, ShopNorms norms) {
      return new Stock(
          asOf,
          viewers,
          Collections.unmodifiableMap(tiers),
          Collections.unmodifiableMap(lifeCycle),
          Collections.unmodifiableMap(spend),
          Collections.unmodifiableMap(engagement),
          norms);
    }

    private static <E extends Enum<E>> Map<E, Long> zeros(Class<E> type) {
      Map<E, Long> all = new EnumMap<>(type);
      for (E constant : type.getEnumConstants()) {
        all.put(constant, 0L);
      }
      return all;
    }
  }
}
