package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.Amounts;
import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Tiers;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.CouponView.Line;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said about coupons, in the language spoken now.
///
/// @param kit words, places and the studio's clock
record CouponWords(Kit kit) {

  /// From so many on, a share is more than an accident.
  static final int ENOUGH = 20;

  private static final String MINUS = "−";

  String say(String key, Object... values) {
    return words().say(key, values);
  }

  String count(String key, long number, Object... more) {
    return words().count(key, number, more);
  }

  /// A sentence in the language spoken now.
  String in(Bilingual sentence) {
    return words().language() == Language.ZH ? sentence.zh() : sentence.en();
  }

  private Words words() {
    return kit.words();
  }

  /// A stranger's words, safe inside a sentence: they never turn its order round.
  String plain(String raw) {
    return DisplayText.plain(raw);
  }

  String money(Money money) {
    return new Amounts(words().language()).of(money);
  }

  /// A coupon's title as somebody wrote it.
  String title(Line line) {
    return plain(line.offer().title());
  }

  /// The clock of the studio: `14:02`.
  String wall(Instant at) {
    return DeskClock.wall(at, kit.clock().home());
  }

  /// To the second: `21:23:50`.
  String exact(Instant at) {
    return String.format(
        Locale.ROOT, "%s:%02d", wall(at), LocalClock.at(at, kit.clock().home()).getSecond());
  }

  /// What it gives: `US$5`, `−15%`.
  String benefit(Benefit benefit) {
    return switch (benefit) {
      case Benefit.Off(Discount.Percent(BigDecimal percent)) ->
          MINUS + percent.toPlainString() + "%";
      case Benefit.Off(Discount.Amount(Money money)) -> money(money);
      case Benefit.FreeShipping() -> say("benefit.shipping");
      case Benefit.Gift(String what) -> plain(what);
    };
  }

  /// Who it is for: `New`, `VIP, Rising`, or everybody.
  String tiers(Set<Tier> tiers) {
    if (tiers.isEmpty() || tiers.size() == Tiers.IN_ORDER.size()) {
      return say("coupons.everybody");
    }
    return Tiers.IN_ORDER.stream()
        .filter(tiers::contains)
        .map(tier -> say(TierShape.word(tier)))
        .collect(Collectors.joining(say("sep")));
  }

  /// How often: `1 per person`, `1 per 30 days`.
  String limits(OfferLimits limits) {
    Integer days = limits.days();
    if (days == null) {
      return say("coupons.perPerson", limits.perPerson());
    }
    return days == 0
        ? say("coupons.perShow", limits.perPerson())
        : say("coupons.perDays", limits.perPerson(), days);
  }

  /// How a coupon stands: the campaign's state, or what is in the way.
  String state(Line line, Instant now) {
    Campaign campaign = line.campaign();
    boolean begun = !campaign.start().isAfter(now);
    Instant end = campaign.end();
    if (campaign.state() == Campaign.State.RUNNING) {
      if (end != null && !end.isAfter(now)) {
        return say("campaign.ended");
      }
      if (!begun) {
        return say("coupons.starts", wall(campaign.start()));
      }
      if (line.free() == 0) {
        return say("coupons.poolEmpty");
      }
      Long limit = line.limit();
      if (limit != null && line.granted() >= limit) {
        return say("coupons.gone");
      }
    }
    return state(campaign.state());
  }

  String state(Campaign.State state) {
    return say("campaign." + state.name().toLowerCase(Locale.ROOT));
  }

  /// The word of an entry: `sent`, `no answer yet`.
  String state(SendState state) {
    return say("send." + state.code());
  }

  /// The sign of an entry: ✓ ↻ ✕ ? and the like; the word always stands with it.
  static String sign(SendState state) {
    return switch (state) {
      case ACCEPTED, DELIVERED -> "✓";
      case RETRY -> "↻";
      case REJECTED, EXPIRED -> "✕";
      case UNCERTAIN, STARTED -> "?";
      case WAITING, QUEUED, HELD -> "…";
      case CANCELLED, ABANDONED -> "–";
    };
  }

  /// What is the matter with an entry: its state, when it goes on, why.
  String matter(CouponView.Entry entry, Instant now) {
    Instant next = entry.next();
    String left =
        next == null || next.isBefore(now)
            ? ""
            : words().figures().span(Duration.between(now, next));
    return switch (entry.state()) {
      case RETRY ->
          left.isEmpty()
              ? say("send.try", entry.attempt() + 1, entry.attempts())
              : say("send.tryIn", entry.attempt() + 1, entry.attempts(), left);
      case WAITING -> left.isEmpty() ? state(entry.state()) : say("coupons.leaves", left);
      case HELD -> next == null ? state(entry.state()) : say("send.heldUntil", wall(next));
      case REJECTED, EXPIRED -> {
        CouponView.Why why = entry.why();
        yield why == null || !isRefusal(why.code()) ? state(entry.state()) : brief(why.code());
      }
      case QUEUED, STARTED, ACCEPTED, DELIVERED, UNCERTAIN, CANCELLED, ABANDONED ->
          state(entry.state());
    };
  }

  private static boolean isRefusal(String code) {
    return Stream.of(Refusal.values()).anyMatch(refusal -> refusal.code().equals(code));
  }

  private String brief(String code) {
    return say("refusal." + code);
  }

  /// Why, in full, in the language spoken now.
  String why(CouponView.Why why) {
    return plain(words().language() == Language.ZH ? why.zh() : why.en());
  }

  String trouble(CouponView.Trouble trouble) {
    return plain(words().language() == Language.ZH ? trouble.zh() : trouble.en());
  }

  /// Whether she may get it, and if not, why not: one line.
  String verdict(@Nullable Verdict verdict) {
    return switch (verdict) {
      case null -> say("coupons.asking");
      case Verdict.Allowed(Money worst, Instant _) -> say("coupons.fits", money(worst));
      case Verdict.Refused refused -> refused(refused);
    };
  }

  /// A refusal in as few words as a list of many needs: what stands before the explanation.
  String brief(Refusal refusal) {
    String whole = say("refusal." + refusal.code());
    int end = whole.indexOf(words().language() == Language.ZH ? "：" : ": ");
    return end < 0 ? whole : whole.substring(0, end);
  }

  /// A refusal with all that is known about it.
  String refused(Verdict.Refused refused) {
    String key = "refusal." + refused.reason().code();
    return switch (refused.reason()) {
      case ALREADY_GRANTED -> granted(refused, key);
      case QUIET_HOURS -> asleep(refused, key);
      case NOT_STARTED ->
          at(refused, key, refused.until() == null ? refused.at() : refused.until());
      case HAS_JUST_PAID, OFFER_ENDS_TOO_SOON, ENDED -> at(refused, key, refused.at());
      case CONTROL_GROUP,
          NO_CONSENT,
          DO_NOT_CONTACT,
          NOT_NEWCOMER,
          OTHER_TIER,
          NOT_FOLLOWING,
          BUDGET_SPENT,
          SHOW_BUDGET_SPENT,
          ASSISTANT_BUDGET_SPENT,
          PERSON_BUDGET_SPENT,
          FREQUENCY_CAP,
          OFFER_LIMIT,
          TOO_FAST,
          NEEDS_APPROVAL,
          POOL_EMPTY,
          PAUSED,
          NOT_REACHABLE,
          SHOP_REFUSES,
          NO_BIRTHDAY_NEAR,
          CREW,
          FORGOTTEN ->
          again(refused, detailed(refused, key));
    };
  }

  private String granted(Verdict.Refused refused, String key) {
    String by = refused.by();
    Instant at = refused.at();
    if (at == null) {
      return by == null ? say(key) : say("granted.by", plain(by));
    }
    String when = day(at, zone(refused));
    return by == null ? say("granted.at", when) : say("granted.byAt", plain(by), when);
  }

  private String asleep(Verdict.Refused refused, String key) {
    Instant at = refused.at();
    ZoneId zone = refused.zone();
    if (at == null || zone == null) {
      return say(key);
    }
    String there = say("asleep.there", place(zone), DeskClock.wall(at, zone));
    Instant until = refused.until();
    return until == null ? there : there + say("asleep.until", DeskClock.wall(until, zone));
  }

  private String at(Verdict.Refused refused, String key, @Nullable Instant at) {
    String base = detailed(refused, key);
    return at == null ? base : say("refused.at", base, day(at, zone(refused)));
  }

  private String again(Verdict.Refused refused, String base) {
    Instant until = refused.until();
    return until == null ? base : say("refused.until", base, day(until, zone(refused)));
  }

  private String detailed(Verdict.Refused refused, String key) {
    String detail = refused.detail();
    return detail == null || detail.isBlank()
        ? say(key)
        : say("refused.detail", say(key), plain(detail));
  }

  private ZoneId zone(Verdict.Refused refused) {
    ZoneId zone = refused.zone();
    return zone == null ? kit.clock().home() : zone;
  }

  /// The hour today, the day and the hour on others.
  private String day(Instant at, ZoneId zone) {
    boolean today =
        LocalClock.at(at, zone)
            .toLocalDate()
            .equals(LocalClock.at(kit.clock().now(), zone).toLocalDate());
    String hour = DeskClock.wall(at, zone);
    return today ? hour : LocalClock.at(at, zone).toLocalDate() + " " + hour;
  }

  /// The city a zone is named after; Chinese has names for zones, not for all their cities.
  private String place(ZoneId zone) {
    if (words().language() == Language.ZH) {
      return zone.getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /// What an entry gives, as short as a line of the outbox needs; its title when the coupon is
  /// gone.
  String brief(OfferId offer, String title, CouponView view) {
    return view.lines().stream()
        .filter(line -> line.offer().id().equals(offer))
        .findFirst()
        .map(line -> benefit(line.offer().benefit()))
        .orElseGet(() -> plain(title));
  }

  /// What came of a coupon: a share when there are enough, else the plain numbers.
  String result(Line line) {
    String used = words().figures().full(line.used());
    String granted = words().figures().full(line.granted());
    if (line.granted() == 0) {
      return say("results.none");
    }
    return line.granted() < ENOUGH
        ? say("results.few", used, granted)
        : say(
            "results.used", words().figures().percent(line.used(), line.granted()), used, granted);
  }
}
