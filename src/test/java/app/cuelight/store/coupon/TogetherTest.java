package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.port.CouponBooks.Note;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A group is written in pieces, and each grant still knows of those just before it.
final class TogetherTest {

  @TempDir private Path home;
  private CouponStage stage;
  private SqliteCouponBooks books;
  private CouponOffice mei;

  @BeforeEach
  void open() {
    stage = new CouponStage(home);
    stage.crowd = 5;
    books = stage.books();
    stage.channels.add(new Letterbox("live"));
    stage.define(books, null, CouponStage.offer("USD"));
    mei = stage.office(books, "mei");
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void aBudgetLoweredAfterTheCountEndsTheGroupInItsMiddle() {
    var plan = mei.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join();
    assertThat(plan.allowed()).isEqualTo(5);
    books.keep(CouponStage.campaign(new Money(1_500, "USD")), "ana", CouponStage.NOON);
    assertThat(mei.sendAll(plan).join()).isEqualTo(3);
    assertThat(books.spent("show-1")).isEqualTo(1_500);
    assertThat(mei.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join().refused())
        .isEqualTo(Map.of(Refusal.ALREADY_GRANTED, 3, Refusal.BUDGET_SPENT, 2));
    assertThat(books.check()).isEmpty();
  }

  @Test
  void aPoolUsedUpInTheMiddleLeavesTheOthersWithout() {
    List<String> codes = List.of("FIVE-AAA", "FIVE-BBB", "FIVE-CCC");
    books.pool(CouponStage.FIVE, codes, CouponStage.NOON);
    var plan = mei.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join();
    assertThat(mei.sendAll(plan).join()).isEqualTo(3);
    assertThat(books.outbox(10)).extracting(row -> row.code()).hasSameElementsAs(codes);
    assertThat(books.check()).isEmpty();
  }

  @Test
  void whoIsInTwoGroupsThatWereCountedTogetherGetsOne() {
    stage.crowd = 1;
    var first = mei.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join();
    var second = mei.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join();
    assertThat(mei.sendAll(first).join()).isEqualTo(1);
    assertThat(mei.sendAll(second).join()).isZero();
    assertThat(books.spent("show-1")).isEqualTo(500);
  }

  @Test
  void everyGrantHasItsOwnLinesInTheAuditLog() {
    mei.sendAll(mei.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join()).join();
    List<Note> notes = books.audit().stream().filter(note -> note.what().equals("grant")).toList();
    assertThat(notes).hasSize(10).allMatch(note -> note.who().equals("mei"));
    for (String id : notes.stream().map(Note::about).distinct().toList()) {
      assertThat(notes.stream().filter(note -> note.about().equals(id)))
          .extracting(note -> note.was() + " > " + note.became())
          .containsExactly(" > RESERVED", "RESERVED > MINTED");
    }
    assertThat(books.check()).isEmpty();
  }
}
