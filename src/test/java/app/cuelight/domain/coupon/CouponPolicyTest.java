package app.cuelight.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every reason not to give a coupon is found, and nothing else stands in its way.
final class CouponPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ConsentMatrix MATRIX =
      new ConsentMatrix(
          Map.of(
              "US",
              new ConsentMatrix.Rule(
                  ConsentMatrix.Basis.OPT_OUT, LocalTime.of(9, 0), LocalTime.of(20, 0), List.of()),
              "DE",
              new ConsentMatrix.Rule(ConsentMatrix.Basis.SOFT_OPT_IN, null, null, List.of())),
          LocalDate.of(2027, 5, 1));
  private static final Case PLAIN =
      new Case(
          campaign(Purpose.ACTIVE, Campaign.State.RUNNING, 0, null, null),
          offer(Set.of(), new OfferLimits(1, 0, null, null), new Validity.For(Duration.ofHours(4))),
          rails(GuardRails.USUAL),
          she(Tier.MEMBER, 2, null, true, "US", NEW_YORK, false),
          Given.NONE,
          when(false));

  record Case(
      Campaign campaign, Offer offer, GuardRails rails, Candidate she, Given given, Occasion when) {

    Case with(Campaign other) {
      return new Case(other, offer, rails, she, given, when);
    }

    Case with(Offer other) {
      return new Case(campaign, other, rails, she, given, when);
    }

    Case with(GuardRails other) {
      return new Case(campaign, offer, other, she, given, when);
    }

    Case with(Candidate other) {
      return new Case(campaign, offer, rails, other, given, when);
    }

    Case with(Given other) {
      return new Case(campaign, offer, rails, she, other, when);
    }

    Case with(Occasion other) {
      return new Case(campaign, offer, rails, she, given, other);
    }

    Verdict judged() {
      return new CouponPolicy(campaign, offer, rails, MATRIX).judge(she, given, when);
    }
  }

  @Test
  void nothingSpeaksAgainstSomebodyAwakeWhoWasGivenNothing() {
    assertThat(PLAIN.with(at("2026-11-23T15:00:00Z", false)).judged())
        .isEqualTo(
            new Verdict.Allowed(new Money(500, "USD"), Instant.parse("2026-11-23T19:00:00Z")));
  }

  static Stream<Object[]> reasons() {
    Case day = PLAIN.with(at("2026-11-23T15:00:00Z", true));
    return Stream.of(
        row(Refusal.CREW, day.with(crew())),
        row(
            Refusal.NOT_STARTED,
            day.with(campaign(Purpose.ACTIVE, Campaign.State.DRAFT, 0, null, null))),
        row(
            Refusal.PAUSED,
            day.with(campaign(Purpose.ACTIVE, Campaign.State.PAUSED, 0, null, null))),
        row(Refusal.ENDED, day.with(campaign(Purpose.ACTIVE, Campaign.State.ENDED, 0, null, null))),
        row(Refusal.ALREADY_GRANTED, day.with(given(grant("five", "show-1", NOW, false)))),
        row(
            Refusal.NOT_NEWCOMER,
            day.with(campaign(Purpose.NEWCOMER, Campaign.State.RUNNING, 0, null, null))),
        row(
            Refusal.OTHER_TIER,
            day.with(offer(Set.of(Tier.VIP), new OfferLimits(1, 0, null, null), hours(4)))),
        row(
            Refusal.NO_BIRTHDAY_NEAR,
            day.with(campaign(Purpose.BIRTHDAY, Campaign.State.RUNNING, 0, null, null))),
        row(Refusal.NOT_FOLLOWING, day.with(followers())),
        row(
            Refusal.HAS_JUST_PAID,
            day.with(
                she(
                    Tier.MEMBER,
                    2,
                    Instant.parse("2026-11-23T14:55:00Z"),
                    true,
                    "US",
                    NEW_YORK,
                    false))),
        row(
            Refusal.DO_NOT_CONTACT,
            day.with(she(Tier.MEMBER, 2, null, false, "US", NEW_YORK, false))),
        row(
            Refusal.NOT_REACHABLE,
            day.with(new Occasion(NOW, "mei", "show-1", false, true, false, false, NEW_YORK))),
        row(
            Refusal.NO_CONSENT,
            day.with(at("2026-11-23T15:00:00Z", false))
                .with(she(Tier.MEMBER, 0, null, null, "KR", NEW_YORK, false))),
        row(Refusal.QUIET_HOURS, day.with(at("2026-11-23T05:00:00Z", false))),
        row(
            Refusal.CONTROL_GROUP,
            day.with(campaign(Purpose.ACTIVE, Campaign.State.RUNNING, 5_000, null, null))
                .with(named(held()))),
        row(
            Refusal.FREQUENCY_CAP,
            day.with(given(grant("a", "show-1", NOW, false), grant("b", "show-1", NOW, false)))),
        row(
            Refusal.OFFER_LIMIT,
            day.with(offer(Set.of(), new OfferLimits(1, 0, 3L, null), hours(4)))
                .with(counts(0, 0, 0, 0, 3, 0))),
        row(
            Refusal.OFFER_LIMIT,
            day.with(offer(Set.of(), new OfferLimits(1, 0, null, 9L), hours(4)))
                .with(counts(0, 0, 0, 0, 0, 9))),
        row(
            Refusal.BUDGET_SPENT,
            day.with(
                    campaign(
                        Purpose.ACTIVE, Campaign.State.RUNNING, 0, new Money(1_499, "USD"), null))
                .with(counts(1_000, 2, 0, 0, 0, 0))),
        row(
            Refusal.BUDGET_SPENT,
            day.with(campaign(Purpose.ACTIVE, Campaign.State.RUNNING, 0, null, 2L))
                .with(counts(0, 2, 0, 0, 0, 0))),
        row(
            Refusal.BUDGET_SPENT,
            day.with(
                campaign(
                    Purpose.ACTIVE, Campaign.State.RUNNING, 0, new Money(900_000, "JPY"), null))),
        row(Refusal.SHOW_BUDGET_SPENT, day.with(budgets(new Money(499, "USD"), null, null))),
        row(
            Refusal.ASSISTANT_BUDGET_SPENT,
            day.with(budgets(null, new Money(999, "USD"), null)).with(counts(0, 0, 0, 500, 0, 0))),
        row(
            Refusal.PERSON_BUDGET_SPENT,
            day.with(budgets(null, null, new Money(999, "USD")))
                .with(given(grant("a", "show-0", NOW.minusSeconds(86_400), false)))),
        row(
            Refusal.OFFER_ENDS_TOO_SOON,
            day.with(offer(Set.of(), new OfferLimits(1, 0, null, null), new Validity.Until(NOW)))),
        row(Refusal.POOL_EMPTY, day.with(new Given(List.of(), 0, 0, 0, 0, 0, 0, 0, 0))),
        row(Refusal.NEEDS_APPROVAL, day.with(approval(new Money(499, "USD")))),
        row(Refusal.TOO_FAST, day.with(new Given(List.of(), 0, 0, 0, 0, 0, 0, 30, -1))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reasons")
  void eachReasonIsFound(Refusal reason, Case asked) {
    assertThat(asked.judged())
        .isInstanceOfSatisfying(
            Verdict.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void whoGrantedItBeforeIsNamedWithTheInstant() {
    Case asked = PLAIN.with(given(grant("five", "show-1", NOW.minusSeconds(60), false)));
    assertThat(asked.judged())
        .isEqualTo(
            new Verdict.Refused(
                Refusal.ALREADY_GRANTED, "mei", NOW.minusSeconds(60), null, null, "Five off"));
  }

  @Test
  void aNewcomerGiftIsGivenOnceForEverWhateverTheOffer() {
    Given.Grant gift =
        new Given.Grant(
            new OfferId("other"),
            "show-0",
            new Money(0, "USD"),
            "bo",
            NOW.minusSeconds(1),
            false,
            true);
    Case asked =
        PLAIN
            .with(campaign(Purpose.NEWCOMER, Campaign.State.RUNNING, 0, null, null))
            .with(she(Tier.NEW, 0, null, true, "US", NEW_YORK, false))
            .with(new Given(List.of(gift), 0, 0, 0, 0, 0, 0, 0, -1));
    assertThat(asked.judged())
        .isEqualTo(
            new Verdict.Refused(Refusal.NOT_NEWCOMER, "bo", NOW.minusSeconds(1), null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    // before, on and after the hours of the shop (22 to 8) and of the US (9 to 20), in winter
    "America/New_York, 2026-11-23T13:59:00Z, 2026-11-23T14:00:00Z",
    "America/New_York, 2026-11-24T01:00:00Z, 2026-11-24T14:00:00Z",
    // the clocks go forward in the night of 14 March 2027, and back on 7 November
    "America/New_York, 2027-03-14T05:00:00Z, 2027-03-14T13:00:00Z",
    "America/New_York, 2027-11-07T05:30:00Z, 2027-11-07T14:00:00Z",
    // half an hour off, across the date line
    "Asia/Kolkata, 2026-11-23T17:00:00Z, 2026-11-24T03:30:00Z",
    "Pacific/Kiritimati, 2026-11-23T10:00:00Z, 2026-11-23T19:00:00Z"
  })
  void theMorningIsTheMorningWhereSheLives(String zone, Instant now, Instant morning) {
    Case asked =
        PLAIN
            .with(she(Tier.MEMBER, 2, null, true, "US", ZoneId.of(zone), false))
            .with(at(now.toString(), false));
    assertThat(asked.judged())
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Refusal.QUIET_HOURS);
              assertThat(refused.until()).isEqualTo(morning);
              assertThat(refused.zone()).isEqualTo(ZoneId.of(zone));
            });
  }

  @Test
  void anUnknownCountryHasTheStrictestRule() {
    assertThat(MATRIX.rule(null))
        .isEqualTo(
            new ConsentMatrix.Rule(
                ConsentMatrix.Basis.OPT_IN, LocalTime.of(9, 0), LocalTime.of(20, 0), List.of()));
    assertThat(MATRIX.rule("XX")).isEqualTo(MATRIX.rule(null));
  }

  @Test
  void theControlGroupIsAsLargeAsItIsToldAndAlwaysTheSame() {
    int held = 0;
    for (int i = 0; i < 100_000; i++) {
      held += Lot.of("salt", "spring", "shop:u" + i) < 1_000 ? 1 : 0;
    }
    assertThat(held).isBetween(9_600, 10_400);
    assertThat(Lot.of("salt", "spring", "shop:u1")).isEqualTo(Lot.of("salt", "spring", "shop:u1"));
  }

  @Test
  void aCodeHasNoVowelAndFindsASlip() {
    String code = CouponCode.of("CUE", 0x1234_5678_9abc_def0L);
    assertThat(code).matches("CUE-[0-9BCDFGHJKMNPQRSTVWXYZ]{13}");
    assertThat(CouponCode.isWhole(code.toLowerCase(java.util.Locale.ROOT))).isTrue();
    for (int i = 4; i < code.length(); i++) {
      for (char other : CouponCode.ALPHABET.toCharArray()) {
        if (other != code.charAt(i)) {
          String slip = code.substring(0, i) + other + code.substring(i + 1);
          assertThat(CouponCode.isWhole(slip)).as(slip).isFalse();
        }
      }
    }
  }

  @Test
  void finalStatesAreFinal() {
    for (SendState state : SendState.values()) {
      assertThat(state.next().isEmpty()).as("%s", state).isEqualTo(state.isFinal());
    }
    assertThat(Campaign.State.CLOSED.next()).isEmpty();
    assertThat(GrantState.REVOKED.next()).isEmpty();
    assertThat(MintState.CREATED.next()).isEmpty();
  }

  @Test
  void aNameInAMessageIsNoPlaceForAnotherValue() {
    assertThat(Template.fill("Hi {name}: {code} {x}", Map.of("name", "{code}", "code", "AB")))
        .isEqualTo("Hi {code}: AB {x}");
    assertThat(Template.of(Map.of("es", "Hola", "", "Hi"), "es-419")).isEqualTo("Hola");
    assertThat(Template.of(Map.of("es", "Hola", "", "Hi"), null)).isEqualTo("Hi");
  }

  @Test
  void aRetryNeverComesBeforeItIsAskedFor() {
    assertThat(Retry.at(NOW, 3, 0.5, null)).isEqualTo(NOW.plusSeconds(2));
    assertThat(Retry.at(NOW, 3, 0.5, Duration.ofSeconds(9))).isEqualTo(NOW.plusSeconds(9));
    assertThat(Retry.at(NOW, 99, 1, null)).isEqualTo(NOW.plusSeconds(64));
  }

  private static Object[] row(Refusal reason, Case asked) {
    return new Object[] {reason, asked};
  }

  private static Validity hours(int hours) {
    return new Validity.For(Duration.ofHours(hours));
  }

  private static String held() {
    int i = 0;
    while (Lot.of("salt", "spring", "shop:u" + i) >= 5_000) {
      i++;
    }
    return "shop:u" + i;
  }

  private static Campaign campaign(
      Purpose purpose,
      Campaign.State state,
      int holdout,
      @Nullable Money money,
      @Nullable Long count) {
    return new Campaign(
        new CampaignId("spring"),
        "Spring",
        purpose,
        Instant.parse("2026-11-01T00:00:00Z"),
        null,
        NEW_YORK,
        holdout,
        "salt",
        money,
        count,
        "bo",
        state);
  }

  private static Offer offer(Set<Tier> tiers, OfferLimits limits, Validity validity) {
    return new Offer(
        new OfferId("five"),
        new CampaignId("spring"),
        "Five off",
        new Benefit.Off(new Discount.Amount(new Money(500, "USD"))),
        null,
        List.of(),
        new Money(500, "USD"),
        List.of(),
        CodeMode.UNIQUE,
        null,
        tiers,
        limits,
        validity,
        Map.of(),
        5,
        null);
  }

  private static GuardRails rails(GuardRails from) {
    return changed(from, null, null, null, null, false);
  }

  private static GuardRails budgets(
      @Nullable Money show, @Nullable Money assistant, @Nullable Money person) {
    return changed(GuardRails.USUAL, show, assistant, person, null, false);
  }

  private static GuardRails approval(Money above) {
    return changed(GuardRails.USUAL, null, null, null, above, false);
  }

  private static GuardRails followers() {
    return changed(GuardRails.USUAL, null, null, null, null, true);
  }

  /// Nobody is held back for ever here: chance is tested by itself.
  private static GuardRails changed(
      GuardRails from,
      @Nullable Money show,
      @Nullable Money assistant,
      @Nullable Money person,
      @Nullable Money approval,
      boolean followers) {
    return new GuardRails(
        show,
        assistant,
        person,
        from.countPerShow(),
        from.countPerWeek(),
        from.perMinute(),
        approval,
        from.quietFrom(),
        from.quietTo(),
        followers,
        from.paidMinutes(),
        0,
        from.salt());
  }

  private static Candidate she(
      Tier tier,
      long orders,
      @Nullable Instant paid,
      @Nullable Boolean consent,
      String country,
      ZoneId zone,
      boolean crew) {
    return she("shop:u1", tier, orders, paid, consent, country, zone, crew);
  }

  private static Candidate named(String id) {
    return she(id, Tier.MEMBER, 2, null, true, "US", NEW_YORK, false);
  }

  private static Candidate crew() {
    return she(Tier.MEMBER, 2, null, true, "US", NEW_YORK, true);
  }

  private static Candidate she(
      String id,
      Tier tier,
      long orders,
      @Nullable Instant paid,
      @Nullable Boolean consent,
      String country,
      ZoneId zone,
      boolean crew) {
    return new Candidate(
        new ViewerId(id),
        List.of(Identity.own(new ConnectionName("shop"), id.substring(id.indexOf(':') + 1))),
        "Ana",
        tier,
        orders,
        paid,
        crew,
        false,
        consent,
        "en",
        country,
        zone,
        MonthDay.of(5, 17),
        true);
  }

  private static Occasion when(boolean inRoom) {
    return new Occasion(NOW, "mei", "show-1", true, inRoom, false, false, NEW_YORK);
  }

  private static Occasion at(String now, boolean inRoom) {
    return new Occasion(Instant.parse(now), "mei", "show-1", true, inRoom, false, false, NEW_YORK);
  }

  private static Given.Grant grant(String offer, String show, Instant at, boolean open) {
    return new Given.Grant(new OfferId(offer), show, new Money(500, "USD"), "mei", at, open, false);
  }

  private static Given given(Given.Grant... hers) {
    return new Given(List.of(hers), 0, 0, 0, 0, 0, 0, 0, -1);
  }

  private static Given counts(
      long campaign, long count, long show, long assistant, long offerInShow, long offerInAll) {
    return new Given(List.of(), campaign, count, show, assistant, offerInShow, offerInAll, 0, -1);
  }
}
