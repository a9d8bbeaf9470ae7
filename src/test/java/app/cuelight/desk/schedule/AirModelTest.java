package app.cuelight.desk.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.Fulfilment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Beginning and ending the chosen show by hand: the knit drop, planned from 00:00 UTC.
final class AirModelTest {

  private static final Instant START = Instant.parse("2027-03-16T00:00:00Z");

  private PaperPlan paper;
  private PlanModel model;
  private AirModel air;

  private void open(long minutes, Broadcast... broadcasts) {
    Instant now = START.plus(Duration.ofMinutes(minutes));
    paper = new PaperPlan(now, Plans.roster(Plans.SHANGHAI, false), Plans.drawn().slots());
    for (Broadcast broadcast : broadcasts) {
      paper.airs(broadcast);
    }
    var clock = new DeskClock(paper::now, () -> 0, Plans.SHANGHAI, _ -> null);
    model = new PlanModel(paper.book(), clock, Runnable::run);
    model.open(true);
    air = model.change().air();
    assertEquals(START, model.chosenProperty().get().start());
  }

  @ParameterizedTest
  @CsvSource({"-121,NOTHING", "-119,BEGIN", "30,BEGIN", "400,NOTHING"})
  void aShowIsBegunByHandFromTwoHoursBeforeItUntilItsEnd(long minutes, AirModel.Offer offer) {
    open(minutes);
    assertEquals(offer, air.offer());
  }

  @Test
  void beginningTellsItAndThenItCanBeEnded() {
    open(5);
    air.act();
    assertEquals(Fulfilment.State.LIVE, air.becameProperty().get().state());
    assertEquals(
        "“US evening knit drop” is on air.",
        model.toldProperty().get().sentence().apply(new Words(Language.EN)));
    assertEquals(AirModel.Offer.END, air.offer());
  }

  @Test
  void endingIsAskedTwice() {
    open(30, new Broadcast(null, START.plusSeconds(120), null));
    air.end();
    assertEquals(Fulfilment.State.LIVE, air.becameProperty().get().state(), "nobody asked");
    air.act();
    assertTrue(air.askingProperty().get());
    air.leave();
    assertFalse(air.askingProperty().get());
    air.act();
    air.end();
    assertFalse(air.askingProperty().get());
    assertEquals(Fulfilment.State.DONE, air.becameProperty().get().state());
    assertEquals(AirModel.Offer.NOTHING, air.offer());
  }

  @Test
  void aQuestionAboutOneShowIsNoneAboutAnother() {
    open(30, new Broadcast(null, START, null));
    air.act();
    model.step(1);
    assertFalse(air.askingProperty().get());
  }

  @Test
  void thatAPlatformWentLiveIsSeenWithinFiveSeconds() {
    open(1);
    model.tick(paper.now());
    paper.airs(new Broadcast(null, START, null));
    model.tick(paper.now().plusSeconds(5));
    assertEquals(Fulfilment.State.LIVE, air.becameProperty().get().state());
  }

  @Test
  void whatIsRefusedIsSaid() {
    open(5);
    paper.refuses(new IllegalArgumentException("No."));
    air.act();
    assertTrue(model.toldProperty().get().refused());
    assertEquals(AirModel.Offer.BEGIN, air.offer());
  }
}
