package app.cuelight.domain.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Verdict.Allowed;
import app.cuelight.domain.coupon.Verdict.Refused;
import app.cuelight.domain.locale.LocalClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Whether a viewer may get an offer now, and if not, why not.
///
/// What speaks against the person comes first, chance next, and what may be otherwise in a minute
/// (budgets, speed, codes) last: so the control group is made of those who would have got it, and
/// an assistant reads the reason that will not go away.
public final class CouponPolicy {

  /// A coupon that ends sooner is worth nothing to her.
  public static final Duration LEAST = Duration.ofMinutes(5);

  private static final int BIRTHDAY_DAYS = 3;
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  private final Campaign campaign;
  private final Offer offer;
  private final GuardRails rails;
  private final ContactRules contact;

  public CouponPolicy(Campaign campaign, Offer offer, GuardRails rails, ConsentMatrix matrix) {
    this.campaign = campaign;
    this.offer = offer;
    this.rails = rails;
    this.contact = new ContactRules(rails, matrix);
  }

  /// The verdict; the same for the same input.
  public Verdict judge(Candidate she, Given given, Occasion when) {
    Refused no = person(she, given, when);
    if (no == null) {
      no = contact.judge(she, when);
    }
    if (no == null) {
      no = chance(she);
    }
    if (no == null) {
      no = caps(given, when);
    }
    if (no == null) {
      no = money(given, when);
    }
    if (no == null) {
      no = codes(endsAt(she, when), given, when);
    }
    if (no != null) {
      return no;
    }
    return new Allowed(offer.worst(), endsAt(she, when));
  }

  /// Whether a whole room may be told of a code for all, its cost being that of every use. Nobody
  /// in it is judged, for nothing can be kept from one person there; so a campaign that measures by
  /// a control group is not told to rooms.
  public Verdict room(Given given, Occasion when) {
    Refused no = state(when.now());
    if (no == null && campaign.holdout() > 0) {
      no = about(Refusal.CONTROL_GROUP, campaign.name());
    }
    if (no == null && !when.reachable()) {
      no = Refused.of(Refusal.NOT_REACHABLE);
    }
    if (no == null) {
      no = caps(given, when);
    }
    if (no == null) {
      no = money(given, when);
    }
    Instant ends = offer.validity().endsAt(when.now(), when.home());
    if (no == null) {
      no = codes(ends, given, when);
    }
    return no == null ? new Allowed(offer.worst(), ends) : no;
  }

  private @Nullable Refused person(Candidate she, Given given, Occasion when) {
    if (she.crew()) {
      return Refused.of(Refusal.CREW);
    }
    Refused campaignSays = state(when.now());
    if (campaignSays != null) {
      return campaignSays;
    }
    Refused before = already(given, when);
    if (before != null) {
      return before;
    }
    if (campaign.purpose() == Purpose.NEWCOMER) {
      Refused no = newcomer(she, given);
      if (no != null) {
        return no;
      }
    }
    if (!offer.tiers().isEmpty() && !offer.tiers().contains(she.tier())) {
      return about(Refusal.OTHER_TIER, she.tier().code());
    }
    if (campaign.purpose() == Purpose.BIRTHDAY && !isBirthdayNear(she, when)) {
      return Refused.of(Refusal.NO_BIRTHDAY_NEAR);
    }
    if (rails.followersOnly() && !she.follows()) {
      return Refused.of(Refusal.NOT_FOLLOWING);
    }
    Instant paid = she.paidAt();
    Duration calm = Duration.ofMinutes(rails.paidMinutes());
    if (paid != null && paid.plus(calm).isAfter(when.now())) {
      return new Refused(Refusal.HAS_JUST_PAID, null, paid, paid.plus(calm), null, null);
    }
    return null;
  }

  private @Nullable Refused state(Instant now) {
    Instant end = campaign.end();
    return switch (campaign.state()) {
      case DRAFT, APPROVED ->
          new Refused(
              Refusal.NOT_STARTED, null, campaign.start(), null, campaign.zone(), campaign.name());
      case PAUSED -> about(Refusal.PAUSED, campaign.name());
      case ENDED, CLOSED -> about(Refusal.ENDED, campaign.name());
      case RUNNING -> {
        if (now.isBefore(campaign.start())) {
          yield new Refused(
              Refusal.NOT_STARTED,
              null,
              campaign.start(),
              campaign.start(),
              campaign.zone(),
              campaign.name());
        }
        yield end == null || now.isBefore(end)
            ? null
            : new Refused(Refusal.ENDED, null, end, null, campaign.zone(), campaign.name());
      }
    };
  }

  /// While one is still on its way no second one is begun: a key pressed twice is pressed once.
  private @Nullable Refused already(Given given, Occasion when) {
    Given.Grant latest = given.latest(offer.id());
    if (latest == null) {
      return null;
    }
    Integer days = offer.limits().days();
    Instant since = days == null ? Instant.MIN : ago(when.now(), days);
    Predicate<Given.Grant> counts =
        days != null && days == 0
            ? grant -> grant.show().equals(when.show())
            : grant -> !grant.at().isBefore(since);
    List<Given.Grant> counted =
        given.hers().stream()
            .filter(grant -> grant.offer().equals(offer.id()) && counts.test(grant))
            .toList();
    if (!latest.open() && counted.size() < offer.limits().perPerson()) {
      return null;
    }
    Instant until =
        days == null || days == 0 || counted.isEmpty()
            ? null
            : counted
                .get(Math.max(0, counted.size() - offer.limits().perPerson()))
                .at()
                .plus(Duration.ofDays(days));
    return new Refused(
        Refusal.ALREADY_GRANTED, latest.by(), latest.at(), until, null, offer.title());
  }

  private static @Nullable Refused newcomer(Candidate she, Given given) {
    for (Given.Grant grant : given.hers()) {
      if (grant.newcomer()) {
        return new Refused(Refusal.NOT_NEWCOMER, grant.by(), grant.at(), null, null, null);
      }
    }
    return she.orders() == 0
        ? null
        : new Refused(
            Refusal.NOT_NEWCOMER, null, she.paidAt(), null, null, Long.toString(she.orders()));
  }

  private static boolean isBirthdayNear(Candidate she, Occasion when) {
    MonthDay day = she.birthday();
    if (day == null) {
      return false;
    }
    LocalDate today = LocalClock.at(when.now(), zone(she, when)).toLocalDate();
    for (int i = 0; i <= BIRTHDAY_DAYS; i++) {
      // Never a day early: the day itself and the few after it.
      if (day.atYear(today.minusDays(i).getYear()).equals(today.minusDays(i))) {
        return true;
      }
    }
    return false;
  }

  /// When a message may leave where she lives.
  public Instant morning(Candidate she, Occasion when) {
    return contact.morning(she, when);
  }

  /// Until when a message may leave where she lives.
  public Instant closes(Candidate she, Occasion when) {
    return contact.closes(she, when);
  }

  private @Nullable Refused chance(Candidate she) {
    String cluster = she.id().value();
    boolean global = Lot.of(rails.salt(), "", cluster) < rails.held();
    boolean here = Lot.of(campaign.salt(), campaign.id().value(), cluster) < campaign.holdout();
    return global || here ? Refused.of(Refusal.CONTROL_GROUP) : null;
  }

  private @Nullable Refused caps(Given given, Occasion when) {
    long inShow = given.hers().stream().filter(g -> g.show().equals(when.show())).count();
    if (inShow >= rails.countPerShow()) {
      return about(Refusal.FREQUENCY_CAP, Integer.toString(rails.countPerShow()));
    }
    List<Given.Grant> week =
        given.hers().stream().filter(g -> g.at().isAfter(ago(when.now(), WEEK))).toList();
    if (week.size() >= rails.countPerWeek()) {
      Instant until = week.get(week.size() - rails.countPerWeek()).at().plus(Duration.ofDays(WEEK));
      return new Refused(
          Refusal.FREQUENCY_CAP, null, null, until, null, Integer.toString(rails.countPerWeek()));
    }
    OfferLimits limits = offer.limits();
    if (limits.perShow() != null && given.offerInShow() >= limits.perShow()) {
      return about(Refusal.OFFER_LIMIT, limits.perShow().toString());
    }
    if (limits.total() != null && given.offerInAll() >= limits.total()) {
      return about(Refusal.OFFER_LIMIT, limits.total().toString());
    }
    if (campaign.count() != null && given.campaignCount() >= campaign.count()) {
      return about(Refusal.BUDGET_SPENT, campaign.count().toString());
    }
    return null;
  }

  private @Nullable Refused money(Given given, Occasion when) {
    Money worst = offer.worst();
    if (isOver(campaign.money(), given.campaignSpent())) {
      return about(Refusal.BUDGET_SPENT, text(campaign.money()));
    }
    if (isOver(rails.perShow(), given.showSpent())) {
      return about(Refusal.SHOW_BUDGET_SPENT, text(rails.perShow()));
    }
    if (isOver(rails.perAssistant(), given.assistantSpent())) {
      return about(Refusal.ASSISTANT_BUDGET_SPENT, text(rails.perAssistant()));
    }
    long month =
        given.hers().stream()
            .filter(g -> g.at().isAfter(ago(when.now(), MONTH)))
            .filter(g -> g.worst().currency().equals(worst.currency()))
            .mapToLong(g -> g.worst().minor())
            .sum();
    if (isOver(rails.perPerson(), month)) {
      return about(Refusal.PERSON_BUDGET_SPENT, text(rails.perPerson()));
    }
    return null;
  }

  private @Nullable Refused codes(Instant ends, Given given, Occasion when) {
    if (ends.isBefore(when.now().plus(LEAST))) {
      return new Refused(Refusal.OFFER_ENDS_TOO_SOON, null, ends, null, null, offer.title());
    }
    if (offer.mode() == CodeMode.UNIQUE && given.free() == 0) {
      return about(Refusal.POOL_EMPTY, offer.title());
    }
    boolean approved = when.approved() || given.approved() >= offer.worst().minor();
    if (!approved && rails.asks(offer.worst())) {
      return about(Refusal.NEEDS_APPROVAL, text(rails.approvalAbove()));
    }
    if (!when.repeated() && given.lastMinute() >= rails.perMinute()) {
      return about(Refusal.TOO_FAST, Integer.toString(rails.perMinute()));
    }
    return null;
  }

  /// A budget in another currency than the offer's cost cannot be kept: it counts as spent.
  private boolean isOver(@Nullable Money budget, long spent) {
    return budget != null
        && (!budget.currency().equals(offer.worst().currency())
            || spent + offer.worst().minor() > budget.minor());
  }

  /// When a coupon granted now ends for her.
  public Instant endsAt(Candidate she, Occasion when) {
    return offer.validity().endsAt(when.now(), zone(she, when));
  }

  /// Whose clock tells her when it ends.
  public static ZoneId zone(Candidate she, Occasion when) {
    ZoneId zone = she.zone();
    return zone == null ? when.home() : zone;
  }

  private static Instant ago(Instant now, int days) {
    return now.minus(Duration.ofDays(days));
  }

  private static String text(@Nullable Money money) {
    return money == null ? "" : money.amount() + " " + money.currency();
  }

  private static Refused about(Refusal reason, @Nullable String detail) {
    return new Refused(reason, null, null, null, null, detail);
  }
}
