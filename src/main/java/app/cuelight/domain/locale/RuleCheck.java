package app.cuelight.domain.locale;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Whether ICU's zone rules and the JDK's say the same. Where they differ, other programs on the
/// machine may show another hour than Cuelight does.
public final class RuleCheck {

  /// How far ahead they are compared: a year and the season after it.
  public static final Duration AHEAD = Duration.ofDays(400);

  private RuleCheck() {}

  /// The version of the rules the JDK came with, such as `2026a`.
  public static String jdkVersion() {
    return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
  }

  /// The zones whose clocks differ between both within the next 400 days, by name.
  public static List<ZoneId> differing(Collection<ZoneId> zones, Instant now) {
    var names = new TreeSet<String>();
    for (ZoneId zone : zones) {
      if (!LocalClock.span(zone, now, now.plus(AHEAD)).equals(jdk(zone, now, now.plus(AHEAD)))) {
        names.add(zone.getId());
      }
    }
    return names.stream().map(ZoneId::of).toList();
  }

  private static ClockSpan jdk(ZoneId zone, Instant from, Instant until) {
    ZoneRules rules = zone.getRules();
    List<ZoneChange> changes = new ArrayList<>();
    ZoneOffset first = rules.getOffset(from);
    ZoneOffsetTransition next = rules.nextTransition(from);
    while (next != null && next.getInstant().isBefore(until)) {
      changes.add(new ZoneChange(next.getInstant(), next.getOffsetBefore(), next.getOffsetAfter()));
      next = rules.nextTransition(next.getInstant());
    }
    return new ClockSpan(from, until, first, changes);
  }
}
