package app.cuelight.show.coupon;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.CouponPolicy;
import app.cuelight.domain.coupon.Given;
import app.cuelight.domain.coupon.Occasion;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.CouponBooks.AskedForRoom;
import app.cuelight.show.port.CouponBooks.Definitions;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.MessageChannel.To;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One message to everybody in a room instead of one to each: with a code for all, and with what
/// the viewers' app needs to show it to the tiers, languages and countries it is for. For the
/// desk's own thread.
///
/// A room takes the first channel that reaches it. The host's screen is the last: it shows the code
/// to everybody, so it serves only a message for everybody.
final class RoomMessages {

  /// What stands for a room on the host's screen.
  private static final RoomKey SCREEN = new RoomKey(new ConnectionName("console"), "screen");

  private final CouponWiring wiring;
  private final Definitions known;

  RoomMessages(CouponWiring wiring) {
    this.wiring = wiring;
    this.known = wiring.books().definitions();
  }

  /// A room and the channel that reaches it.
  private record Way(RoomKey room, String channel) {}

  /// @return allowed when at least one room is told; else why the first is not
  /// @throws IllegalArgumentException with a sentence when the coupon is not one for rooms
  Verdict send(OfferId id, GroupFilter filter) {
    Offer offer = suited(new Judging(wiring, known).offer(id));
    GroupFilter whom = narrowed(offer, filter);
    Verdict answer = null;
    for (Way way : ways(whom)) {
      Verdict one = send(offer, whom, way);
      if (answer == null || answer instanceof Verdict.Refused && one instanceof Verdict.Allowed) {
        answer = one;
      }
    }
    return answer == null ? Verdict.Refused.of(Refusal.NOT_REACHABLE) : answer;
  }

  private static Offer suited(Offer offer) {
    if (offer.mode() != CodeMode.SHARED) {
      throw Refused.of(
          "Only a coupon with one code for all goes to the whole room; this one has a code for"
              + " each viewer.",
          "只有所有人共用一个券码的优惠券才能发给整个房间；这一张每位观众各有券码。");
    }
    if (offer.limits().total() == null) {
      throw Refused.of(
          "A code the whole room sees can be passed on. Give this coupon a limit in all first.",
          "整个房间都能看到的券码可能被转发。请先给这张优惠券设定总量上限。");
    }
    return offer;
  }

  private Verdict send(Offer offer, GroupFilter filter, Way way) {
    Campaign campaign = Objects.requireNonNull(known.campaign(offer.campaign()));
    Instant now = wiring.clock().instant();
    Instant leaves = now.plus(GroupPlans.BACK);
    Instant ends = offer.validity().endsAt(now, wiring.home());
    Instant useful = leaves.plus(Judging.USEFUL);
    var asked =
        new AskedForRoom(
            campaign,
            offer,
            wiring.audience().show(),
            wiring.operator(),
            way.channel(),
            way.room().toString(),
            Recipient.text(way.room(), filter),
            filter.languages().size() == 1 ? filter.languages().iterator().next() : null,
            now,
            leaves,
            ends.isBefore(useful) ? ends : useful,
            wiring.home());
    return wiring.books().grant(asked, (worst, given) -> judge(campaign, offer, worst, given, now));
  }

  private Verdict judge(Campaign campaign, Offer offer, Money worst, Given given, Instant now) {
    var when =
        new Occasion(
            now,
            wiring.operator(),
            wiring.audience().show(),
            true,
            true,
            false,
            false,
            wiring.home());
    return new CouponPolicy(campaign, offer.costing(worst), known.rails(), wiring.matrix())
        .room(given, when);
  }

  private List<Way> ways(GroupFilter filter) {
    Set<RoomKey> rooms = new LinkedHashSet<>(wiring.audience().rooms());
    List<Way> ways = new ArrayList<>();
    for (RoomKey room : rooms) {
      String channel = channel(room, filter, true);
      if (channel != null) {
        ways.add(new Way(room, channel));
      }
    }
    boolean isForAll = filter.languages().isEmpty() && filter.countries().isEmpty();
    String screen = ways.isEmpty() && isForAll ? channel(SCREEN, filter, false) : null;
    return screen == null ? ways : List.of(new Way(SCREEN, screen));
  }

  /// @param apart whether it must be one that tells rooms apart
  private @Nullable String channel(RoomKey room, GroupFilter filter, boolean apart) {
    var to = new To.Room(room, filter.tiers().stream().map(Tier::code).sorted().toList());
    for (MessageChannel channel : wiring.channels().get()) {
      if (channel.reaches(to) && apart != channel instanceof LinkChannel) {
        return channel.name().toString();
      }
    }
    return null;
  }

  /// Nobody of a tier the coupon is not for is shown it, whatever the filter says.
  private static GroupFilter narrowed(Offer offer, GroupFilter filter) {
    if (offer.tiers().isEmpty()) {
      return filter;
    }
    Set<Tier> tiers =
        new LinkedHashSet<>(filter.tiers().isEmpty() ? offer.tiers() : filter.tiers());
    tiers.retainAll(offer.tiers());
    if (tiers.isEmpty()) {
      throw Refused.of(
          "This coupon is for none of the tiers that were chosen.", "这张优惠券不适用于所选的任何等级。");
    }
    return new GroupFilter(tiers, filter.languages(), filter.countries(), filter.present());
  }
}
