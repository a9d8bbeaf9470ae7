package app.cuelight.domain.coupon;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Before;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who may get a coupon, as far as that matters.
///
/// @param identities all of hers: her identity cluster
/// @param name her display name as the platform has it
/// @param orders paid orders in all history, with those only the shop's count tells of
/// @param paidAt her last paid order, or null
/// @param consent whether she agreed to coupons by message; null when she was not asked
/// @param country ISO 3166-1 alpha-2, or null
/// @param zone the clock she lives by, or null
/// @param birthday month and day, or null
/// @param present whether she is in the room
public record Candidate(
    ViewerId id,
    List<Identity> identities,
    String name,
    Tier tier,
    long orders,
    @Nullable Instant paidAt,
    boolean crew,
    boolean follows,
    @Nullable Boolean consent,
    @Nullable String language,
    @Nullable String country,
    @Nullable ZoneId zone,
    @Nullable MonthDay birthday,
    boolean present) {

  public Candidate {
    identities = List.copyOf(identities);
  }

  /// A viewer as she stands at an instant.
  public static Candidate of(Viewer viewer, Standing standing, Instant now) {
    String name = viewer.facts().get(Fact.NAME);
    String handle = viewer.facts().get(Fact.HANDLE);
    String shown = name == null || name.isBlank() ? handle : name;
    return new Candidate(
        viewer.id(),
        viewer.identities(),
        shown == null || shown.isBlank() ? viewer.identities().getFirst().value() : shown,
        standing.tier(),
        viewer.orders().values().stream().filter(Purchase::counts).count() + Before.orders(viewer),
        paidAt(viewer),
        viewer.facts().isCrew(),
        viewer.visits().stream().anyMatch(visit -> visit.tally().follows() > 0),
        viewer.facts().consent(Fact.COUPON_BY_CHAT),
        standing.locality().language(),
        standing.locality().country(),
        standing.locality().zone(),
        birthday(viewer.facts().get(Fact.BIRTHDAY)),
        viewer.isHere(now));
  }

  private static @Nullable Instant paidAt(Viewer viewer) {
    long last = Long.MIN_VALUE;
    for (Purchase order : viewer.orders().values()) {
      if (order.status().isPaid() && !order.test()) {
        last = Math.max(last, order.placedAt());
      }
    }
    return last == Long.MIN_VALUE ? null : Instant.ofEpochMilli(last);
  }

  private static @Nullable MonthDay birthday(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return text.startsWith("--") ? MonthDay.parse(text) : MonthDay.from(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return null;
    }
  }
}
