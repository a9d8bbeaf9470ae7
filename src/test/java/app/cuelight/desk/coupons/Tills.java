package app.cuelight.desk.coupons;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.CouponView.Entry;
import app.cuelight.show.coupon.CouponView.Group;
import app.cuelight.show.coupon.CouponView.Latest;
import app.cuelight.show.coupon.CouponView.Line;
import app.cuelight.show.coupon.CouponView.Plan;
import app.cuelight.show.coupon.CouponView.Trouble;
import app.cuelight.show.coupon.CouponView.Why;
import app.cuelight.show.coupon.GroupFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Books of coupons made by hand, as the pictures and the tests show them.
public final class Tills {

  /// The instant of the rooms made by hand.
  public static final Instant NOW = Instant.parse("2026-11-22T13:24:36Z");

  public static final OfferId WELCOME = new OfferId("welcome");
  public static final OfferId COAT = new OfferId("vip-coat");
  public static final OfferId BACK = new OfferId("come-back");

  private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

  private Tills() {}

  /// A show at its busiest, as `look/ui-coupons.png` draws it.
  public static TillDesk busy() {
    return desk(view(lines(), outbox(), latest(), List.of(), List.of(), false));
  }

  /// Nothing that could be taken back.
  public static TillDesk quiet() {
    return desk(view(lines(), outbox(), null, List.of(), List.of(), false));
  }

  /// No coupon yet.
  public static TillDesk empty() {
    return desk(view(List.of(), List.of(), null, List.of(), List.of(), false));
  }

  /// 40 coupons and 300 entries.
  public static TillDesk flooded() {
    var lines = new ArrayList<>(lines());
    for (int i = lines.size(); i < 40; i++) {
      lines.add(
          line(
              offer(
                  "flash-" + i,
                  "Flash " + i + " for everybody who stayed until the very end",
                  off(5 + i),
                  Set.of(),
                  null),
              Campaign.State.RUNNING,
              NOW.minusSeconds(60),
              i * 7L,
              300L));
    }
    List<SendState> states = List.of(SendState.values());
    var outbox = new ArrayList<Entry>();
    for (int i = 0; i < CouponView.MOST_OUTBOX; i++) {
      SendState state = states.get(i % states.size());
      outbox.add(entry(900 - i, COAT, "VIP coat −15%", "Viewer " + i, state, null, 3L * i));
    }
    return desk(view(lines, outbox, null, List.of(group(4_000)), List.of(), false));
  }

  /// The shop refuses, and two groups are on their way.
  public static TillDesk troubled() {
    var trouble =
        new Trouble(
            "shop",
            "unauthorised",
            "The shop does not accept our key any more. Enter it again under Connect.",
            "店铺不再接受我们的密钥，请在“连接”页重新填写。",
            NOW.minusSeconds(340));
    Group waiting =
        new Group(
            "g2",
            BACK,
            "Come back −10%",
            86,
            0,
            0,
            0,
            false,
            NOW.plusSeconds(8),
            Duration.ofSeconds(20));
    var latest = new Latest(71, BACK, "Come back −10%", "", 86, NOW.plusSeconds(8));
    return desk(
        view(lines(), outbox(), latest, List.of(waiting, group(640)), List.of(trouble), false));
  }

  /// A practice show.
  public static TillDesk practice() {
    return desk(view(lines(), outbox(), latest(), List.of(), List.of(), true));
  }

  /// So many people that the room message is proposed.
  public static TillDesk crowd() {
    TillDesk desk = busy();
    desk.counts(plan(9_800, 7_412, true));
    return desk;
  }

  /// A group that costs more than one person decides alone, while others ask for their word too.
  public static TillDesk large() {
    TillDesk desk = desk(limited(view(lines(), outbox(), null, List.of(), List.of(), false), 200));
    desk.wishes(
        wish(3, WELCOME, "Welcome US$5", "640", "Mei", false),
        wish(4, COAT, "VIP coat −15%", "1120", "أم يوسف", false));
    return desk;
  }

  /// The same view where somebody else agrees to more than a sum.
  static CouponView limited(CouponView view, long above) {
    GuardRails old = view.rails();
    var rails =
        new GuardRails(
            old.perShow(),
            old.perAssistant(),
            old.perPerson(),
            old.countPerShow(),
            old.countPerWeek(),
            old.perMinute(),
            Money.of(Long.toString(above), "USD"),
            old.quietFrom(),
            old.quietTo(),
            old.followersOnly(),
            old.paidMinutes(),
            old.held(),
            old.salt());
    return new CouponView(
        view.version() + 1,
        view.lines(),
        view.budgetLeft(),
        view.outbox(),
        view.open(),
        view.latest(),
        view.groups(),
        rails,
        view.troubles(),
        view.practice());
  }

  /// A wish that nobody has decided about, or one of this operator's.
  static CouponDesk.Approval wish(
      long id, OfferId offer, String title, String upTo, String by, boolean mine) {
    Money money = Money.of(upTo, "USD");
    Instant until = NOW.plusSeconds(3600);
    return new CouponDesk.Approval(
        id, offer, title, money, money, by, NOW.minusSeconds(40), false, null, until, mine);
  }

  /// The same agreed to, so much of it left.
  static CouponDesk.Approval agreed(CouponDesk.Approval wish, String left) {
    return new CouponDesk.Approval(
        wish.id(),
        wish.offer(),
        wish.title(),
        wish.upTo(),
        Money.of(left, "USD"),
        wish.wantedBy(),
        wish.wantedAt(),
        true,
        "Mei",
        wish.until(),
        wish.mine());
  }

  /// One whose reasons are the longest.
  public static TillDesk asleep() {
    TillDesk desk =
        new TillDesk(
            view(lines(), outbox(), null, List.of(), List.of(), false),
            Map.of(
                WELCOME,
                Verdict.Refused.of(Refusal.CONTROL_GROUP),
                COAT,
                new Verdict.Refused(
                    Refusal.QUIET_HOURS,
                    null,
                    Instant.parse("2026-11-22T17:14:00Z"),
                    Instant.parse("2026-11-22T23:00:00Z"),
                    ZoneId.of("Asia/Tokyo"),
                    null),
                BACK,
                new Verdict.Refused(
                    Refusal.ALREADY_GRANTED,
                    "Mei",
                    Instant.parse("2026-11-22T06:02:00Z"),
                    null,
                    null,
                    null)),
            plan(112, 86, false));
    return desk;
  }

  public static TillDesk desk(CouponView view) {
    return new TillDesk(
        view,
        Map.of(
            WELCOME,
            new Verdict.Refused(Refusal.NOT_NEWCOMER, null, null, null, null, null),
            COAT,
            new Verdict.Allowed(Money.of("28", "USD"), NOW.plusSeconds(3600)),
            BACK,
            new Verdict.Refused(
                Refusal.ALREADY_GRANTED, "Mei", NOW.minusSeconds(26_556), null, null, null)),
        plan(112, 86, false));
  }

  static Plan plan(int matches, int allowed, boolean room) {
    return new Plan(
        "plan-" + allowed,
        BACK,
        new GroupFilter(Set.of(), Set.of(), Set.of(), true),
        matches,
        allowed,
        Map.of(Refusal.CONTROL_GROUP, 9, Refusal.ALREADY_GRANTED, 14, Refusal.QUIET_HOURS, 3),
        Money.of(Integer.toString(allowed * 4), "USD"),
        Duration.ofSeconds(allowed / 4),
        room);
  }

  private static Group group(int size) {
    return new Group(
        "g1",
        WELCOME,
        "Welcome US$5",
        size,
        size / 3,
        4,
        2,
        false,
        NOW.minusSeconds(30),
        Duration.ofSeconds(95));
  }

  static CouponView view(
      List<Line> lines,
      List<Entry> outbox,
      @Nullable Latest latest,
      List<Group> groups,
      List<Trouble> troubles,
      boolean practice) {
    return new CouponView(
        7,
        lines,
        lines.isEmpty() ? null : Money.of("1940", "USD"),
        outbox,
        outbox.stream().filter(entry -> !entry.state().isFinal()).count(),
        latest,
        groups,
        new GuardRails(
            Money.of("3000", "USD"),
            null,
            null,
            2,
            4,
            30,
            null,
            LocalTime.of(22, 0),
            LocalTime.of(8, 0),
            true,
            10,
            500,
            "cuelight"),
        troubles,
        practice);
  }

  static Latest latest() {
    return new Latest(64, COAT, "VIP coat −15%", "Marisol", 1, NOW.plusSeconds(4));
  }

  static List<Line> lines() {
    Line welcome =
        line(
            offer("welcome", "Welcome US$5", sum("5"), Set.of(Tier.NEW), 5),
            Campaign.State.RUNNING,
            NOW.minusSeconds(4000),
            288,
            500L);
    Line coat =
        line(
            offer("vip-coat", "VIP coat −15%", off(15), Set.of(Tier.VIP), 6),
            Campaign.State.RUNNING,
            NOW.minusSeconds(4000),
            9,
            40L);
    Line back =
        line(
            offer("come-back", "Come back −10%", off(10), Set.of(Tier.WIN_BACK), 7),
            Campaign.State.RUNNING,
            NOW.minusSeconds(4000),
            40,
            120L);
    Line rising =
        line(
            forAll(
                offer("rising", "Rising bundle", sum("70"), Set.of(Tier.RISING, Tier.MEMBER), null),
                "RISE70"),
            Campaign.State.RUNNING,
            NOW.plusSeconds(924),
            0,
            60L);
    return List.of(
        new Line(welcome.offer(), welcome.campaign(), 288, 500L, 212, 109, 71, 2, 31),
        new Line(coat.offer(), coat.campaign(), 9, 40L, 31, 7, 6, 0, 1),
        new Line(back.offer(), back.campaign(), 40, 120L, 0, 9, 4, 0, 5),
        rising);
  }

  static Line line(Offer offer, Campaign.State state, Instant start, long granted, Long limit) {
    var campaign =
        new Campaign(
            offer.campaign(),
            offer.title(),
            Purpose.ACTIVE,
            start,
            null,
            HOME,
            1000,
            "salt",
            null,
            null,
            "Lin",
            state);
    return new Line(
        offer, campaign, granted, limit, limit - granted, granted / 4, granted / 8, 0, 0);
  }

  static Offer offer(
      String id, String title, Benefit benefit, Set<Tier> tiers, @Nullable Integer slot) {
    return new Offer(
        new OfferId(id),
        new CampaignId(id),
        title,
        benefit,
        new ConnectionName("shop"),
        List.of(),
        Money.of("28", "USD"),
        List.of(),
        CodeMode.UNIQUE,
        null,
        tiers,
        new OfferLimits(
            1, slot != null && slot == 7 ? Integer.valueOf(30) : Integer.valueOf(0), null, 500L),
        new Validity.For(Duration.ofHours(1)),
        Map.of("", "{name}: {code}", "es", "{name}, para ti: {code}, hasta las {until}"),
        slot,
        null);
  }

  /// The same with one code for everybody.
  private static Offer forAll(Offer offer, String code) {
    return new Offer(
        offer.id(),
        offer.campaign(),
        offer.title(),
        offer.benefit(),
        offer.shop(),
        offer.minimumSpend(),
        offer.worst(),
        offer.products(),
        CodeMode.SHARED,
        code,
        offer.tiers(),
        offer.limits(),
        offer.validity(),
        offer.messages(),
        offer.slot(),
        offer.fallback());
  }

  private static Benefit sum(String amount) {
    return new Benefit.Off(new Discount.Amount(Money.of(amount, "USD")));
  }

  private static Benefit off(long percent) {
    return new Benefit.Off(Discount.percent(percent));
  }

  /// Every state once, with names in several scripts.
  static List<Entry> outbox() {
    var limit =
        new Why(
            "offer-limit",
            "She has had one coupon of this kind, which is the limit.",
            "她已有一张此类优惠券，已达上限。");
    return List.of(
        entry(64, COAT, "VIP coat −15%", "Marisol", SendState.WAITING, null, 0),
        entry(63, BACK, "Come back −10%", "Dee Okafor", SendState.DELIVERED, null, 46),
        entry(62, WELCOME, "Welcome US$5", "Trần Hương", SendState.ACCEPTED, null, 65),
        entry(61, WELCOME, "Welcome US$5", "ภูริ", SendState.RETRY, null, 76),
        entry(60, WELCOME, "Welcome US$5", "luna ☆", SendState.REJECTED, limit, 98),
        entry(59, COAT, "VIP coat −15%", "أم يوسف (92)!", SendState.UNCERTAIN, null, 116),
        entry(58, COAT, "VIP coat −15%", "재원 🎉", SendState.HELD, null, 130),
        entry(57, COAT, "VIP coat −15%", "田中さくら", SendState.STARTED, null, 150),
        entry(56, WELCOME, "Welcome US$5", "zoe.w", SendState.QUEUED, null, 170),
        entry(55, WELCOME, "Welcome US$5", "דנה כהן", SendState.EXPIRED, null, 190),
        entry(54, WELCOME, "Welcome US$5", "K. Bauer", SendState.CANCELLED, null, 210),
        entry(53, WELCOME, "Welcome US$5", "प्रिया शर्मा", SendState.ABANDONED, null, 230));
  }

  static Entry entry(
      long id,
      OfferId offer,
      String title,
      String name,
      SendState state,
      @Nullable Why why,
      long secondsAgo) {
    Instant next =
        switch (state) {
          case WAITING -> NOW.plusSeconds(4);
          case RETRY -> NOW.plusSeconds(8);
          case HELD -> NOW.plusSeconds(32_000);
          default -> null;
        };
    return new Entry(
        id,
        offer,
        title,
        new ViewerId("shop:" + id),
        name,
        "K7Q2-M" + id,
        "agora-chat",
        state,
        1,
        5,
        why,
        next,
        NOW.minusSeconds(secondsAgo),
        "Lin");
  }
}
