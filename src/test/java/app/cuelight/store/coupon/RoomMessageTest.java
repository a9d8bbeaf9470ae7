package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.coupon.GroupFilter;
import app.cuelight.show.coupon.LinkChannel;
import app.cuelight.show.port.CouponBooks.Counts;
import app.cuelight.show.port.CouponBooks.Row;
import app.cuelight.show.port.MessageChannel.To;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One message to a room instead of one to each.
final class RoomMessageTest {

  private static final RoomKey MAIN = new RoomKey(new ConnectionName("live"), "main\nstage");
  private static final GroupFilter VIPS =
      new GroupFilter(Set.of(Tier.VIP, Tier.MEMBER), Set.of("de"), Set.of("DE", "AT"), true);

  @TempDir private Path home;
  private CouponStage stage;
  private SqliteCouponBooks books;
  private CouponOffice mei;
  private final Letterbox live = new Letterbox("live");
  private final List<String> screen = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() {
    stage = new CouponStage(home);
    books = stage.books();
    stage.channels.add(live);
    stage.channels.add(new LinkChannel((code, link) -> screen.add(code + " " + link)));
    mei = stage.office(books, "mei");
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void aRoomIsToldOnceWithWhatTheAppNeedsToShowItToTheTiers() throws Exception {
    stage.rooms.add(MAIN);
    stage.define(books, new Money(100_000, "USD"), CouponStage.forAll(40L, Set.of()));
    mei.start();
    assertThat(mei.sendToRoom(CouponStage.FIVE, VIPS).join())
        .isInstanceOfSatisfying(
            Verdict.Allowed.class,
            yes -> assertThat(yes.worst()).isEqualTo(new Money(20_000, "USD")));
    assertThat(mei.sendToRoom(CouponStage.FIVE, VIPS).join())
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            no ->
                assertThat(List.of(no.reason(), String.valueOf(no.by())))
                    .isEqualTo(List.of(Refusal.ALREADY_GRANTED, "mei")));
    stage.pass(Duration.ofSeconds(11));
    Row row = CouponStage.awaited(books, SendState.ACCEPTED);
    assertThat(row.state()).isEqualTo(SendState.ACCEPTED);
    assertThat(row.viewer()).isNull();
    assertThat(row.name()).isEqualTo("live/main\nstage");
    assertThat(row.channel()).isEqualTo("live/letters");
    var parcel = live.parcels.getFirst();
    assertThat(live.parcels).hasSize(1);
    assertThat(parcel.to()).isEqualTo(new To.Room(MAIN, List.of("member", "vip")));
    assertThat(parcel.body()).isEqualTo("Nimm SPRING5");
    assertThat(parcel.fields())
        .containsAllEntriesOf(Map.of("code", "SPRING5", "languages", "de", "countries", "AT,DE"));
    assertThat(books.spent("show-1")).isEqualTo(20_000);
    assertThat(screen).isEmpty();
    assertThat(books.check()).isEmpty();
  }

  @Test
  void whoeverUsesItInTheRoomIsNoLeak() {
    stage.rooms.add(MAIN);
    stage.define(books, null, CouponStage.forAll(40L, Set.of()));
    mei.sendToRoom(CouponStage.FIVE, CouponStage.EVERYBODY).join();
    books.ordered(
        "shop", stage.order("o1", "spring5", 0, 1), List.of("shop:u1"), stage.clock.instant());
    books.ordered("shop", stage.order("o2", "SPRING5", 0, 1), List.of(), stage.clock.instant());
    assertThat(books.counts("show-1").get(CouponStage.FIVE)).isEqualTo(new Counts(1, 2, 2, 0, 0));
  }

  @Test
  void withoutAChannelTheHostsScreenShowsItToEverybodyButNotToATier() throws Exception {
    stage.define(books, null, CouponStage.forAll(40L, Set.of()));
    mei.start();
    assertThat(mei.sendToRoom(CouponStage.FIVE, VIPS).join())
        .isEqualTo(Verdict.Refused.of(Refusal.NOT_REACHABLE));
    assertThat(mei.sendToRoom(CouponStage.FIVE, CouponStage.EVERYBODY).join())
        .isInstanceOf(Verdict.Allowed.class);
    stage.pass(Duration.ofSeconds(11));
    assertThat(CouponStage.awaited(books, SendState.ACCEPTED).channel()).isEqualTo("console/link");
    assertThat(screen).containsExactly("SPRING5 https://shop.example/discount/SPRING5");
  }

  @Test
  void itIsTakenBackLikeAGroupAndCostsNothingThen() {
    stage.rooms.add(MAIN);
    stage.define(books, new Money(20_000, "USD"), CouponStage.forAll(40L, Set.of()));
    assertThat(mei.sendToRoom(CouponStage.FIVE, VIPS).join()).isInstanceOf(Verdict.Allowed.class);
    assertThat(mei.takeBackLast().join()).isTrue();
    assertThat(books.spent("show-1")).isZero();
    assertThat(mei.sendToRoom(CouponStage.FIVE, VIPS).join()).isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void allUsesCountAgainstTheBudgetAndAControlGroupForbidsIt() {
    stage.rooms.add(MAIN);
    stage.define(books, new Money(19_999, "USD"), CouponStage.forAll(40L, Set.of()));
    assertThat(refusal(mei)).isEqualTo(Refusal.BUDGET_SPENT);
    Campaign one = CouponStage.campaign(null);
    books.keep(
        new Campaign(
            one.id(),
            one.name(),
            one.purpose(),
            one.start(),
            null,
            one.zone(),
            500,
            "salt",
            null,
            null,
            "bo",
            Campaign.State.RUNNING),
        "bo",
        CouponStage.NOON);
    assertThat(refusal(mei)).isEqualTo(Refusal.CONTROL_GROUP);
  }

  private static Refusal refusal(CouponOffice desk) {
    return ((Verdict.Refused) desk.sendToRoom(CouponStage.FIVE, VIPS).join()).reason();
  }

  @Test
  void aCodeThatCanBePassedOnNeedsALimitAndTiersThatMeet() {
    stage.rooms.add(MAIN);
    stage.define(books, null, CouponStage.forAll(null, Set.of()));
    Assertions.assertThatThrownBy(() -> mei.sendToRoom(CouponStage.FIVE, VIPS).join())
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("Give this coupon a limit in all first.");
    books.keep(CouponStage.forAll(9L, Set.of(Tier.GUEST)), "bo", CouponStage.NOON);
    Assertions.assertThatThrownBy(() -> mei.sendToRoom(CouponStage.FIVE, VIPS).join())
        .hasMessageContaining("for none of the tiers");
  }
}
