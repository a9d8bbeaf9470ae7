package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.show.port.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommentBoardTest {

  private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");
  private static final RoomKey ROOM = new RoomKey(new ConnectionName("shop"), "main");

  private final CommentBoard board = new CommentBoard(() -> "zh");

  @Test
  void inAQuietRoomEveryCommentIsShownInItsOrder() {
    add(1, Tier.GUEST, null);
    add(2, Tier.VIP, QuestionTopic.SIZE);
    add(3, Tier.NEW, null);
    board.beat(NOW);
    assertEquals(List.of(3L, 2L, 1L), numbers());
    assertEquals(List.of("m3", "m2", "m1"), keys(view().rows()));
    assertEquals("zh", view().hostLanguage());
  }

  @Test
  void inAFloodABeatShowsQuestionsAndDearCustomersAndCountsTheRest() {
    for (int i = 1; i <= 1_000; i++) {
      add(i, i == 7 ? Tier.VIP : Tier.GUEST, i % 300 == 0 ? QuestionTopic.PRICE : null);
    }
    board.beat(NOW);
    List<String> shown = keys(view().rows());
    assertEquals(CommentBoard.ROWS_PER_BEAT, shown.size());
    assertEquals(
        List.of("m900", "m600", "m300", "m7"),
        shown.stream().filter(List.of("m900", "m600", "m300", "m7")::contains).toList());
    assertEquals(990, view().merged());
    assertEquals(3, view().asked().getFirst().people());
  }

  @Test
  void vipsComeFirstThenTheNewest() {
    add(1, Tier.VIP, QuestionTopic.SIZE);
    add(2, Tier.GUEST, QuestionTopic.SIZE);
    add(3, Tier.NEW, QuestionTopic.OTHER);
    add(4, Tier.NEW, QuestionTopic.OTHER);
    assertEquals(List.of("m1", "m4", "m3", "m2"), keys(view().open()));
    assertEquals(
        List.of("SIZE 2 m1", "OTHER 2 m4"),
        view().asked().stream()
            .map(c -> c.topic() + " " + c.people() + " " + c.first().key())
            .toList());
  }

  @Test
  void sheWhoAsksTwiceCountsOnceAndIsOpenAgainAfterAnAnswer() {
    add(1, Tier.NEW, QuestionTopic.SIZE, "ann");
    add(2, Tier.NEW, QuestionTopic.SIZE, "ann");
    assertEquals(List.of("m2"), keys(view().open()));
    board.answered(List.of(answer("m2", true, 1)));
    assertEquals(List.of(), keys(view().open()));
    add(3, Tier.NEW, QuestionTopic.SIZE, "ann");
    assertEquals(List.of("m3"), keys(view().open()));
  }

  @Test
  void ofTwoWordsAboutOneCommentTheLaterHolds() {
    add(1, Tier.NEW, QuestionTopic.SIZE);
    board.answered(List.of(answer("m1", false, 2), answer("m1", true, 1)));
    assertEquals(List.of("m1"), keys(view().open()));
    board.answered(List.of(answer("m1", true, 3)));
    assertEquals(List.of(), keys(view().open()));
  }

  @Test
  void aQuestionIsNotWaitedForForEver() {
    add(1, Tier.NEW, QuestionTopic.SIZE);
    assertEquals(1, view().open().size());
    Instant later = NOW.plus(OpenQuestions.FOR).plusSeconds(2);
    assertEquals(List.of(), board.view(_ -> true, later).open());
  }

  @Test
  void aDeletionThatCameFirstHoldsToo() {
    board.delete(ROOM, "x");
    board.add(row("shop/message/x", Tier.NEW, QuestionTopic.SIZE, "ann", 1), NOW);
    board.beat(NOW);
    assertEquals(List.of(), view().rows());
  }

  @Test
  void sheKeepsHerCommentsUnderHerNewName() {
    add(1, Tier.NEW, QuestionTopic.SIZE, "ann");
    board.beat(NOW);
    board.rename(new ViewerId("shop:ann"), new ViewerId("shop:a"));
    assertEquals(new ViewerId("shop:a"), view().rows().getFirst().viewer());
    assertEquals(new ViewerId("shop:a"), view().open().getFirst().viewer());
    board.forget(new ViewerId("shop:a"));
    assertEquals(List.of(), view().rows());
    assertEquals(List.of(), view().open());
  }

  @Test
  void theWindowHoldsTheNewestAndNothingIsMadeTwice() {
    for (int i = 1; i <= 400; i++) {
      add(i, Tier.GUEST, null);
      board.beat(NOW.plus(CommentBoard.BEAT.multipliedBy(i)));
    }
    Comments once = view();
    assertEquals(RoomView.MAX_ROWS, once.rows().size());
    assertEquals("m400", once.rows().getFirst().key());
    assertSame(once, view());
  }

  @Test
  void whatWasSaidBeforeARestartStandsBelowWhatCameSince() {
    add(5, Tier.GUEST, null);
    board.beat(NOW);
    board.restore(
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> row("m" + i, Tier.NEW, null, "u" + i, i))
            .toList());
    assertEquals(List.of("m5", "m4", "m3", "m2", "m1"), keys(view().rows()));
    assertEquals(List.of(6L, 5L, 4L, 3L, 2L), numbers());
  }

  private Comments view() {
    return board.view(_ -> true, NOW.plus(Duration.ofMillis(1)));
  }

  private List<Long> numbers() {
    return view().rows().stream().map(CommentRow::number).toList();
  }

  private static List<String> keys(List<CommentRow> rows) {
    return rows.stream().map(CommentRow::key).toList();
  }

  private void add(int n, Tier tier, @Nullable QuestionTopic topic) {
    add(n, tier, topic, "u" + n);
  }

  private void add(int n, Tier tier, @Nullable QuestionTopic topic, String viewer) {
    board.add(row("m" + n, tier, topic, viewer, n), NOW);
  }

  private static CommentRow row(
      String key, Tier tier, @Nullable QuestionTopic topic, String viewer, int second) {
    return new CommentRow(
        key,
        0,
        new ViewerId("shop:" + viewer),
        "shop:" + viewer,
        tier,
        viewer,
        false,
        Locality.unknown(),
        null,
        "text of " + key,
        NOW.plusMillis(second),
        topic,
        null);
  }

  private static Answer answer(String key, boolean answered, int second) {
    return new Answer(1, key, answered, "Lin", NOW.plusSeconds(second));
  }
}
