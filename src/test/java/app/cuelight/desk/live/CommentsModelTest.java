package app.cuelight.desk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.SpokenLanguages;
import app.cuelight.desk.live.CommentsModel.Filter;
import app.cuelight.desk.script.Script;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.feed.phrases.PhrasebookReader;
import app.cuelight.show.live.CommentRow;
import app.cuelight.show.live.Comments;
import app.cuelight.show.live.RoomView;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommentsModelTest {

  private final Script script = new Script();
  private final CommentsModel model = new CommentsModel(script.desk());

  @Test
  void nothingMovesUnderThePointerAndWhatWaitsIsCounted() {
    model.show(view(3, 2, 1));
    model.pointer(true);
    model.show(view(6, 5, 4, 3, 2, 1));
    assertEquals(List.of(3L, 2L, 1L), numbers());
    assertEquals(3, model.newerProperty().get());
    model.pointer(false);
    model.show(view(6, 5, 4, 3, 2, 1));
    assertEquals(List.of(6L, 5L, 4L, 3L, 2L, 1L), numbers());
    assertEquals(0, model.newerProperty().get());
  }

  @Test
  void whatStandsStillStillLosesWhatWasTakenBack() {
    model.show(view(4, 3, 2));
    model.pointer(true);
    model.show(view(5, 4, 2));
    assertEquals(List.of(4L, 2L), numbers());
    model.show(view(9, 8));
    assertEquals(List.of(4L, 2L), numbers(), "what left the window at its end stays readable");
  }

  @Test
  void theChosenQuestionIsAnsweredAndASmallTalkIsNot() {
    model.show(view(4, 3));
    model.step(1);
    assertTrue(model.answer());
    model.step(1);
    assertFalse(model.answer());
    assertEquals(List.of("answered m4 true"), script.calls);
    assertTrue(model.leave());
    assertFalse(model.leave());
  }

  @Test
  void filtersShowQuestionsATierOrALanguage() {
    model.show(view(6, 5, 4, 3, 2, 1));
    model.only(new Filter(true, null, null));
    assertEquals(List.of(6L, 4L, 2L), numbers());
    model.only(new Filter(true, Tier.VIP, null));
    assertEquals(List.of(6L), numbers());
    model.only(new Filter(false, null, "th"));
    assertEquals(List.of(6L, 4L, 2L), numbers());
    assertEquals(List.of("en", "th"), model.languagesProperty().get());
    model.only(Filter.ALL);
    assertEquals(6, numbers().size());
  }

  @Test
  void everyLanguageOfThePhrasebookCanBeChosen() {
    assertEquals(
        new PhrasebookReader().read().pages().keySet().stream().sorted().toList(),
        SpokenLanguages.ALL);
  }

  private List<Long> numbers() {
    return model.rows().stream().map(CommentRow::number).toList();
  }

  private static RoomView view(int... numbers) {
    RoomView none = Views.queue(null);
    List<CommentRow> rows = IntStream.of(numbers).mapToObj(CommentsModelTest::row).toList();
    return new RoomView(
        none.version(),
        none.at(),
        none.show(),
        none.sources(),
        none.watching(),
        none.tiers(),
        none.queue(),
        none.rows(),
        false,
        0,
        none.host(),
        none.health(),
        new Comments(rows, 0, List.of(), List.of(), "en"),
        none.notes());
  }

  private static CommentRow row(int n) {
    return new CommentRow(
        "m" + n,
        n,
        new ViewerId("shop:" + n),
        "shop:" + n,
        n % 3 == 0 ? Tier.VIP : Tier.NEW,
        "viewer " + n,
        false,
        Locality.unknown(),
        n % 2 == 0 ? "th-TH" : "en",
        "text " + n,
        Views.NOW,
        n % 2 == 0 ? QuestionTopic.SIZE : null,
        null);
  }
}
