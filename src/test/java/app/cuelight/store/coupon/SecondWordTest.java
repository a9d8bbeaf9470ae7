package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.coupon.CouponDesk.Approval;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is above the limit needs the word of somebody else than who wants it.
final class SecondWordTest {

  private static final Money TEN = new Money(1_000, "USD");

  @TempDir private Path home;
  private CouponStage stage;
  private SqliteCouponBooks books;
  private CouponOffice mei;
  private CouponOffice bo;

  @BeforeEach
  void open() {
    stage = new CouponStage(home);
    books = stage.books();
    stage.channels.add(new Letterbox("live"));
    stage.define(
        books, CouponStage.campaign(TEN), CouponStage.offer("USD"), CouponStage.rails(null, TEN));
    mei = stage.office(books, "mei");
    bo = stage.office(stage.books(), "bo");
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void aGroupAboveTheLimitIsSentByTwo() {
    books.keep(CouponStage.campaign(null), "ana", CouponStage.NOON);
    stage.crowd = 4;
    var plan = mei.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join();
    assertThatThrownBy(() -> mei.sendAll(plan).join())
        .hasMessageContaining("This group may cost 20.00 USD, more than one person decides alone.");
    long id = mei.askApproval(CouponStage.FIVE, plan.worst()).join();
    assertThat(mei.askApproval(CouponStage.FIVE, plan.worst()).join()).isEqualTo(id);
    assertThatThrownBy(() -> mei.decide(id, true).join())
        .hasMessageContaining("Somebody else than mei, who asks, has to agree.");
    Approval wanted = bo.approvals().join().getFirst();
    assertThat(wanted.agreed()).isFalse();
    assertThat(wanted.mine()).isFalse();
    assertThat(bo.decide(id, true).join()).isTrue();
    assertThat(bo.decide(id, true).join()).as("once").isFalse();
    assertThat(mei.sendAll(plan).join()).isEqualTo(4);
    assertThat(mei.approvals().join().getFirst().left()).isEqualTo(Money.zero("USD"));
    assertThat(books.audit().stream().filter(note -> note.what().equals("approval")))
        .extracting(note -> note.who() + " " + note.became() + " " + note.why())
        .containsExactly("mei wanted five up to 20.00 USD", "bo agreed for mei");
    assertThat(books.check()).isEmpty();
  }

  @Test
  void oneCouponAboveTheLimitWaitsForTheWordAndItIsUsedUpOrOver() {
    books.keep(CouponStage.rails(null, new Money(400, "USD")), "ana", CouponStage.NOON);
    assertThat(refusal(1)).isEqualTo(Refusal.NEEDS_APPROVAL);
    bo.decide(mei.askApproval(CouponStage.FIVE, new Money(500, "USD")).join(), true).join();
    assertThat(mei.send(CouponStage.FIVE, CouponStage.id(1)).join())
        .isInstanceOf(Verdict.Allowed.class);
    assertThat(refusal(2)).as("used up").isEqualTo(Refusal.NEEDS_APPROVAL);
    bo.decide(mei.askApproval(CouponStage.FIVE, new Money(501, "USD")).join(), true).join();
    assertThat(((Verdict.Refused) bo.send(CouponStage.FIVE, CouponStage.id(2)).join()).reason())
        .as("it is for her who asked")
        .isEqualTo(Refusal.NEEDS_APPROVAL);
    stage.pass(Duration.ofMinutes(61));
    assertThat(refusal(2)).as("over").isEqualTo(Refusal.NEEDS_APPROVAL);
  }

  private Refusal refusal(int viewer) {
    return ((Verdict.Refused) mei.send(CouponStage.FIVE, CouponStage.id(viewer)).join()).reason();
  }

  @Test
  void aRoomIsToldAboveTheLimitByTwo() {
    stage.rooms.add(new RoomKey(new ConnectionName("live"), "main"));
    books.keep(CouponStage.campaign(new Money(5_000, "USD")), "ana", CouponStage.NOON);
    books.keep(CouponStage.forAll(9L, Set.of()), "bo", CouponStage.NOON);
    Verdict no = mei.sendToRoom(CouponStage.FIVE, CouponStage.EVERYBODY).join();
    assertThat(((Verdict.Refused) no).reason()).isEqualTo(Refusal.NEEDS_APPROVAL);
    bo.decide(mei.askApproval(CouponStage.FIVE, new Money(4_500, "USD")).join(), true).join();
    assertThat(mei.sendToRoom(CouponStage.FIVE, CouponStage.EVERYBODY).join())
        .isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void aLargeCampaignIsApprovedAndRaisedAndTheLimitLiftedBySomebodyElse() {
    Campaign small = CouponStage.campaign(TEN);
    var id = new CampaignId("large");
    var draft =
        new Campaign(
            id,
            "Large",
            small.purpose(),
            small.start(),
            null,
            small.zone(),
            0,
            "s",
            new Money(9_000, "USD"),
            null,
            "mei",
            Campaign.State.DRAFT);
    mei.keep(draft).join();
    assertThatThrownBy(() -> mei.move(id, Campaign.State.APPROVED).join())
        .hasMessageContaining("Large may cost more: somebody else than mei");
    bo.move(id, Campaign.State.APPROVED).join();
    bo.move(id, Campaign.State.RUNNING).join();
    var larger =
        new Campaign(
            id,
            "Large",
            small.purpose(),
            small.start(),
            null,
            small.zone(),
            0,
            "s",
            new Money(9_001, "USD"),
            null,
            "mei",
            Campaign.State.RUNNING);
    assertThatThrownBy(() -> mei.keep(larger).join())
        .hasMessageContaining("Large would cost more: somebody else than mei");
    bo.keep(larger).join();
    assertThat(books.definitions().campaign(id)).isEqualTo(larger);
  }

  @Test
  void theLimitIsLiftedBySomebodyElseThanWhoSetIt() {
    assertThatThrownBy(() -> bo.keep(CouponStage.rails(null, null)).join())
        .hasMessageContaining("somebody else than bo");
    bo.keep(CouponStage.rails(null, new Money(500, "USD"))).join();
    mei.keep(CouponStage.rails(null, TEN)).join();
    assertThat(books.definitions().rails().approvalAbove()).isEqualTo(TEN);
  }
}
