package app.cuelight.store;

import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.Census.Marks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people are narrowed down by in one number, so that a million rows are read quickly.
///
/// From the lowest bit: tier 4 bits, life cycle 4, spend 4, engagement 4, advocate 1, warned 1,
/// crew 1, country twice 5 (A is 1; 0 for not known). The place in each list is the code; new ones
/// go at the end.
final class Traits {

  private static final List<Tier> TIERS =
      List.of(Tier.VIP, Tier.WIN_BACK, Tier.RISING, Tier.NEW, Tier.MEMBER, Tier.GUEST);
  private static final List<LifeCycle> LIFE_CYCLES =
      List.of(
          LifeCycle.PROSPECT,
          LifeCycle.NEW,
          LifeCycle.ACTIVE,
          LifeCycle.DORMANT,
          LifeCycle.CHURNED);
  private static final List<Spend> SPENDS =
      List.of(Spend.NONE, Spend.LOW, Spend.POTENTIAL, Spend.HIGH);
  private static final List<Engagement> ENGAGEMENTS =
      List.of(Engagement.NONE, Engagement.LOW, Engagement.HIGH);

  private static final int NIBBLE = 15;
  private static final int ADVOCATE = 16;
  private static final int WARNED = 17;
  private static final int CREW = 18;
  private static final int COUNTRY = 19;
  private static final int LETTER = 31;

  private Traits() {}

  static long of(Marks marks) {
    return TIERS.indexOf(marks.tier())
        | (long) LIFE_CYCLES.indexOf(marks.lifeCycle()) << 4
        | (long) SPENDS.indexOf(marks.spend()) << 8
        | (long) ENGAGEMENTS.indexOf(marks.engagement()) << 12
        | bit(marks.advocate(), ADVOCATE)
        | bit(marks.warned(), WARNED)
        | bit(marks.crew(), CREW)
        | (long) country(marks.country()) << COUNTRY;
  }

  /// The tier alone.
  static Tier tier(long traits) {
    return TIERS.get(at(traits, 0, TIERS.size()));
  }

  /// @param speaks the language she is surely spoken to in, or null
  /// @param bought her last paid order in milliseconds, or [Long#MIN_VALUE]
  static Marks read(long traits, @Nullable String speaks, long bought) {
    return new Marks(
        tier(traits),
        LIFE_CYCLES.get(at(traits, 4, LIFE_CYCLES.size())),
        SPENDS.get(at(traits, 8, SPENDS.size())),
        ENGAGEMENTS.get(at(traits, 12, ENGAGEMENTS.size())),
        isSet(traits, ADVOCATE),
        isSet(traits, WARNED),
        isSet(traits, CREW),
        speaks,
        country(traits),
        bought);
  }

  private static long bit(boolean set, int place) {
    return set ? 1L << place : 0;
  }

  private static boolean isSet(long traits, int place) {
    return (traits >> place & 1) == 1;
  }

  /// A code of a newer version reads as the first.
  private static int at(long traits, int shift, int size) {
    int code = (int) (traits >> shift) & NIBBLE;
    return code < size ? code : 0;
  }

  private static int country(@Nullable String code) {
    if (code == null || code.length() != 2) {
      return 0;
    }
    int first = code.charAt(0) - 'A' + 1;
    int second = code.charAt(1) - 'A' + 1;
    boolean letters = first > 0 && first <= 26 && second > 0 && second <= 26;
    return letters ? first << 5 | second : 0;
  }

  private static @Nullable String country(long traits) {
    int both = (int) (traits >> COUNTRY) & 1023;
    return both == 0
        ? null
        : "" + (char) ('A' - 1 + (both >> 5)) + (char) ('A' - 1 + (both & LETTER));
  }
}
