package app.cuelight.show.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.SendState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything the Coupons screen shows, as one immutable value with a version; data, no words of a
/// language.
///
/// @param version grows by one whenever something changed
/// @param lines the offers of this show, those on keys first, in the order of the keys
/// @param budgetLeft what is left of the show's budget, or null when there is none
/// @param outbox newest first, at most [#MOST_OUTBOX]
/// @param open how many entries of the outbox are not final
/// @param latest what Esc takes back, or null
/// @param groups group sends that are not over
/// @param practice whether nothing leaves the program
public record CouponView(
    long version,
    List<Line> lines,
    @Nullable Money budgetLeft,
    List<Entry> outbox,
    long open,
    @Nullable Latest latest,
    List<Group> groups,
    GuardRails rails,
    List<Trouble> troubles,
    boolean practice) {

  /// Rows of the outbox the screen ever sees.
  public static final int MOST_OUTBOX = 300;

  /// Nothing yet.
  public static final CouponView EMPTY =
      new CouponView(
          0, List.of(), null, List.of(), 0, null, List.of(), GuardRails.USUAL, List.of(), false);

  public CouponView {
    lines = List.copyOf(lines);
    outbox = List.copyOf(outbox);
    groups = List.copyOf(groups);
    troubles = List.copyOf(troubles);
  }

  /// The same, one version on.
  CouponView newer() {
    return new CouponView(
        version + 1, lines, budgetLeft, outbox, open, latest, groups, rails, troubles, practice);
  }

  /// One offer.
  ///
  /// @param granted how many were granted in this show, not taken back
  /// @param limit how many may be, or null
  /// @param free codes left in the pool; -1 when it needs none
  /// @param used how many of those granted were used
  /// @param usedSoon how many were used within thirty minutes
  /// @param leaks codes used by somebody else than they were granted to
  /// @param control how many were left out for measuring
  public record Line(
      Offer offer,
      Campaign campaign,
      long granted,
      @Nullable Long limit,
      long free,
      long used,
      long usedSoon,
      long leaks,
      long control) {}

  /// One entry of the outbox.
  ///
  /// @param name her display name as the platform has it
  /// @param to null for a room message
  /// @param why a short stable code and sentences in both languages, or null when nothing is wrong
  /// @param next when it is tried again, or leaves, or null
  /// @param by who sent it
  public record Entry(
      long id,
      OfferId offer,
      String title,
      @Nullable ViewerId to,
      String name,
      @Nullable String code,
      String channel,
      SendState state,
      int attempt,
      int attempts,
      @Nullable Why why,
      @Nullable Instant next,
      Instant at,
      String by) {}

  /// Why an entry stands as it does.
  public record Why(String code, String en, String zh) {}

  /// What Esc takes back.
  ///
  /// @param count 1, or the size of the group
  public record Latest(
      long id, OfferId offer, String title, String name, int count, Instant leaves) {}

  /// A group send.
  public record Group(
      String id,
      OfferId offer,
      String title,
      int size,
      int sent,
      int failed,
      int uncertain,
      boolean paused,
      Instant leaves,
      Duration left) {}

  /// Whom a group send would go to.
  ///
  /// @param id for [CouponDesk#sendAll]
  /// @param matches who fit the filter
  /// @param allowed who of them may get it
  /// @param refused the others, by reason; the control group among them
  /// @param worst what it costs at most
  /// @param takes how long sending takes at the channel's rate
  /// @param proposesRoom whether one message to the room is the better way: above about 2,000
  public record Plan(
      String id,
      OfferId offer,
      GroupFilter filter,
      int matches,
      int allowed,
      Map<Refusal, Integer> refused,
      Money worst,
      Duration takes,
      boolean proposesRoom) {
    public Plan {
      refused = Map.copyOf(refused);
    }
  }

  /// Something about a shop or a channel as a whole that somebody has to see to.
  public record Trouble(String where, String code, String en, String zh, Instant since) {}
}
