package app.cuelight.desk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.show.live.CommentRow;
import app.cuelight.show.live.Comments;
import app.cuelight.show.live.RoomView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OneThingModelTest {

  private final OneThingModel model = new OneThingModel();

  private static CommentRow question(boolean advocate, Duration ago) {
    return new CommentRow(
        "shop/message/1",
        1,
        new ViewerId("shop:zoe"),
        "shop:zoe",
        Tier.MEMBER,
        "Zoe",
        advocate,
        Locality.unknown(),
        null,
        "which size?",
        Views.NOW.minus(ago),
        QuestionTopic.SIZE,
        null);
  }

  private static RoomView asking(Instant at, int people, CommentRow first) {
    var comments =
        new Comments(
            List.of(first),
            0,
            List.of(new Comments.TopicCount(QuestionTopic.SIZE, people, first)),
            List.of(first),
            "en");
    return view(at, comments, null);
  }

  private static RoomView view(Instant at, Comments comments, RoomView.@Nullable Trouble trouble) {
    RoomView usual = Views.rows(false, 0);
    var health = new RoomView.Health(0, 0, 0, Duration.ZERO, 0, 0, trouble);
    return new RoomView(
        1,
        at,
        usual.show(),
        usual.sources(),
        usual.watching(),
        usual.tiers(),
        usual.queue(),
        usual.rows(),
        false,
        0,
        usual.host(),
        health,
        comments,
        usual.notes());
  }

  @Test
  void nothingIsSaidWhenAllIsWell() {
    model.show(asking(Views.NOW, 4, question(false, Duration.ofMinutes(10))));
    assertNull(model.thingProperty().get());
  }

  @Test
  void whatManyAskIsSaidAfterThreeMinutesUnanswered() {
    CommentRow first = question(false, Duration.ZERO);
    model.show(asking(Views.NOW, 5, first));
    model.show(asking(Views.NOW.plusSeconds(179), 6, first));
    assertNull(model.thingProperty().get());
    model.show(asking(Views.NOW.plusSeconds(180), 7, first));
    assertEquals(
        new OneThing.Unanswered(QuestionTopic.SIZE, 7, Views.NOW), model.thingProperty().get());
  }

  @Test
  void theWaitBeginsAnewWhenTheyWereAnswered() {
    CommentRow first = question(false, Duration.ZERO);
    model.show(asking(Views.NOW, 5, first));
    model.show(asking(Views.NOW.plusSeconds(100), 1, first));
    model.show(asking(Views.NOW.plusSeconds(110), 5, first));
    model.show(asking(Views.NOW.plusSeconds(200), 5, first));
    assertNull(model.thingProperty().get());
  }

  @Test
  void anAdvocateWhoWaitsIsSaidFirstAndStaysAwayOnceDismissed() {
    CommentRow zoe = question(true, Duration.ofMinutes(2));
    model.show(asking(Views.NOW, 1, zoe));
    assertEquals(new OneThing.Waiting(zoe), model.thingProperty().get());
    assertTrue(model.canDismiss());
    model.dismiss();
    model.show(asking(Views.NOW.plusSeconds(30), 1, zoe));
    assertNull(model.thingProperty().get());
  }

  @Test
  void whatIsBrokenGoesBeforeAllAndCannotBeDismissed() {
    var trouble = new RoomView.Trouble("feed-stopped", "shop", Views.NOW);
    CommentRow zoe = question(true, Duration.ofMinutes(5));
    var comments = new Comments(List.of(zoe), 0, List.of(), List.of(zoe), "en");
    model.show(view(Views.NOW, comments, trouble));
    assertEquals(new OneThing.Broken(trouble), model.thingProperty().get());
    assertFalse(model.canDismiss());
    model.dismiss();
    assertEquals(new OneThing.Broken(trouble), model.thingProperty().get());
  }

  @Test
  void thatAShowBeginsSoonIsDismissedOnceAndLeavesRoomForTheNextThing() {
    var soon = new RoomView.Trouble("show-in-30", "Silk", Views.NOW);
    CommentRow zoe = question(true, Duration.ofMinutes(5));
    var comments = new Comments(List.of(zoe), 0, List.of(), List.of(zoe), "en");
    model.show(view(Views.NOW, comments, soon));
    assertEquals(new OneThing.Broken(soon), model.thingProperty().get());
    assertTrue(model.canDismiss());
    model.dismiss();
    model.show(view(Views.NOW.plusSeconds(5), comments, soon));
    assertEquals(new OneThing.Waiting(zoe), model.thingProperty().get());
    var sooner = new RoomView.Trouble("show-in-10", "Silk", Views.NOW.plusSeconds(1_200));
    model.show(view(Views.NOW.plusSeconds(1_200), comments, sooner));
    assertEquals(new OneThing.Broken(sooner), model.thingProperty().get());
  }
}
