package app.cuelight.show.coupon;

import static java.util.Comparator.naturalOrder;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.CouponPolicy;
import app.cuelight.domain.coupon.Given;
import app.cuelight.domain.coupon.Occasion;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.port.CouponBooks.Asked;
import app.cuelight.show.port.CouponBooks.Definitions;
import app.cuelight.show.port.MessageChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks for a grant: by which channel, until when its message is of use, judged by which rules.
final class Judging {

  /// A message about a coupon of a show is worth nothing later.
  static final Duration USEFUL = Duration.ofHours(2);

  private final CouponWiring wiring;
  private final Definitions known;

  Judging(CouponWiring wiring, Definitions known) {
    this.wiring = wiring;
    this.known = known;
  }

  /// Where a message would go.
  private record Way(String channel, String recipient, boolean inRoom) {}

  /// @throws IllegalArgumentException when there is no such offer
  Offer offer(OfferId id) {
    Offer offer = known.offer(id);
    if (offer == null) {
      throw Refused.of("There is no coupon %s.", "没有优惠券 %s。", id);
    }
    return offer;
  }

  private Campaign campaign(Offer offer) {
    return Objects.requireNonNull(known.campaign(offer.campaign()));
  }

  /// A grant to leave after a while.
  Asked asked(Candidate she, Offer offer, Instant now, Duration back, @Nullable String group) {
    return asked(she, offer, now, now.plus(back), false, group);
  }

  /// A grant kept for the morning where she lives.
  Asked inTheMorning(Candidate she, Offer offer, Instant now) {
    Instant morning = policy(offer).morning(she, when(she, now, false));
    return asked(she, offer, now, morning, true, null);
  }

  private Asked asked(
      Candidate she,
      Offer offer,
      Instant now,
      Instant leaves,
      boolean held,
      @Nullable String group) {
    Way way = way(she);
    Occasion when = when(she, leaves, group != null);
    Instant ends = policy(offer).endsAt(she, when);
    // Whatever holds it up, a group that was stopped or a shop that is slow: it does not leave at
    // night.
    Instant closes = policy(offer).closes(she, when(she, held ? leaves : now, group != null));
    Instant deadline =
        Stream.of(ends, leaves.plus(USEFUL), closes).min(naturalOrder()).orElse(ends);
    return new Asked(
        she,
        campaign(offer),
        offer,
        wiring.audience().show(),
        wiring.operator(),
        way == null ? "" : way.channel(),
        way == null ? "" : way.recipient(),
        now,
        leaves,
        held,
        deadline,
        group,
        CouponPolicy.zone(she, when));
  }

  Verdict judge(Asked asked, Given given) {
    // One that is kept for the morning is judged by the morning's clock.
    Instant at = asked.held() ? asked.leaves() : asked.at();
    Occasion when = when(asked.she(), at, asked.group() != null);
    return policy(asked.offer()).judge(asked.she(), given, when);
  }

  private CouponPolicy policy(Offer offer) {
    return new CouponPolicy(campaign(offer), offer, known.rails(), wiring.matrix());
  }

  private Occasion when(Candidate she, Instant at, boolean repeated) {
    Way way = way(she);
    return new Occasion(
        at,
        wiring.operator(),
        wiring.audience().show(),
        way != null,
        way != null && way.inRoom(),
        false,
        repeated,
        wiring.home());
  }

  private @Nullable Way way(Candidate she) {
    for (MessageChannel channel : wiring.channels().get()) {
      Identity there = channel.reaches(she.identities());
      if (there != null && (she.present() || !channel.isInRoom())) {
        return new Way(
            channel.name().toString(), Recipient.text(there), channel.isInRoom() && she.present());
      }
    }
    return null;
  }
}
